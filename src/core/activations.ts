import { exp, tanh as hyperbolicTangent } from './elementary.ts';
import { namesOf } from './tables.ts';

/** A neuron's response a = f(z) to its weighted input z, with the slope f′(z). */
export interface Activation {
  /** What a control calls it. */
  title: string;
  /** The formula of f(z) and of f′(z), for the page. */
  tex: string;
  slopeTex: string;
  /** Whether hidden layers may have it. Default: they may. An output may where a cost goes with it. */
  hidden?: boolean;
  f(z: number): number;
  /** f′(z). Give the activation a = f(z) when it is known already: most slopes follow from it. */
  slope(z: number, a?: number): number;
}

/** σ(z) = 1/(1 + e^{−z}) (3). For large negative z, e^{−z} overflows and σ is 0, as it should be. */
export const sigmoid = (z: number): number => 1 / (1 + exp(-z));

const table = {
  sigmoid: {
    title: 'sigmoid',
    tex: String.raw`\sigma(z) = \frac{1}{1+e^{-z}}`,
    slopeTex: String.raw`\sigma'(z) = \sigma(z)\,(1-\sigma(z))`,
    f: sigmoid,
    slope: (z, a = sigmoid(z)) => a * (1 - a),
  },
  tanh: {
    title: 'tanh',
    tex: String.raw`\tanh(z) = \frac{e^z-e^{-z}}{e^z+e^{-z}}`,
    slopeTex: String.raw`\tanh'(z) = 1-\tanh^2(z)`,
    f: hyperbolicTangent,
    slope: (z, a = hyperbolicTangent(z)) => 1 - a * a,
  },
  relu: {
    title: 'ReLU',
    tex: String.raw`\max(0, z)`,
    slopeTex: String.raw`1 \text{ if } z > 0, \text{ else } 0`,
    f: z => (z > 0 ? z : 0),
    slope: z => (z > 0 ? 1 : 0),
  },
  linear: {
    title: 'linear',
    tex: 'z',
    slopeTex: '1',
    f: z => z,
    slope: () => 1,
    hidden: false,
  },
} satisfies Record<string, Activation>;

export type ActivationName = keyof typeof table;
export const activations: Record<ActivationName, Activation> = table;

/** Those that hidden layers may have. */
export type HiddenName = {
  [Name in ActivationName]: (typeof table)[Name] extends { hidden: false } ? never : Name;
}[ActivationName];
export const hiddenNames = namesOf(activations).filter(
  (name): name is HiddenName => activations[name].hidden ?? true,
);

/** What an output layer has: one of them for each neuron, or softmax over all of them. */
export type OutputName = ActivationName | 'softmax';
export const outputs: Record<OutputName, Pick<Activation, 'title' | 'tex'>> = {
  ...activations,
  softmax: { title: 'softmax', tex: String.raw`a_j = \frac{e^{z_j}}{\sum_k e^{z_k}}` },
};

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
