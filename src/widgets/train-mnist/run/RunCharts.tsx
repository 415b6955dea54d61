import { memo, useMemo } from 'react';
import type { CursorState } from '../../../plot/Cursor.tsx';
import { Panels } from '../../../plot/Panel.tsx';
import { colorOf, dashOf } from '../../../plot/quantities.ts';
import { niceDomain } from '../../../plot/scales.ts';
import { short } from '../../../ui/format.ts';
import { CurveChart, type Curve } from '../../training/CurveChart.tsx';
import { accuracyDomain, bestOf, curve, epochAxis, type Run } from '../../training/view.ts';
import { count, share } from '../../training/words.ts';

interface RunChartsProps {
  figureId: string;
  run: Run;
  /** The run before this one, kept for comparison. */
  before: Run | null;
  cursor: CursorState;
  onCursor(cursor: CursorState): void;
}

/** Accuracy and cost, on the data learned from and on the data held apart. */
export const RunCharts = memo(function RunCharts({
  figureId,
  run,
  before,
  cursor,
  onCursor,
}: RunChartsProps) {
  const { epochs } = run;
  const planned = Math.max(1, run.spec.training.epochs, epochs.length);
  const accuracy = useMemo(() => accuracyCurves(run, before), [run, before]);
  const cost = useMemo(() => costCurves(run), [run]);
  const x = useMemo(() => epochAxis(planned), [planned]);
  const accuracyAxis = useMemo(
    () => ({
      domain: accuracyDomain(accuracy.map(({ points }) => points)),
      title: 'images right, %',
    }),
    [accuracy],
  );
  const costAxis = useMemo(
    () => ({
      domain: niceDomain(
        cost.flatMap(({ points }) => points.map(point => point.y)),
        { include: [0] },
      ),
      title: 'mean cost of an image',
    }),
    [cost],
  );
  const shared = { x, cursor, onCursor, reached: epochs.length };
  return (
    <Panels className="run-charts">
      <CurveChart
        id={`${figureId}-accuracy`}
        title="Accuracy"
        curves={accuracy}
        y={accuracyAxis}
        {...shared}
      />
      <CurveChart id={`${figureId}-cost`} title="Cost" curves={cost} y={costAxis} {...shared} />
    </Panels>
  );
});

function accuracyCurves({ epochs, data }: Run, before: Run | null): Curve[] {
  const best = bestOf(epochs);
  const curves: Curve[] = [];
  if (before?.data) {
    const points = curve(before.epochs, 'evaluationAccuracy', before.data.evaluation.count);
    const label = before.origin === 'ahead' ? 'computed ahead' : 'run before';
    curves.push({
      id: 'before',
      label,
      color: 'var(--ink-3)',
      dash: '1 5',
      points,
      format: short,
      faint: true,
    });
  }
  for (const set of ['training', 'evaluation'] as const) {
    const of = data?.[set].count ?? null;
    if (of === null) continue;
    const points = curve(epochs, `${set}Accuracy`, of);
    if (points.length === 0) continue;
    curves.push({
      id: set,
      label: set,
      color: colorOf(set),
      dash: dashOf(set),
      points,
      format: value => {
        const correct = Math.round((value * of) / 100);
        return `${share(correct, of)} (${count(correct)})`;
      },
      ring: set === 'evaluation' ? best?.passes : undefined,
    });
  }
  return curves;
}

function costCurves({ epochs }: Run): Curve[] {
  return (['training', 'evaluation'] as const)
    .map(set => ({
      id: set,
      label: set,
      color: colorOf(set),
      dash: dashOf(set),
      points: curve(epochs, `${set}Cost`),
      format: (value: number) => short(value, 4),
    }))
    .filter(({ points }) => points.length > 0);
}
