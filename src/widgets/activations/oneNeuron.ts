import { activations } from '../../core/activations.ts';
import type { Kind } from './kinds.ts';

export interface NeuronProblem {
  activation: Kind;
  w: number;
  b: number;
  target: number;
  eta: number;
  steps: number;
}

export interface NeuronStep {
  output: number;
  z: number;
  slope: number;
}

/**
 * One neuron with the input 1 under the quadratic cost: both gradients are (a − y) f′(z), (55) and
 * (56). The state before any step first; it ends where numbers do.
 */
export function trainNeuron({ activation, w, b, target, eta, steps }: NeuronProblem): NeuronStep[] {
  const { f, slope } = activations[activation];
  const course: NeuronStep[] = [];
  let [weight, bias] = [w, b];
  for (let step = 0; step <= steps; step++) {
    const z = weight + bias;
    const output = f(z);
    if (!Number.isFinite(output) || Math.abs(output) > 1e6) break;
    course.push({ output, z, slope: slope(z, output) });
    const gradient = (output - target) * slope(z, output);
    weight -= eta * gradient;
    bias -= eta * gradient;
  }
  return course;
}

/** A rectified neuron that has fallen silent: its slope is 0, and it will never learn again. */
export const isDead = (activation: Kind, last: NeuronStep): boolean =>
  activation === 'relu' && last.slope === 0;
