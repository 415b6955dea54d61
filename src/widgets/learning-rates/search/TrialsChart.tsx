import { useMemo } from 'react';
import type { CursorState } from '../../../plot/Cursor.tsx';
import { Panels } from '../../../plot/Panel.tsx';
import { colorOf } from '../../../plot/quantities.ts';
import type { AxisSpec } from '../../../plot/scales.ts';
import { fixed, short } from '../../../ui/format.ts';
import { CurveChart, type Curve } from '../../training/CurveChart.tsx';
import type { Trial } from './answers.ts';
import type { Marks } from './words.ts';

interface TrialsChartProps {
  figureId: string;
  trials: readonly Trial[];
  marks: Marks;
  cursor: CursorState;
  onCursor(cursor: CursorState): void;
}

/** Marked as falling: a whole line; as not falling: dots; not marked yet: dashes. */
const dashFor = (falls: boolean | undefined) =>
  falls === undefined ? '7 4' : falls ? undefined : '2 4';

/** The training costs of all trials, on a logarithmic axis. */
export function TrialsChart({ figureId, trials, marks, cursor, onCursor }: TrialsChartProps) {
  const curves = useMemo(
    () =>
      [...trials]
        .sort((a, b) => a.eta - b.eta)
        .filter(({ costs }) => costs.length > 0)
        .map(({ id, eta, costs }): Curve => ({
          id: String(id),
          label: `η\u00a0=\u00a0${short(eta)}`,
          color: colorOf('training'),
          dash: dashFor(marks[id]),
          points: costs.map((y, k) => ({ x: k + 1, y })),
          format: value => (value < 100 ? fixed(value, 3) : short(value)),
        })),
    [trials, marks],
  );
  const y = useMemo(() => axisOf(trials), [trials]);
  const reached = Math.max(...trials.map(({ costs }) => costs.length));
  const x = useMemo(
    () => ({
      domain: [0.8, reached + 0.2] as const,
      ticks: Array.from({ length: reached }, (_, k) => k + 1),
      format: String,
      title: 'epochs of training',
    }),
    [reached],
  );
  return (
    <Panels className="lr-wide">
      <CurveChart
        id={`${figureId}-trials`}
        title="Training cost of the trials"
        curves={curves}
        x={x}
        y={y}
        cursor={cursor}
        onCursor={onCursor}
        from={1}
        reached={reached}
        height={290}
        width={900}
      />
    </Panels>
  );
}

/** Whole ones, twos and fives around all the costs. */
function axisOf(trials: readonly Trial[]): AxisSpec {
  const costs = trials.flatMap(trial => [...trial.costs]).filter(cost => cost > 0);
  const round = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 1000, 1e4, 1e5, 1e6];
  const low = Math.max(...round.filter(value => value <= Math.min(0.5, ...costs)), 0.01);
  const high = Math.min(...round.filter(value => value >= Math.max(5, ...costs)), 1e6);
  return {
    kind: 'log',
    domain: [low, high],
    ticks: round.filter(value => value >= low && value <= high),
    format: value => short(value),
    title: 'mean cost of an image (log scale)',
  };
}
