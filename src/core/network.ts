import { activations } from './activations.ts';
import type { HiddenName, OutputName } from './activations.ts';
import { costs } from './costs.ts';
import type { CostName } from './costs.ts';
import type { Batch, Kernel, Layer, LayerState, Vector } from './kernel.ts';
import type { SparseRows } from './sparse.ts';

/** What a network is, apart from its weights. */
export interface NetworkDesign {
  /** Neurons layer by layer, inputs first: [784, 30, 10]. */
  sizes: readonly number[];
  /** Activation of every hidden neuron. */
  hidden: HiddenName;
  output: OutputName;
  cost: CostName;
}

/** A feedforward network: its design, and `layers[l]`, the weights and biases into layer l + 1. */
export interface Network extends NetworkDesign {
  layers: Layer[];
}

/** The room a network's `rows` examples need on their way through, one state a layer. */
export type NetworkState = LayerState[];

/** A network in the kernel's memory with every weight and bias 0. */
export function createNetwork(kernel: Kernel, design: NetworkDesign): Network {
  const { sizes } = design;
  const layers = sizes.slice(1).map((neurons, l) => {
    const inputs = sizes[l];
    const stride = Math.ceil(neurons / kernel.lanes) * kernel.lanes;
    const weights = kernel.numbers(inputs * stride);
    return { inputs, neurons, stride, weights, biases: kernel.numbers(stride) };
  });
  return { ...design, layers };
}

export function createState(kernel: Kernel, network: Network, rows: number): NetworkState {
  return network.layers.map(({ stride }) => ({
    z: kernel.numbers(rows * stride),
    a: kernel.numbers(rows * stride),
    slopes: kernel.numbers(rows * stride),
    errors: kernel.numbers(rows * stride),
  }));
}

/**
 * Sends a batch forward: z^l = W^l a^{l−1} + b^l, a^l = f(z^l), layer by layer. A mask, if there is
 * one for a hidden layer, multiplies its activations and their slopes (dropout).
 */
export function feedForward(
  kernel: Kernel,
  network: Network,
  x: SparseRows,
  batch: Batch,
  state: NetworkState,
  masks: readonly Vector[] = [],
): void {
  const { layers } = network;
  const { rows } = batch;
  layers.forEach((layer, l) => {
    if (l === 0) kernel.weighInputs(layer, x, batch, state[0].z);
    else kernel.weigh(layer, state[l - 1].a, layers[l - 1].stride, rows, state[l].z);

    const isOutput = l === layers.length - 1;
    const name = isOutput ? network.output : network.hidden;
    if (name === 'softmax') kernel.softmax(layer, state[l], rows);
    else kernel.activate(activations[name], layer, state[l], rows);
    if (!isOutput && masks[l]) {
      kernel.mask(state[l].a, masks[l], rows);
      kernel.mask(state[l].slopes, masks[l], rows);
    }
  });
}

/** Backpropagation: the errors δ of every layer, from the labels back (BP1), (BP2). */
export function backpropagate(
  kernel: Kernel,
  network: Network,
  labels: Uint8Array,
  batch: Batch,
  state: NetworkState,
): void {
  const { layers } = network;
  const last = layers.length - 1;
  kernel.outputErrors(
    costs[network.cost],
    network.output,
    layers[last],
    state[last],
    labels,
    batch,
  );
  for (let l = last; l > 0; l--) {
    kernel.backpropagate(layers[l], state[l], layers[l - 1].stride, state[l - 1], batch.rows);
  }
}

/**
 * target −= step · Σ_x ∇C_x for the weights and biases of layer l, from the errors that
 * `backpropagate` left (BP3), (BP4). The target is the layer itself, or a velocity of its shape.
 */
export function descendGradient(
  kernel: Kernel,
  network: Network,
  l: number,
  target: { weights: Vector; biases: Vector },
  x: SparseRows,
  batch: Batch,
  state: NetworkState,
  step: number,
): void {
  const layer = network.layers[l];
  const { errors } = state[l];
  if (l === 0) kernel.descendInputs(layer, target.weights, x, batch, errors, step);
  else {
    const below = network.layers[l - 1];
    const { a } = state[l - 1];
    kernel.descend(layer, target.weights, a, below.stride, errors, batch.rows, step);
  }
  kernel.descendBiases(layer, target.biases, errors, batch.rows, step);
}
