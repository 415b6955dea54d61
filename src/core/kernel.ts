import type { Activation, OutputName } from './activations.ts';
import type { Cost } from './costs.ts';
import type { SparseRows } from './sparse.ts';

export type Precision = 'float64' | 'float32';
export type Vector = Float64Array | Float32Array;

/**
 * The weights and biases into one layer of neurons.
 *
 * `weights[k * stride + j]` leads from neuron k of the layer below to neuron j: what one input
 * says to all neurons lies side by side. `stride` is `neurons` rounded up to the kernel's lanes;
 * the numbers in between are 0 and stay 0.
 */
export interface Layer {
  inputs: number;
  neurons: number;
  stride: number;
  weights: Vector;
  biases: Vector;
}

/** What a layer did with a mini-batch: row by row [rows × stride], one row an example. */
export interface LayerState {
  /** Weighted inputs z = Wa + b. */
  z: Vector;
  /** Activations a = f(z). */
  a: Vector;
  /** Slopes f′(z). */
  slopes: Vector;
  /** Errors δ = ∂C_x/∂z. */
  errors: Vector;
}

/** Which examples a mini-batch has: `order[from]` … `order[from + rows − 1]`. */
export interface Batch {
  order: Uint32Array;
  from: number;
  rows: number;
}

/**
 * The array loops that take the time, and no more: products, sums, scaled additions. `plainKernel`
 * does them in TypeScript; another may do them faster, to the same result within rounding.
 * All arrays given to a kernel are its own, from `numbers`, `integers`, `columns` and `bytes`.
 */
export interface Kernel {
  readonly name: 'plain' | 'wasm';
  readonly precision: Precision;
  /** Rows of numbers are padded to a multiple of this. */
  readonly lanes: number;

  numbers(length: number): Vector;
  integers(length: number): Uint32Array;
  columns(length: number): Uint16Array;
  bytes(length: number): Uint8Array;

  /** z = Wx + b for the sparse inputs of a batch. */
  weighInputs(layer: Layer, x: SparseRows, batch: Batch, z: Vector): void;
  /** z = Wa + b for the activations of the layer below, whose rows are `stride` apart. */
  weigh(layer: Layer, a: Vector, stride: number, rows: number, z: Vector): void;
  /** a = f(z) and f′(z). */
  activate(activation: Activation, layer: Layer, state: LayerState, rows: number): void;
  /** a = softmax(z), row by row (78). */
  softmax(layer: Layer, state: LayerState, rows: number): void;
  /** δ^L = ∂C_x/∂z^L for the labels of a batch (BP1). */
  outputErrors(
    cost: Cost,
    output: OutputName,
    layer: Layer,
    state: LayerState,
    labels: Uint8Array,
    batch: Batch,
  ): void;
  /** δ of the layer below = (Wᵀδ) ⊙ f′(z) (BP2), `below.errors` from `state.errors`. */
  backpropagate(
    layer: Layer,
    state: LayerState,
    belowStride: number,
    below: LayerState,
    rows: number,
  ): void;
  /** Multiplies each row of `values` by `mask`, element by element. */
  mask(values: Vector, mask: Vector, rows: number): void;

  /** target −= step · Σ_x δ xᵀ over a batch of sparse inputs; target is shaped like the weights. */
  descendInputs(
    layer: Layer,
    target: Vector,
    x: SparseRows,
    batch: Batch,
    errors: Vector,
    step: number,
  ): void;
  /** target −= step · Σ_x δ aᵀ over the rows (BP4). */
  descend(
    layer: Layer,
    target: Vector,
    a: Vector,
    stride: number,
    errors: Vector,
    rows: number,
    step: number,
  ): void;
  /** target −= step · Σ_x δ over the rows (BP3); target is shaped like the biases. */
  descendBiases(layer: Layer, target: Vector, errors: Vector, rows: number, step: number): void;

  /** v ← factor · v */
  scale(v: Vector, factor: number): void;
  /** v ← v + factor · u */
  add(v: Vector, u: Vector, factor: number): void;
  /** v ← v + factor · sgn(u), with sgn 0 = 0 */
  addSigns(v: Vector, u: Vector, factor: number): void;
  /** weights ← factor · weights. May be put off until `settle`. */
  decay(layer: Layer, factor: number): void;
  /** Makes `layer.weights` what they are. Called before anyone but the kernel reads them. */
  settle(layer: Layer): void;
  /** A copy of the weights as they are. Settles nothing: looking changes no bit of a training. */
  copyWeights(layer: Layer): Vector;

  /** Σ_x C_x over a batch, summed in double precision. Needs z only. */
  totalCost(
    cost: Cost,
    output: Activation | 'softmax',
    layer: Layer,
    state: LayerState,
    labels: Uint8Array,
    batch: Batch,
  ): number;
  /** How many of a batch have their largest activation at their label. Ties, and NaN: the lowest. */
  countCorrect(layer: Layer, state: LayerState, labels: Uint8Array, batch: Batch): number;
}

/** The index of the largest of `width` numbers from `from`; the lowest of several, 0 if all NaN. */
export function argMax(values: ArrayLike<number>, from: number, width: number): number {
  let best = 0;
  for (let j = 1; j < width; j++) if (values[from + j] > values[from + best]) best = j;
  return best;
}
