import type { WidgetProps } from '../types.ts';
import { DensityView } from './DensityView.tsx';
import { NetworkView } from './NetworkView.tsx';
import '../training/training.css';
import './weight-initialization.css';

/** First weights: `view` "density" for one neuron in theory, "network" for a layer on digits. */
export default function WeightInitialization(props: WidgetProps) {
  return props.view === 'network' ? <NetworkView {...props} /> : <DensityView {...props} />;
}
