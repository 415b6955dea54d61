import { useMemo, type ReactNode } from 'react';
import type { CursorState } from '../../plot/Cursor.tsx';
import { SeriesChart } from '../../plot/SeriesChart.tsx';
import { coverage, sketchPoints, sketchStroke, type Sketch } from '../../plot/sketch.ts';
import { niceDomain } from '../../plot/scales.ts';
import { formats } from './presenter.ts';
import { costSeries, parameterSeries, seriesOf, type ShownRun } from './series.ts';
import { epochs } from './trajectory.ts';

export interface EpochPanelProps {
  figureId: string;
  shown: readonly ShownRun[];
  cursor: CursorState;
  onCursor(cursor: CursorState): void;
  reached: number;
}

const x = { domain: [0, epochs] as const, title: 'epoch', ticks: [0, 100, 200, 300] };
const outputAxis = { domain: [0, 1] as const, ticks: [0, 0.5, 1] };

function common({ cursor, onCursor, reached }: EpochPanelProps) {
  return { x, unit: 'epoch', cursor, onCursor, shownTo: reached };
}

interface OutputPanelProps extends EpochPanelProps {
  still: boolean;
  /** What the reader drew before the run. */
  guess: Sketch | null;
  children?: ReactNode;
}

export function OutputPanel(props: OutputPanelProps) {
  const { figureId, shown, still, guess, children } = props;
  const context = useMemo(
    () =>
      guess && coverage(guess) > 0
        ? [
            {
              id: 'guess',
              label: 'your guess',
              points: sketchPoints(guess, x.domain),
              ...sketchStroke,
            },
          ]
        : [],
    [guess],
  );
  const series = useMemo(() => seriesOf(shown, moment => moment.output), [shown]);
  return (
    <SeriesChart
      {...common(props)}
      id={`${figureId}-output`}
      title="Output a"
      y={outputAxis}
      series={series}
      format={formats.output}
      still={still}
      context={context}
    >
      {children}
    </SeriesChart>
  );
}

export function SpeedPanel(props: EpochPanelProps) {
  const { figureId, shown } = props;
  const series = useMemo(() => seriesOf(shown, moment => moment.speed), [shown]);
  const y = useMemo(() => domainOf(series, 0), [series]);
  return (
    <SeriesChart
      {...common(props)}
      id={`${figureId}-speed`}
      title="Learning speed |∂C/∂w|"
      y={y}
      series={series}
      format={formats.speed}
    />
  );
}

export function CostPanel(props: EpochPanelProps) {
  const { figureId, shown } = props;
  const series = useMemo(() => costSeries(shown), [shown]);
  const y = useMemo(() => domainOf(series, 0), [series]);
  return (
    <SeriesChart
      {...common(props)}
      id={`${figureId}-cost`}
      title={shown.length > 1 ? 'Cost C, as a share of its start' : 'Cost C'}
      y={y}
      series={series}
      format={formats.cost}
      height={250}
    />
  );
}

export function ParameterPanel(props: EpochPanelProps) {
  const { figureId, shown } = props;
  const series = useMemo(() => parameterSeries(shown), [shown]);
  const y = useMemo(() => domainOf(series, 0, 12), [series]);
  return (
    <SeriesChart
      {...common(props)}
      id={`${figureId}-parameters`}
      title="Weight w and bias b"
      y={y}
      series={series}
      format={formats.parameter}
      labels={shown.length > 1 ? 'none' : 'beside'}
      hideUnit={shown.length > 1}
      height={250}
    />
  );
}

/** A round domain around the lines, but no wider than ±limit: what is thrown off is clipped. */
function domainOf(
  series: ReturnType<typeof seriesOf>,
  include: number,
  limit = Infinity,
): { domain: [number, number] } {
  const values = series.flatMap(one => one.points.map(point => point.y));
  const [low, high] = niceDomain(values, { include: [include] });
  return { domain: [Math.max(-limit, low), Math.min(limit, high)] };
}
