import type { Pixel } from './boxes.ts';

/** How far, in pixels, a drawn line may be from the true one: too little to see. */
const tolerance = 0.12;

/**
 * The fewest of a line's points that draw it within the tolerance (Ramer, Douglas and Peucker): of
 * three hundred points of a smooth curve some thirty are left, and the page is lighter for it.
 */
export function thin(points: readonly Pixel[]): Pixel[] {
  if (points.length < 3) return [...points];
  const kept = new Uint8Array(points.length);
  kept[0] = kept[points.length - 1] = 1;
  const spans: [number, number][] = [[0, points.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    const { index, squared } = farthestFrom(points, from, to);
    if (squared <= tolerance * tolerance) continue;
    kept[index] = 1;
    spans.push([from, index], [index, to]);
  }
  return points.filter((_, index) => kept[index] === 1);
}

/** The point between two others that lies farthest from the straight line that joins them. */
function farthestFrom(points: readonly Pixel[], from: number, to: number) {
  const x0 = points[from][0];
  const y0 = points[from][1];
  const dx = points[to][0] - x0;
  const dy = points[to][1] - y0;
  const length2 = dx * dx + dy * dy;
  let farthest = from;
  let squared = 0;
  for (let index = from + 1; index < to; index++) {
    const x = points[index][0] - x0;
    const y = points[index][1] - y0;
    const along = length2 === 0 ? 0 : (x * dx + y * dy) / length2;
    const share = Math.min(1, Math.max(0, along));
    const away = (x - share * dx) ** 2 + (y - share * dy) ** 2;
    if (away <= squared) continue;
    farthest = index;
    squared = away;
  }
  return { index: farthest, squared };
}
