import type { SeriesPoint } from './Line.tsx';

/** More points than this on a line fall into the same pixels. */
const most = 2000;
const buckets = most / 4;

/**
 * Of more points than can be told apart on the screen, those that a line shows: of each bucket of
 * neighbours the first, the lowest, the highest and the last. Fewer are returned as they are.
 */
export function envelope(points: readonly SeriesPoint[]): readonly SeriesPoint[] {
  if (points.length <= most) return points;
  const drawn: SeriesPoint[] = [];
  for (let bucket = 0; bucket < buckets; bucket++) {
    const from = Math.floor((bucket * points.length) / buckets);
    const to = Math.floor(((bucket + 1) * points.length) / buckets);
    const kept = new Set([from, ...extremesOf(points, from, to), to - 1]);
    for (const index of [...kept].sort((a, b) => a - b)) drawn.push(points[index]);
  }
  return drawn;
}

/** Where the lowest and the highest value are, and a gap if there is one. */
function extremesOf(points: readonly SeriesPoint[], from: number, to: number): number[] {
  let [low, high] = [from, from];
  let gap = from;
  for (let index = from; index < to; index++) {
    const { y } = points[index];
    if (y === null) gap = index;
    else {
      if (y < (points[low].y ?? Infinity)) low = index;
      if (y > (points[high].y ?? -Infinity)) high = index;
    }
  }
  return [low, high, gap];
}
