import { useMemo } from 'react';
import type { CursorState } from '../../plot/Cursor.tsx';
import { Panels } from '../../plot/Panel.tsx';
import { colorOf, dashOf } from '../../plot/quantities.ts';
import { CurveChart, type Curve } from '../training/CurveChart.tsx';
import { accuracyDomain, bestOf, curve, epochAxis } from '../training/view.ts';
import { count, share } from '../training/words.ts';
import { Band } from '../training/Band.tsx';
import { bandOf } from '../training/bands.ts';
import type { Pair } from './pair.ts';
import { comparedCosts } from './settings.ts';
import type { Spread } from '../training/useTraining.ts';
import { titles } from './words.ts';

interface PairChartProps {
  figureId: string;
  pair: Pair;
  spread: Spread;
  cursor: CursorState;
  onCursor(cursor: CursorState): void;
  /** The last epoch shown: the first few, where the costs part, or all. */
  upTo: number;
}

/** Both runs in one plot: what each gets right of the same unseen digits. */
export function PairChart({ figureId, pair, spread, cursor, onCursor, upTo }: PairChartProps) {
  const curves = useMemo(() => curvesOf(pair), [pair]);
  const bands = useMemo(
    () =>
      comparedCosts.map(cost => ({
        cost,
        points: bandOf(
          spread.results,
          cost,
          'evaluationAccuracy',
          spread.data?.evaluation.count ?? 0,
        ),
      })),
    [spread.results, spread.data],
  );
  const reached = Math.min(upTo, Math.max(...comparedCosts.map(cost => pair[cost].epochs.length)));
  const x = useMemo(() => epochAxis(upTo), [upTo]);
  const y = useMemo(() => {
    const lows = bands.map(({ points }) => points.map(point => ({ x: point.x, y: point.low })));
    const lines = curves.map(({ points }) => points);
    return { domain: accuracyDomain([...lines, ...lows]), title: 'evaluation images right, %' };
  }, [curves, bands]);
  return (
    <Panels className="cc-chart">
      <CurveChart
        id={`${figureId}-accuracy`}
        title="Accuracy on unseen digits"
        curves={curves}
        x={x}
        y={y}
        cursor={cursor}
        onCursor={onCursor}
        reached={reached}
        height={320}
        width={900}
      >
        {bands.map(({ cost, points }) => (
          <Band key={cost} points={points} color={colorOf(cost)} />
        ))}
      </CurveChart>
    </Panels>
  );
}

function curvesOf(pair: Pair): Curve[] {
  return comparedCosts.flatMap(cost => {
    const { epochs, data } = pair[cost];
    if (!data) return [];
    const of = data.evaluation.count;
    return [
      {
        id: cost,
        label: titles[cost],
        color: colorOf(cost),
        dash: dashOf(cost),
        points: curve(epochs, 'evaluationAccuracy', of),
        format: (value: number) => {
          const correct = Math.round((value * of) / 100);
          return `${share(correct, of)} (${count(correct)})`;
        },
        ring: bestOf(epochs)?.passes,
      },
    ];
  });
}
