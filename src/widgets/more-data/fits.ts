import type { SizePoint } from './results.ts';

/**
 * Curves for the share of mistakes e(n), in per cent: a power law above a floor, e∞ + A n^−β; a
 * power law, A n^−β; and a straight line in ln n.
 */
export type FitName = 'floor' | 'power' | 'log';
export const fitNames: readonly FitName[] = ['floor', 'power', 'log'];

export interface Fit {
  name: FitName;
  /** e∞ in per cent; 0 for a power law alone; null for the straight line, which has none. */
  floor: number | null;
  /** β of a power law; null for the straight line. */
  exponent: number | null;
  /** e(n) in per cent. */
  at(n: number): number;
}

interface Errors {
  n: number;
  e: number;
}

export function fit(name: FitName, points: readonly SizePoint[]): Fit {
  const errors = points.map(({ n, accuracy }) => ({ n, e: 100 - accuracy }));
  if (name === 'log') return straightLine(errors);
  const solve = name === 'floor' ? withFloor : withoutFloor;
  const exponent = lowest(beta => solve(errors, beta).cost, 0.01, 4);
  const { floor, scale } = solve(errors, exponent);
  return { name, floor, exponent, at: n => floor + scale * n ** -exponent };
}

/** The best of a curve with this exponent, and the sum of its squared relative deviations. */
interface Solved {
  floor: number;
  scale: number;
  cost: number;
}

function solved(errors: readonly Errors[], beta: number, floor: number, scale: number): Solved {
  const cost = errors.reduce(
    (sum, { n, e }) => sum + ((floor + scale * n ** -beta) / e - 1) ** 2,
    0,
  );
  return { floor, scale, cost };
}

/** Least squares of e_fit/e − 1: with u = 1/e and v = n^−β/e, floor·u + scale·v should be 1. */
function withFloor(errors: readonly Errors[], beta: number): Solved {
  let [uu, uv, vv, u1, v1] = [0, 0, 0, 0, 0];
  for (const { n, e } of errors) {
    const [u, v] = [1 / e, n ** -beta / e];
    uu += u * u;
    uv += u * v;
    vv += v * v;
    u1 += u;
    v1 += v;
  }
  const determinant = uu * vv - uv * uv;
  const floor = (u1 * vv - v1 * uv) / determinant;
  // A share of mistakes cannot go below none.
  if (!(floor > 0)) return withoutFloor(errors, beta);
  return solved(errors, beta, floor, (v1 * uu - u1 * uv) / determinant);
}

function withoutFloor(errors: readonly Errors[], beta: number): Solved {
  let [vv, v1] = [0, 0];
  for (const { n, e } of errors) {
    const v = n ** -beta / e;
    vv += v * v;
    v1 += v;
  }
  return solved(errors, beta, 0, v1 / vv);
}

/** Ordinary least squares of e against ln n. */
function straightLine(errors: readonly Errors[]): Fit {
  const mean = (of: (point: Errors) => number) =>
    errors.reduce((sum, point) => sum + of(point), 0) / errors.length;
  const x = mean(({ n }) => Math.log(n));
  const y = mean(({ e }) => e);
  const slope =
    mean(({ n, e }) => (Math.log(n) - x) * (e - y)) / mean(({ n }) => (Math.log(n) - x) ** 2);
  return {
    name: 'log',
    floor: null,
    exponent: null,
    at: n => y + slope * (Math.log(n) - x),
  };
}

/** Where a function of one number is lowest: the best of a grid, then by golden sections. */
function lowest(f: (x: number) => number, from: number, to: number): number {
  const steps = 400;
  const x = (k: number) => from + ((to - from) * k) / steps;
  let best = 0;
  for (let k = 1; k <= steps; k++) if (f(x(k)) < f(x(best))) best = k;
  let [low, high] = [x(Math.max(0, best - 1)), x(Math.min(steps, best + 1))];
  const golden = (Math.sqrt(5) - 1) / 2;
  for (let round = 0; round < 60; round++) {
    const [a, b] = [high - golden * (high - low), low + golden * (high - low)];
    if (f(a) < f(b)) high = b;
    else low = a;
  }
  return (low + high) / 2;
}

/** Where the straight line reaches no mistakes at all; null for a curve that never does. */
export function freeOfMistakes(found: Fit): number | null {
  if (found.name !== 'log') return null;
  // e = at(1) + slope · ln n, and the slope is at(e) − at(1).
  return Math.exp(-found.at(1) / (found.at(Math.E) - found.at(1)));
}
