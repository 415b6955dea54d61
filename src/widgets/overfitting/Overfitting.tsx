import type { WidgetProps } from '../types.ts';
import { LearningCurves } from './LearningCurves.tsx';

/** A network learns a thousand digits by heart: `run` names a published run, `show` its curves. */
export default function Overfitting(props: WidgetProps) {
  return <LearningCurves {...props} />;
}
