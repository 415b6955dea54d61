import type { Parameters } from '../../core/checkpoint.ts';
import { overwrite } from '../../core/checkpoint.ts';
import type { Dataset } from '../../core/dataset.ts';
import { examples } from '../../core/dataset.ts';
import { gradientProducts } from '../../core/gradient-noise.ts';
import type { Kernel } from '../../core/kernel.ts';
import { argMax } from '../../core/kernel.ts';
import type { Network, NetworkState } from '../../core/network.ts';
import { createNetwork, createState, feedForward } from '../../core/network.ts';
import { plainKernel } from '../../core/plain-kernel.ts';
import type { SparseRows } from '../../core/sparse.ts';
import { emptyRows, setRow } from '../../core/sparse.ts';
import { bytesFor } from '../../wasm/room.ts';
import type { Outputs } from '../statistics/ensemble.ts';
import type { CompleteSpec } from '../spec.ts';
import type { Answered, Mistakes } from '../state.ts';

const ROWS = 100;

/** How much room an inspector takes in the kernel's memory. */
export const inspectorBytes = ({ network, precision }: CompleteSpec): number =>
  bytesFor(precision, { sizes: network.sizes, datasets: [], rows: ROWS, refilled: ROWS });

/** Inspects a network through copies of its weights, so that the one in training is left alone. */
export class NetworkInspector {
  private readonly network: Network;
  private readonly state: NetworkState;
  private readonly rows: SparseRows;
  private readonly order: Uint32Array;

  constructor(
    private readonly kernel: Kernel,
    spec: CompleteSpec,
  ) {
    const { sizes, hidden, output, cost } = spec.network;
    this.network = createNetwork(kernel, { sizes, hidden, output, cost });
    this.state = createState(kernel, this.network, ROWS);
    this.rows = emptyRows(kernel, ROWS, sizes[0]);
    this.order = kernel.integers(ROWS);
    this.order.forEach((_, i) => (this.order[i] = i));
  }

  /** Outputs for one image of 784 bytes. */
  classify(layers: readonly Parameters[], pixels: Uint8Array): number[] {
    const { inputs } = this.network.layers[0];
    if (pixels.length !== inputs) {
      throw new RangeError(`an image has ${inputs} pixels; received ${pixels.length}`);
    }
    this.load(layers);
    const image = { name: 'image', count: 1, width: inputs, classes: 10, inputScale: 1 / 256 };
    this.feed({ ...image, inputs: pixels, labels: new Uint8Array(1) }, 0, 1);
    return this.outputsOf(0);
  }

  /** The first `limit` mistakes, and how many there are. Pauses after every hundred images. */
  *mistakes(
    layers: readonly Parameters[],
    dataset: Dataset,
    limit: number,
  ): Generator<void, Mistakes> {
    this.load(layers);
    const found: Mistakes = { examples: [], total: 0, of: dataset.count };
    for (let from = 0; from < dataset.count; from += ROWS) {
      const count = Math.min(ROWS, dataset.count - from);
      this.feed(dataset, from, count);
      for (let i = 0; i < count; i++) {
        const index = from + i;
        const label = dataset.labels[index];
        const answer = this.answer(i);
        if (answer === label) continue;
        found.total++;
        if (found.examples.length >= limit) continue;
        const pixels = imageOf(dataset, index);
        found.examples.push({ index, pixels, label, answer, outputs: this.outputsOf(i) });
      }
      yield;
    }
    return found;
  }

  /**
   * The weighted inputs z of the first layer's neurons on the first `count` images, image by image:
   * [count × neurons]. Pauses after every hundred images.
   */
  *weightedInputs(
    layers: readonly Parameters[],
    dataset: Dataset,
    count: number,
  ): Generator<void, Float32Array> {
    this.load(layers);
    const { neurons, stride } = this.network.layers[0];
    const found = new Float32Array(Math.min(count, dataset.count) * neurons);
    for (let from = 0; from * neurons < found.length; from += ROWS) {
      const rows = Math.min(ROWS, found.length / neurons - from);
      this.feed(dataset, from, rows);
      for (let i = 0; i < rows; i++) {
        const z = this.state[0].z.subarray(i * stride, i * stride + neurons);
        found.set(z, (from + i) * neurons);
      }
      yield;
    }
    return found;
  }

