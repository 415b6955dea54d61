import type { WidgetProps } from '../types.ts';
import { RateRace } from './race/RateRace.tsx';
import { ThresholdSearch } from './search/ThresholdSearch.tsx';
import '../training/training.css';
import './learning-rates.css';

/** Three learning rates side by side, or, with `mode` "search", the search for the largest usable. */
export default function LearningRates(props: WidgetProps) {
  return props.mode === 'search' ? <ThresholdSearch {...props} /> : <RateRace {...props} />;
}
