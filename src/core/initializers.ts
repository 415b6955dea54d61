import type { Network } from './network.ts';
import type { Random } from './random.ts';

export type InitializerName = 'scaled' | 'large';

/** How the first weights are drawn. Biases are N(0, 1) either way. */
export interface Initializer {
  name: InitializerName;
  title: string;
  tex: string;
  /** A weight is a number from N(0, 1) over this; for a neuron with n_in inputs. */
  divisor(inputs: number): number;
}

export const initializers: Record<InitializerName, Initializer> = {
  scaled: {
    name: 'scaled',
    title: 'scaled by the number of inputs',
    tex: String.raw`w \sim \mathcal N(0, 1/n_{\rm in})`,
    divisor: inputs => Math.sqrt(inputs),
  },
  large: {
    name: 'large',
    title: 'large',
    tex: String.raw`w \sim \mathcal N(0, 1)`,
    divisor: () => 1,
  },
};

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
