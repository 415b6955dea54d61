import { dot, plus, type Surface, type Vector } from './surfaces.ts';

type Ground = Pick<Surface, 'cost' | 'gradient'>;

/** As far as a line is followed. */
const farthest = 1e6;

/**
 * How far along `direction`, which must lead down, the first minimum on the line lies: where the
 * slope changes from falling to rising. Found to the last bit by halving. null if the ground
 * falls as far as the line is followed.
 */
export function lineMinimum(ground: Ground, from: Vector, direction: Vector): number | null {
  const slope = (t: number) => dot(ground.gradient(plus(from, direction, t)), direction);
  const length = Math.hypot(...direction);
  let low = 0;
  let high = 1e-3 / length;
  while (slope(high) < 0) {
    low = high;
    high *= 1.5;
    if (high * length > farthest) return null;
  }
  for (let middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (slope(middle) < 0) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * A step along `direction` that lowers the cost by a fair part of what the slope promises
 * (Armijo's rule): the whole of it, or a half, a quarter, … null if none does.
 */
export function fairStep(ground: Ground, from: Vector, direction: Vector): number | null {
  const promise = dot(ground.gradient(from), direction);
  const before = ground.cost(from);
  for (let t = 1, tries = 0; tries < 60; t /= 2, tries++) {
    if (ground.cost(plus(from, direction, t)) <= before + 1e-4 * t * promise) return t;
  }
  return null;
}
