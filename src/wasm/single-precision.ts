import { activations as inDouble } from '../core/activations.ts';
import type { Activation } from '../core/activations.ts';
import type { Vector } from '../core/kernel.ts';

/**
 * Exponentials, activations and softmax in single precision, operation by operation as the module
 * has them (assembly/elementary.ts and assembly/activations.ts): the same bits.
 */
const f = Math.fround;

const LOG2_E = f(1.442695040888963387);
const LN2_LOW = f(-2.1219444e-4);
const CURVE = [
  5.0000001201e-1, 1.6666665459e-1, 4.1665795894e-2, 8.3334519073e-3, 1.3981999507e-3,
  1.98756915e-4,
].map(f);

/** Adding and taking away 1.5 · 2⁵² leaves the nearest whole number, of two the even one. */
const ROUND = 6755399441055744;

/** 2^k for k = −76 … 64: half the exponents that single precision has. */
const powersOfTwo = [1.3234889800848443e-23]; // 2⁻⁷⁶
while (powersOfTwo.length < 141) powersOfTwo.push(2 * powersOfTwo[powersOfTwo.length - 1]);

/** (e^r − 1 − r) / r² for |r| ≤ ½ ln 2. */
function curve(r: number, r2: number): number {
  const [p0, p1, p2, p3, p4, p5] = CURVE;
  const p45 = f(f(r * p5) + p4);
  const p23 = f(f(r * p3) + p2);
  const p01 = f(f(r * p1) + p0);
  return f(f(f(r2 * r2) * p45) + f(f(r2 * p23) + p01));
}

export function exp(x: number): number {
  const bounded = x > 89 ? 89 : x < -105 ? -105 : x;
  const k = f(LOG2_E * bounded) + ROUND - ROUND;
  const r = f(f(bounded - f(k * 0.693359375)) - f(k * LN2_LOW));
  const r2 = f(r * r);
  const y = f(f(f(curve(r, r2) * r2) + r) + 1);
  const half = Math.floor(k * 0.5);
  return f(f(y * powersOfTwo[half + 76]) * powersOfTwo[k - half + 76]);
}

function tanh(x: number): number {
  const u = Math.abs(x);
  const twice = 2 * u;
  const square = f(twice * twice);
  const m = u < f(0.17) ? f(f(curve(twice, square) * square) + twice) : f(exp(twice) - 1);
  const t = u > 10 ? 1 : f(m / f(m + 2));
  return x < 0 ? -t : t;
}

const sigmoid = (z: number): number => f(1 / f(1 + exp(-z)));

/** Those whose formulas round in between; the others are the same in either precision. */
export const activations: ReadonlyMap<Activation, Activation> = new Map<Activation, Activation>([
  [
    inDouble.sigmoid,
    { ...inDouble.sigmoid, f: sigmoid, slope: (z, a = sigmoid(z)) => f(a * f(1 - a)) },
  ],
  [inDouble.tanh, { ...inDouble.tanh, f: tanh, slope: (z, a = tanh(z)) => f(1 - f(a * a)) }],
]);

/** Softmax (78) of the `width` numbers of z from `from`, into the same places of a. */
export function softmax(z: Vector, a: Vector, from: number, width: number): void {
  let largest = -Infinity;
  for (let j = from; j < from + width; j++) if (z[j] > largest) largest = z[j];
  let total = 0;
  for (let j = from; j < from + width; j++) {
    a[j] = exp(f(z[j] - largest));
    total = f(total + a[j]);
  }
  for (let j = from; j < from + width; j++) a[j] /= total;
}
