import type { WidgetProps } from '../types.ts';
import { LearningCurves } from '../overfitting/LearningCurves.tsx';

const plainOf: Record<string, string> = {
  regularized: 'overfitting',
  'regularized-full': 'overfitting-full',
};

/** The same learning curves with a price on weights, and beside them those without it. */
export default function Regularization(props: WidgetProps) {
  const run = typeof props.run === 'string' ? props.run : 'regularized';
  return (
    <LearningCurves
      compared={props.compare !== undefined}
      {...props}
      run={run}
      compare={plainOf[run]}
    />
  );
}
