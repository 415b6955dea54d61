import type { Pixel } from './labels.ts';

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
    const { index, distance } = farthestFrom(points, from, to);
    if (distance <= tolerance) continue;
    kept[index] = 1;
    spans.push([from, index], [index, to]);
  }
  return points.filter((_, index) => kept[index] === 1);
}

/** The point between two others that lies farthest from the straight line that joins them. */
function farthestFrom(points: readonly Pixel[], from: number, to: number) {
  const [x0, y0] = points[from];
  const dx = points[to][0] - x0;
  const dy = points[to][1] - y0;
  const length2 = dx * dx + dy * dy;
  let farthest = { index: from, distance: 0 };
  for (let index = from + 1; index < to; index++) {
    const [x, y] = points[index];
    const along = length2 === 0 ? 0 : ((x - x0) * dx + (y - y0) * dy) / length2;
    const share = Math.min(1, Math.max(0, along));
    const distance = Math.hypot(x - x0 - share * dx, y - y0 - share * dy);
    if (distance > farthest.distance) farthest = { index, distance };
  }
  return farthest;
}
