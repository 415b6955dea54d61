import { sigmoid, softmax } from '../../core/activations.ts';
import { costs } from '../../core/costs.ts';

/** What stands beside softmax with the log-likelihood: sigmoids of the same z, or another cost. */
export type Against = 'cross-entropy' | 'quadratic';

/** One output layer with its cost: for each output its activation and ∂C/∂z, and the cost. */
export interface Judged {
  outputs: number[];
  gradient: number[];
  cost: number;
}

/** Softmax outputs under C = −ln a_y (80); its gradient is a_j − y_j (84). */
export function logLikelihood(z: readonly number[], label: number): Judged {
  const outputs = shares(z);
  const y = target(z.length, label);
  return {
    outputs,
    gradient: outputs.map((a, j) => a - y[j]),
    cost: costs['log-likelihood'].value(outputs[label], 1),
  };
}

/**
 * The one beside it: sigmoid outputs under the cross-entropy (63), with gradient σ(z_j) − y_j; or
 * the same softmax outputs under C = ½Σ(a_j − y_j)², with a_j[(a_j − y_j) − Σ_k a_k(a_k − y_k)].
 */
export function besideIt(z: readonly number[], label: number, against: Against): Judged {
  const y = target(z.length, label);
  const outputs = against === 'quadratic' ? shares(z) : z.map(sigmoid);
  const difference = outputs.map((a, j) => a - y[j]);
  const cost = outputs.reduce((sum, a, j) => sum + costs[against].value(a, y[j]), 0);
  if (against === 'cross-entropy') return { outputs, gradient: difference, cost };
  const mean = outputs.reduce((sum, a, k) => sum + a * difference[k], 0);
  return { outputs, gradient: outputs.map((a, j) => a * (difference[j] - mean)), cost };
}

export const sumOf = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0);

function shares(z: readonly number[]): number[] {
  const outputs = z.map(() => 0);
  softmax(z, outputs, 0, z.length);
  return outputs;
}

function target(count: number, label: number): number[] {
  return Array.from({ length: count }, (_, j) => (j === label ? 1 : 0));
}
