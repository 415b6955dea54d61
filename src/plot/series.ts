import { bisector } from 'd3-array';
import type { SeriesPoint } from './Line.tsx';

interface NamedPoints {
  label: string;
  points: readonly SeriesPoint[];
}

const byX = bisector((point: SeriesPoint) => point.x);

/** The series' own value at x; null where it has none. No value is made up between points. */
export function valueAt(points: readonly SeriesPoint[], x: number): number | null {
  const point = points[byX.left(points, x)];
  return point && point.x === x && point.y !== null && Number.isFinite(point.y) ? point.y : null;
}

/** The last point that is not right of x; null if all are. */
export function lastUpTo(points: readonly SeriesPoint[], x: number): SeriesPoint | null {
  return points[byX.right(points, x) - 1] ?? null;
}

/** "epoch 12: training 97.1 %, evaluation 95.4 %" */
export function describeAt(
  series: readonly NamedPoints[],
  x: number,
  unit: string,
  format: (value: number) => string,
): string {
  const values = series.flatMap(({ label, points }) => {
    const value = valueAt(points, x);
    return value === null ? [] : [`${label} ${format(value)}`];
  });
  return `${unit} ${x}: ${values.join(', ') || 'no value yet'}`;
}
