import type { WidgetProps } from '../types.ts';
import { NetworkView } from './network/NetworkView.tsx';
import './dropout.css';

/** Half of the hidden neurons away, in a network small enough to see. */
export default function Dropout(props: WidgetProps) {
  return <NetworkView {...props} />;
}
