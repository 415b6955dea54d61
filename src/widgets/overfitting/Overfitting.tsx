import { LearningCurves, type CurvesProps } from './LearningCurves.tsx';

/** A network learns a thousand digits by heart: `run` names a published run, `show` its curves. */
export default function Overfitting(props: CurvesProps) {
  return <LearningCurves {...props} />;
}
