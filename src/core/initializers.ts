import type { Network } from './network.ts';
import type { Random } from './random.ts';

/** How the first weights are drawn. Biases are N(0, 1) either way. */
export interface Initializer {
  /** What a control calls it. */
  title: string;
  tex: string;
  /** A weight is a number from N(0, 1) over this; for a neuron with n_in inputs. */
  divisor(inputs: number): number;
}

const table = {
  scaled: {
    title: 'scaled, N(0, 1/n)',
    tex: String.raw`w \sim \mathcal N(0, 1/n_{\rm in})`,
    divisor: inputs => Math.sqrt(inputs),
  },
  large: {
    title: 'large, N(0, 1)',
    tex: String.raw`w \sim \mathcal N(0, 1)`,
    divisor: () => 1,
  },
} satisfies Record<string, Initializer>;

export type InitializerName = keyof typeof table;
export const initializers: Record<InitializerName, Initializer> = table;

/** Draws all biases, layer by layer, then all weights, each neuron's row of inputs in turn. */
export function initialize(network: Network, initializer: Initializer, random: Random): void {
  for (const { biases, neurons } of network.layers) {
    for (let j = 0; j < neurons; j++) biases[j] = random.gaussian();
  }
  for (const { weights, inputs, neurons, stride } of network.layers) {
    const divisor = initializer.divisor(inputs);
    for (let j = 0; j < neurons; j++) {
      for (let k = 0; k < inputs; k++) weights[k * stride + j] = random.gaussian() / divisor;
    }
  }
}
