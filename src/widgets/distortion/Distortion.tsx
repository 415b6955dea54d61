import type { WidgetProps } from '../types.ts';
import { ImageView } from './image/ImageView.tsx';
import './distortion.css';

/** Training data made out of training data. */
export default function Distortion(props: WidgetProps) {
  return <ImageView {...props} />;
}
