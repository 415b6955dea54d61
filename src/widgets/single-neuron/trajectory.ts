import { activations } from '../../core/activations.ts';
import { costs } from '../../core/costs.ts';

export type ShownCost = 'quadratic' | 'cross-entropy';
export const shownCosts: readonly ShownCost[] = ['quadratic', 'cross-entropy'];

export const epochs = 300;
/** The neuron's only example: when its input is 1, it should answer 0. */
export const input = 1;
export const target = 0;

export interface Start {
  w: number;
  b: number;
}

/** The neuron after some epochs, before its next step. */
export interface Moment {
  w: number;
  b: number;
  /** Weighted input z = wx + b. */
  z: number;
  output: number;
  cost: number;
  /** σ′(z) */
  slope: number;
  /** |∂C/∂w|: how fast the neuron learns, apart from η. */
  speed: number;
}

/** ∂C/∂z of the neuron: a − y for the cost made for the sigmoid, else ∂C/∂a · σ′(z). */
export function outputError(costName: ShownCost, z: number): number {
  const { f, slope } = activations.sigmoid;
  const cost = costs[costName];
  const a = f(z);
  return cost.partner === 'sigmoid' ? a - target : cost.gradient(a, target) * slope(z, a);
}

export function momentAt(costName: ShownCost, { w, b }: Start): Moment {
  const z = w * input + b;
  const output = activations.sigmoid.f(z);
  return {
    w,
    b,
    z,
    output,
    cost: costs[costName].value(output, target),
    slope: activations.sigmoid.slope(z, output),
    speed: Math.abs(outputError(costName, z) * input),
  };
}

/** Gradient descent on w and b: moment k is the neuron after k epochs, k = 0 … 300. */
export function trajectory(costName: ShownCost, start: Start, learningRate: number): Moment[] {
  const moments = [momentAt(costName, start)];
  while (moments.length <= epochs) {
    const { w, b, z } = moments[moments.length - 1];
    const error = outputError(costName, z);
    const next = { w: w - learningRate * error * input, b: b - learningRate * error };
    moments.push(momentAt(costName, next));
  }
  return moments;
}

/** The epoch whose step lowers the cost the most; the first, if several. */
export function fastestEpoch(moments: readonly Moment[]): number {
  const fall = (epoch: number) => moments[epoch].cost - moments[epoch + 1].cost;
  let fastest = 0;
  for (let epoch = 1; epoch < moments.length - 1; epoch++) {
    if (fall(epoch) > fall(fastest)) fastest = epoch;
  }
  return fastest;
}

/**
 * Where a sigmoid in double precision is exactly flat. A step so long that it lands beyond is
 * this neuron's way of diverging: it can never come back.
 */
export const flatFrom = 37;

export function overshotAt(moments: readonly Moment[]): number | null {
  const epoch = moments.findIndex(moment => Math.abs(moment.z) > flatFrom);
  return epoch < 0 ? null : epoch;
}
