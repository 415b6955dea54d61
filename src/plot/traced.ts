import { squaredGap, type Box, type Pixel } from './boxes.ts';

/** A drawn line as points, close to each other, in pieces that are passed over where they are far. */
export interface Traced {
  points: readonly Pixel[];
  pieces: readonly { points: readonly Pixel[]; bounds: Box }[];
}

/** Points of a line to a piece: few enough to be passed over often, enough to be worth it. */
const pieceLength = 16;

/** The line, with points no more than `spacing` pixels apart. */
export function trace(line: readonly Pixel[], spacing: number): Traced {
  const points = resample(line, spacing);
  const pieces = [];
  for (let from = 0; from < points.length; from += pieceLength) {
    const some = points.slice(from, from + pieceLength);
    pieces.push({ points: some, bounds: boundsOf(some) });
  }
  return { points, pieces };
}

function boundsOf(points: readonly Pixel[]): Box {
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const [x, y] of points) {
    bounds.left = Math.min(bounds.left, x);
    bounds.right = Math.max(bounds.right, x);
    bounds.top = Math.min(bounds.top, y);
    bounds.bottom = Math.max(bounds.bottom, y);
  }
  return bounds;
}

/**
 * The shortest way from a box to the points of a line; 0 where the line runs through the box.
 * Nearer than `near` is near enough: how much nearer is not looked for.
 */
export function distance(box: Box, { pieces }: Traced, near = 0): number {
  const enough = near * near;
  let nearest = Infinity;
  for (const { points, bounds } of pieces) {
    if (squaredGap(box, bounds.left, bounds.right, bounds.top, bounds.bottom) >= nearest) continue;
    for (const point of points) {
      nearest = Math.min(nearest, squaredGap(box, point[0], point[0], point[1], point[1]));
    }
    if (nearest < enough) break;
  }
  return Math.sqrt(nearest);
}

/** Points along a line no more than `spacing` apart and not much closer. */
export function resample(line: readonly Pixel[], spacing: number): Pixel[] {
  const points: Pixel[] = [];
  let last: Pixel | null = null;
  for (const point of line) {
    if (!last) {
      points.push(point);
      last = point;
      continue;
    }
    const length = Math.sqrt((point[0] - last[0]) ** 2 + (point[1] - last[1]) ** 2);
    if (length < spacing) continue;
    const pieces = Math.ceil(length / spacing);
    for (let k = 1; k <= pieces; k++) {
      const t = k / pieces;
      points.push([last[0] + t * (point[0] - last[0]), last[1] + t * (point[1] - last[1])]);
    }
    last = point;
  }
  return points;
}
