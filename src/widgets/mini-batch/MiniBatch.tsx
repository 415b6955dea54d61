import type { WidgetProps } from '../types.ts';
import { GradientNoise } from './noise/GradientNoise.tsx';
import { AgainstTheClock } from './time/AgainstTheClock.tsx';
import '../training/training.css';
import './mini-batch.css';

/** Gradients of mini-batches; or, with `view` "time", trainings with mini-batches of four sizes. */
export default function MiniBatch(props: WidgetProps) {
  return props.view === 'time' ? <AgainstTheClock {...props} /> : <GradientNoise {...props} />;
}
