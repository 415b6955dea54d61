import { useMemo } from 'react';
import type { CursorState } from '../../plot/Cursor.tsx';
import { Dot, Rule } from '../../plot/marks.tsx';
import type { AxisSpec } from '../../plot/scales.ts';
import { clamp } from '../../plot/scales.ts';
import { SeriesChart } from '../../plot/SeriesChart.tsx';
import { powerOfTen, short } from '../../ui/format.ts';
import { costText, distanceText, strokeAmong, strokes } from './look.ts';
import { methods } from './methods.ts';
import { near, type Path } from './path.ts';
import type { Measure } from './settings.ts';
import type { SurfaceName } from './surfaces.ts';

interface StepsPanelProps {
  id: string;
  surface: SurfaceName;
  measure: Measure;
  paths: readonly Path[];
  steps: number;
  reached: number;
  cursor: CursorState;
  onCursor(cursor: CursorState): void;
}

/** Distance from the minimum, or cost, against the step; on a logarithmic scale where there is a lowest cost. */
export function StepsPanel(props: StepsPanelProps) {
  const { id, surface, measure, paths, steps, reached, cursor, onCursor } = props;
  const logarithmic = surface !== 'saddle';
  const series = useMemo(
    () =>
      paths.map(({ method, distances, costs }) => ({
        id: method,
        label: methods[method].title,
        shortLabel: paths.length > 1 ? '' : undefined,
        ...strokeAmong(method, paths.length),
        width: 1.8,
        points: ((measure === 'distance' ? distances : costs) ?? costs).map((y, x) => ({ x, y })),
      })),
    [paths, measure],
  );
  const x = useMemo(() => ({ domain: [0, steps] as const, title: 'step' }), [steps]);
  const y = useMemo(
    () =>
      logarithmic
        ? decades(
            series.flatMap(one => one.points),
            smallest[measure],
          )
        : around(series),
    [series, logarithmic, measure],
  );
  const text = measure === 'distance' ? distanceText : costText;
  const threshold = measure === 'distance' && logarithmic && near >= y.domain[0];
  return (
    <SeriesChart
      id={id}
      title={measure === 'distance' ? 'Distance from the minimum' : 'Cost C'}
      series={series}
      x={x}
      y={y}
      cursor={cursor}
      onCursor={onCursor}
      unit="step"
      format={text}
      shownTo={reached}
      labels={series.length > 1 ? 'beside' : 'none'}
      height={200}
      width={380}
    >
      {threshold && (
        <>
          <Rule y={near} />
          {paths.map(({ method, settledAt }) =>
            settledAt !== null && settledAt <= reached ? (
              <Dot key={method} x={settledAt} y={near} color={strokes[method].color} open />
            ) : null,
          )}
        </>
      )}
    </SeriesChart>
  );
}

type Points = readonly { y: number }[];

/** Smaller values than these are not worth the room, or are the dust of rounding. */
const smallest: Record<Measure, number> = { distance: 1e-6, cost: 1e-12 };

/** Whole powers of ten around the values; zeros have no place on a logarithmic axis. */
function decades(points: Points, dust: number): AxisSpec & { domain: readonly [number, number] } {
  let [low, high] = [1, 0.1];
  for (const { y } of points) {
    if (y > high) high = y;
    if (y < low && y >= dust) low = y;
  }
  const from = Math.min(-1, Math.floor(Math.log10(low)));
  const to = Math.ceil(Math.log10(high) - 1e-9);
  const stride = Math.max(1, Math.ceil((to - from) / 5));
  const ticks: number[] = [];
  for (let power = to; power >= from; power -= stride) ticks.push(10 ** power);
  return {
    kind: 'log',
    domain: [10 ** from, 10 ** to],
    ticks,
    format: value =>
      value >= 0.001 && value <= 1000 ? short(value) : powerOfTen(value).replace('1 × ', ''),
  };
}

/** A cost without a lowest value: what is near the saddle, the rest cut off. */
function around(series: readonly { points: Points }[]): { domain: readonly [number, number] } {
  const values = series.flatMap(({ points }) => points.map(({ y }) => y));
  return {
    domain: [
      clamp(Math.floor(Math.min(...values)), [-6, -1]),
      clamp(Math.ceil(Math.max(...values)), [1, 6]),
    ],
  };
}
