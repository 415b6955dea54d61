import type { WidgetProps } from '../types.ts';
import { OneNeuronView } from './OneNeuronView.tsx';
import { ShapesView } from './ShapesView.tsx';
import { SignsView } from './SignsView.tsx';
import { TrainView } from './TrainView.tsx';
import '../training/training.css';
import './activations.css';

/** Other neurons: `view` "shapes", "signs", "one-neuron" or "train". */
export default function Activations(props: WidgetProps) {
  if (props.view === 'signs') return <SignsView {...props} />;
  if (props.view === 'one-neuron') return <OneNeuronView {...props} />;
  if (props.view === 'train') return <TrainView {...props} />;
  return <ShapesView {...props} />;
}
