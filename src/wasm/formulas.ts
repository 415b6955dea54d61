import { activations } from '../core/activations.ts';
import type { Activation } from '../core/activations.ts';
import { costs } from '../core/costs.ts';
import type { Cost } from '../core/costs.ts';
import type { Loops } from './loops.ts';

/** a = f(z) and f′(z) over arrays, by address. */
export type ArrayForm = (z: number, a: number, slopes: number, bytes: number) => void;

/**
 * The formulas of core that the module has an array form of. One that is missing here works all the
 * same, more slowly: the kernel then calls the formula of core for each number.
 */
export const arrayForms = (loops: Loops): ReadonlyMap<Activation, ArrayForm> =>
  new Map([
    [activations.sigmoid, loops.sigmoid],
    [activations.tanh, loops.tanhs],
    [activations.relu, loops.relu],
    [activations.linear, loops.linear],
  ]);

/** The numbers that costs go by in `assembly/costs.ts`. */
export const costNumbers: ReadonlyMap<Cost, number> = new Map([
  [costs.quadratic, 0],
  [costs['cross-entropy'], 1],
  [costs['log-likelihood'], 2],
]);

/** The numbers that outputs go by there. */
export const outputNumbers: ReadonlyMap<Activation | 'softmax', number> = new Map<
  Activation | 'softmax',
  number
>([
  [activations.sigmoid, 0],
  ['softmax', 1],
  [activations.linear, 2],
]);