  /** How often each digit was given each answer. Pauses after every hundred images. */
  *answers(layers: readonly Parameters[], dataset: Dataset): Generator<void, Answered> {
    this.load(layers);
    const counts = Array.from({ length: dataset.classes }, () =>
      new Array<number>(dataset.classes).fill(0),
    );
    for (let from = 0; from < dataset.count; from += ROWS) {
      const count = Math.min(ROWS, dataset.count - from);
      this.feed(dataset, from, count);
      for (let i = 0; i < count; i++) counts[dataset.labels[from + i]][this.answer(i)]++;
      yield;
    }
    return { counts, of: dataset.count };
  }

  /** Outputs for every example. Pauses after every hundred. */
  *outputs(layers: readonly Parameters[], dataset: Dataset): Generator<void, Outputs> {
    this.load(layers);
    const { count, classes, labels } = dataset;
    const values = new Float32Array(count * classes);
    for (let from = 0; from < count; from += ROWS) {
      const rows = Math.min(ROWS, count - from);
      this.feed(dataset, from, rows);
      for (let i = 0; i < rows; i++) values.set(this.outputsOf(i), (from + i) * classes);
      yield;
    }
    return { values, labels: labels.slice(), classes };
  }

  private load(layers: readonly Parameters[]): void {
    this.network.layers.forEach((layer, l) => {
      this.kernel.settle(layer);
      overwrite(layer, layers[l]);
    });
  }

  private feed(dataset: Dataset, from: number, count: number): void {
    for (let i = 0; i < count; i++) setRow(this.rows, i, dataset, from + i);
    const batch = { order: this.order, from: 0, rows: count };
    feedForward(this.kernel, this.network, this.rows, batch, this.state);
  }

  /** The first of the largest outputs. */
  private answer(row: number): number {
    const last = this.network.layers.length - 1;
    const { neurons, stride } = this.network.layers[last];
    return argMax(this.state[last].a, row * stride, neurons);
  }

  private outputsOf(row: number): number[] {
    const last = this.network.layers.length - 1;
    const { neurons, stride } = this.network.layers[last];
    return Array.from(this.state[last].a.subarray(row * stride, row * stride + neurons));
  }
}

function imageOf({ inputs, width }: Dataset, index: number): Uint8Array {
  return Uint8Array.from(inputs.subarray(index * width, (index + 1) * width));
}

/** The products of the gradients of the first `count` examples, for a network of these weights. */
export function* productsOf(
  { network, precision }: CompleteSpec,
  layers: readonly Parameters[],
  training: Dataset,
  count: number,
): Generator<void, Float64Array> {
  if (!Number.isInteger(count) || count < 1 || count > training.count) {
    const expected = `a whole number from 1 to ${training.count}`;
    throw new RangeError(`gradients: expected ${expected} of examples, received ${count}`);
  }
  // In the plain kernel, whose memory does not have to be sized ahead.
  const kernel = plainKernel(precision);
  const { sizes, hidden, output, cost } = network;
  const copy = createNetwork(kernel, { sizes, hidden, output, cost });
  copy.layers.forEach((layer, l) => overwrite(layer, layers[l]));
  return yield* gradientProducts(kernel, copy, examples(training, 0, count));
}

/** Weights into one neuron of the first layer, one an input. */
export function weightsInto(spec: CompleteSpec, layers: readonly Parameters[], neuron: number) {
  const [inputs, neurons] = spec.network.sizes;
  if (!Number.isInteger(neuron) || neuron < 0 || neuron >= neurons) {
    throw new RangeError(
      `neuron: expected a whole number from 0 to ${neurons - 1}, received ${neuron}`,
    );
  }
  const { weights } = layers[0];
  const stride = weights.length / inputs;
  const into = new Float32Array(inputs);
  for (let k = 0; k < inputs; k++) into[k] = weights[k * stride + neuron];
  return into;
}
