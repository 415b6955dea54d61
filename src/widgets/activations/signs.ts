import { activations } from '../../core/activations.ts';
import type { Kind } from './kinds.ts';

export type Pair = readonly [number, number];

export interface SignsProblem {
  activation: Kind;
  eta: number;
  start: Pair;
  wanted: Pair;
  /** Weighted inputs of the two neurons before, example by example. */
  inputs: readonly Pair[];
}

export interface SignsRun {
  /** The weights after each step, the first before any. */
  path: Pair[];
  /** The first step at which they are within 0.1 of the goal; null if they never are. */
  arrivedAt: number | null;
  /** Steps up to then in which one weight rose while the other fell. */
  opposite: number;
  /** Length of the path up to then. */
  length: number;
  /** They left all bounds. */
  diverged: boolean;
}

const most = 400;
const near = 0.1;

/**
 * A linear neuron with two weights learns from one example at a time, in the order given, again
 * and again: δ = w·a − wanted·a, w ← w − ηδa (BP4). Its inputs a are what two neurons of some kind
 * make of the examples' weighted inputs.
 */
export function runSigns({ activation, eta, start, wanted, inputs }: SignsProblem): SignsRun {
  const { f } = activations[activation];
  const examples = inputs.map(([z1, z2]) => [f(z1), f(z2)] as const);
  const run: SignsRun = {
    path: [start],
    arrivedAt: null,
    opposite: 0,
    length: 0,
    diverged: false,
  };
  let [w1, w2] = start;
  const arrived = () => Math.hypot(w1 - wanted[0], w2 - wanted[1]) < near;
  if (arrived()) run.arrivedAt = 0;
  for (let step = 1; step <= most && examples.length > 0; step++) {
    const [a1, a2] = examples[(step - 1) % examples.length];
    const error = (w1 - wanted[0]) * a1 + (w2 - wanted[1]) * a2;
    const [d1, d2] = [-eta * error * a1, -eta * error * a2];
    w1 += d1;
    w2 += d2;
    if (!(Math.hypot(w1, w2) < 1e3)) {
      run.diverged = true;
      break;
    }
    run.path.push([w1, w2]);
    if (run.arrivedAt !== null) continue;
    if (d1 * d2 < 0) run.opposite++;
    run.length += Math.hypot(d1, d2);
    if (arrived()) run.arrivedAt = step;
  }
  return run;
}
