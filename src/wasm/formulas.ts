import type { Activation } from '../core/activations.ts';
import type { Loops } from './loops.ts';

/** a = f(z) and f′(z) over arrays, by address. */
export type ArrayForm = (z: number, a: number, slopes: number, bytes: number) => void;

/**
 * The formulas of core that the module has an array form of, by name. One that is missing here works
 * all the same, more slowly: the kernel then calls the formula of core for each number.
 */
export const arrayForms = (loops: Loops): { [activation: string]: ArrayForm | undefined } => ({
  sigmoid: loops.sigmoid,
  tanh: loops.tanhs,
  relu: loops.relu,
  linear: loops.linear,
});

/** The numbers that costs go by in `assembly/costs.ts`. */
export const costNumbers: { [cost: string]: number | undefined } = {
  quadratic: 0,
  'cross-entropy': 1,
  'log-likelihood': 2,
};

const outputNumbers: { [output: string]: number | undefined } = {
  sigmoid: 0,
  softmax: 1,
  linear: 2,
};

/** The numbers that outputs go by there. */
export const outputNumber = (output: Activation | 'softmax'): number | undefined =>
  outputNumbers[output === 'softmax' ? output : output.name];
