import { useMemo } from 'react';
import type { CursorState } from '../../plot/Cursor.tsx';
import { colorOf, dashOf } from '../../plot/quantities.ts';
import { trialSizes } from '../../experiment/sandbox/index.ts';
import { CurveChart, type Curve } from '../training/CurveChart.tsx';
import { accuracyDomain, epochAxis, type CurvePoint } from '../training/view.ts';
import { share } from '../training/words.ts';

interface TrialChartProps {
  figureId: string;
  original: readonly number[];
  title: string;
  yours: readonly number[];
  cursor: CursorState;
  onCursor(cursor: CursorState): void;
}

const of = trialSizes.evaluation;
const format = (percent: number) => share((percent / 100) * of, of);

/** The run with the reader's formula beside the run with the core's own. */
export function TrialChart({
  figureId,
  original,
  title,
  yours,
  cursor,
  onCursor,
}: TrialChartProps) {
  const curves = useMemo<Curve[]>(() => {
    const common = { color: colorOf('evaluation'), format };
    const core = { ...common, id: 'original', label: title, points: points(original) };
    const own = { ...common, id: 'yours', label: 'yours', points: points(yours) };
    return yours.length > 0
      ? [
          { ...core, color: 'var(--ink-2)' },
          { ...own, dash: dashOf('evaluation') },
        ]
      : [{ ...core, color: 'var(--ink-2)' }];
  }, [original, yours, title]);
  const y = useMemo(
    () => ({ domain: accuracyDomain(curves.map(curve => curve.points)), unit: '%' }),
    [curves],
  );
  const x = useMemo(() => epochAxis(original.length), [original.length]);
  return (
    <CurveChart
      id={`${figureId}-accuracy`}
      title={`Accuracy on ${of.toLocaleString('en')} validation digits, %`}
      curves={curves}
      x={x}
      y={y}
      cursor={cursor}
      onCursor={onCursor}
      reached={original.length}
      from={1}
      width={620}
    />
  );
}

const points = (correct: readonly number[]): CurvePoint[] =>
  correct.map((right, epoch) => ({ x: epoch + 1, y: (100 * right) / of }));
