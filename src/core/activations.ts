import { exp, tanh as hyperbolicTangent } from './elementary.ts';

export type ActivationName = 'sigmoid' | 'tanh' | 'relu' | 'linear';

/** A neuron's response a = f(z) to its weighted input z, with the slope f′(z). */
export interface Activation {
  name: ActivationName;
  title: string;
  /** The formula of f(z) and of f′(z), for the page. */
  tex: string;
  slopeTex: string;
  f(z: number): number;
  /** f′(z). Give the activation a = f(z) when it is known already: most slopes follow from it. */
  slope(z: number, a?: number): number;
}

/** σ(z) = 1/(1 + e^{−z}) (3). For large negative z, e^{−z} overflows and σ is 0, as it should be. */
export const sigmoid = (z: number): number => 1 / (1 + exp(-z));

export const activations: Record<ActivationName, Activation> = {
  sigmoid: {
    name: 'sigmoid',
    title: 'sigmoid',
    tex: String.raw`\sigma(z) = \frac{1}{1+e^{-z}}`,
    slopeTex: String.raw`\sigma'(z) = \sigma(z)\,(1-\sigma(z))`,
    f: sigmoid,
    slope: (z, a = sigmoid(z)) => a * (1 - a),
  },
  tanh: {
    name: 'tanh',
    title: 'tanh',
    tex: String.raw`\tanh(z) = \frac{e^z-e^{-z}}{e^z+e^{-z}}`,
    slopeTex: String.raw`\tanh'(z) = 1-\tanh^2(z)`,
    f: hyperbolicTangent,
    slope: (z, a = hyperbolicTangent(z)) => 1 - a * a,
  },
  relu: {
    name: 'relu',
    title: 'rectified linear',
    tex: String.raw`\max(0, z)`,
    slopeTex: String.raw`1 \text{ if } z > 0, \text{ else } 0`,
    f: z => (z > 0 ? z : 0),
    slope: z => (z > 0 ? 1 : 0),
  },
  linear: {
    name: 'linear',
    title: 'linear',
    tex: 'z',
    slopeTex: '1',
    f: z => z,
    slope: () => 1,
  },
};

export type OutputName = 'sigmoid' | 'softmax' | 'linear';

/**
 * a_j = e^{z_j} / Σ_k e^{z_k} (78), written over `a` from `from`, `width` numbers long.
 * The largest z is subtracted first: the result is the same, and no exponential overflows.
 */
export function softmax(
  z: ArrayLike<number>,
  a: { [index: number]: number },
  from: number,
  width: number,
): void {
  let largest = -Infinity;
  for (let j = from; j < from + width; j++) if (z[j] > largest) largest = z[j];
  let total = 0;
  for (let j = from; j < from + width; j++) total += a[j] = exp(z[j] - largest);
  for (let j = from; j < from + width; j++) a[j] /= total;
}
