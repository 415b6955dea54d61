import { augment } from './augmentation.ts';
import type { Parameters } from './checkpoint.ts';
import type { Dataset } from './dataset.ts';
import { DropoutMasks } from './dropout.ts';
import type { Batch, Kernel } from './kernel.ts';
import type { Network, NetworkState } from './network.ts';
import { backpropagate, createState, descendGradient, feedForward } from './network.ts';
import { optimizers } from './optimizers.ts';
import type { Move, Optimizer, Velocity } from './optimizers.ts';
import type { RandomStreams } from './random.ts';
import { regularizers } from './regularizers.ts';
import { sideOf } from './resample.ts';
import type { SparseRows } from './sparse.ts';
import { emptyRows, setRow } from './sparse.ts';
import type { TrainingOptions } from './training-options.ts';

/** Moves a network's weights and biases by the mean gradient of one mini-batch at a time. */
export class Updater {
  /** Empty where there is no momentum. */
  readonly velocities: Velocity[];

  private readonly state: NetworkState;
  private readonly labels: Uint8Array;
  private readonly optimizer: Optimizer;
  private readonly moves: Move[];
  private readonly dropout: DropoutMasks | null;
  private readonly changed: ChangedBatch | null;
  private readonly lambdaShare: number;
  /** The mini-batch that the moves descend by, and its step η/m. */
  private batch: Batch = { order: new Uint32Array(), from: 0, rows: 0 };
  private step = 0;

  /** `rows`: the training set's inputs; not looked at where augmentation makes its own. */
  constructor(
    private readonly kernel: Kernel,
    private readonly network: Network,
    private readonly training: Dataset,
    private readonly rows: SparseRows | null,
    private readonly options: TrainingOptions,
    private readonly streams: RandomStreams,
  ) {
    const { momentum = 0, regularization, augmentation, dropout, nesterov } = options;
    const batchRows = Math.min(options.miniBatchSize, training.count);
    this.state = createState(kernel, network, batchRows);
    this.labels = kernel.bytes(training.count);
    this.labels.set(training.labels);
    this.lambdaShare = (regularization?.lambda ?? 0) / training.count;
    this.optimizer = optimizers[momentum === 0 ? 'sgd' : nesterov ? 'nesterov' : 'momentum'];
    this.velocities =
      momentum === 0
        ? []
        : network.layers.map(({ weights, biases }) => ({
            weights: kernel.numbers(weights.length),
            biases: kernel.numbers(biases.length),
          }));
    this.dropout = dropout ? new DropoutMasks(kernel, network, dropout) : null;
    this.changed = augmentation ? changedBatch(kernel, batchRows, training) : null;
    this.moves = network.layers.map((layer, l) => ({
      kernel,
      layer,
      velocity: this.velocities[l],
      momentum,
      regularizer: regularization ? regularizers[regularization.kind] : null,
      pull: 0,
      descend: target => this.descend(l, target),
    }));
  }

  /** Learns from the examples of one mini-batch at learning rate η. */
  update(chosen: Batch, learningRate: number): void {
    const { kernel, network, state, moves } = this;
    if (this.changed) this.change(this.changed, chosen);
    this.batch = this.changed ? { ...this.changed.batch, rows: chosen.rows } : chosen;
    this.step = learningRate / chosen.rows;
    this.dropout?.draw(this.streams.dropout);
    for (const move of moves) {
      move.pull = learningRate * this.lambdaShare;
      this.optimizer.before(move);
    }
    feedForward(kernel, network, this.inputs(), this.batch, state, this.dropout?.masks);
    backpropagate(kernel, network, this.changed?.labels ?? this.labels, this.batch, state);
    for (const move of moves) this.optimizer.after(move);
  }

  private inputs(): SparseRows {
    const rows = this.changed?.rows ?? this.rows;
    if (!rows) throw new Error('an updater needs the inputs of its training set');
    return rows;
  }

  private descend(l: number, target: Parameters): void {
    const { kernel, network, batch, state, step } = this;
    descendGradient(kernel, network, l, target, this.inputs(), batch, state, step);
  }

  /** Fills the batch of changed images from the chosen examples. */
  private change(changed: ChangedBatch, { order, from, rows: count }: Batch): void {
    const { training, options, streams } = this;
    const { images, image, rows, labels } = changed;
    const one = { ...training, inputs: image };
    for (let i = 0; i < count; i++) {
      const example = order[from + i];
      const start = example * training.width;
      const original = images.subarray(start, start + training.width);
      augment(original, image, options.augmentation ?? {}, streams.data);
      setRow(rows, i, one, 0);
      labels[i] = training.labels[example];
    }
  }
}

/** Room for one mini-batch of images that are changed before they are learned from. */
interface ChangedBatch {
  /** The training set's own. */
  images: Uint8Array;
  /** The one that is being changed. */
  image: Uint8Array;
  rows: SparseRows;
  labels: Uint8Array;
  batch: Batch;
}

/** Throws a RangeError for data that are not square images of bytes. */
function changedBatch(kernel: Kernel, rows: number, { width, inputs }: Dataset): ChangedBatch {
  if (!(inputs instanceof Uint8Array)) {
    throw new RangeError('augmentation changes images of bytes; received a data set of numbers');
  }
  sideOf(width);
  const order = kernel.integers(rows);
  order.forEach((_, i) => (order[i] = i));
  return {
    images: inputs,
    image: new Uint8Array(width),
    rows: emptyRows(kernel, rows, width),
    labels: kernel.bytes(rows),
    batch: { order, from: 0, rows },
  };
}
