import type { MiniBatch } from './changed-images.ts';
import { ChangedImages } from './changed-images.ts';
import { zerosLike } from './checkpoint.ts';
import type { Parameters } from './checkpoint.ts';
import type { Dataset } from './dataset.ts';
import { DropoutMasks } from './dropout.ts';
import type { Batch, Kernel } from './kernel.ts';
import type { Network, NetworkState } from './network.ts';
import { backpropagate, createState, descendGradient, feedForward } from './network.ts';
import { optimizerOf } from './optimizers.ts';
import type { Move, Optimizer, Velocity } from './optimizers.ts';
import type { RandomStreams } from './random.ts';
import { regularizers } from './regularizers.ts';
import type { SparseRows } from './sparse.ts';
import type { TrainingOptions } from './training-options.ts';

/** Moves a network's weights and biases by the mean gradient of one mini-batch at a time. */
export class Updater {
  /** Empty where the optimiser has none. */
  readonly velocities: Velocity[];

  private readonly state: NetworkState;
  private readonly optimizer: Optimizer;
  private readonly moves: Move[];
  private readonly dropout: DropoutMasks | null;
  private readonly changed: ChangedImages | null;
  /** λ/n */
  private readonly lambdaShare: number;
  /** What the moves descend by: the mini-batch, its inputs, and its step η/m. */
  private examples: MiniBatch;
  private step = 0;

  /** `rows`: the training set's inputs; not looked at where augmentation makes its own. */
  constructor(
    private readonly kernel: Kernel,
    private readonly network: Network,
    training: Dataset,
    rows: SparseRows | null,
    options: TrainingOptions,
    private readonly streams: RandomStreams,
  ) {
    const { momentum = 0, regularization, augmentation, dropout } = options;
    const batchRows = Math.min(options.miniBatchSize, training.count);
    this.state = createState(kernel, network, batchRows);
    this.lambdaShare = (regularization?.lambda ?? 0) / training.count;
    this.optimizer = optimizerOf(options);
    this.velocities = this.optimizer.velocity
      ? network.layers.map(layer => zerosLike(kernel, layer))
      : [];
    this.dropout = dropout ? new DropoutMasks(kernel, network, dropout) : null;
    this.changed = augmentation
      ? new ChangedImages(kernel, training, batchRows, augmentation)
      : null;
    this.examples = this.changed?.examples ?? unchanged(kernel, training, rows);
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
  update(batch: Batch, learningRate: number): void {
    const { kernel, network, state, moves, streams } = this;
    this.examples = this.changed?.draw(batch, streams.data) ?? { ...this.examples, batch };
    this.step = learningRate / batch.rows;
    this.dropout?.draw(streams.dropout);
    for (const move of moves) {
      move.pull = learningRate * this.lambdaShare;
      this.optimizer.before(move);
    }
    const { x, labels, batch: learned } = this.examples;
    feedForward(kernel, network, x, learned, state, this.dropout?.masks);
    backpropagate(kernel, network, labels, learned, state);
    for (const move of moves) this.optimizer.after(move);
  }

  private descend(l: number, target: Parameters): void {
    const { kernel, network, state, step } = this;
    const { x, batch } = this.examples;
    descendGradient(kernel, network, l, target, x, batch, state, step);
  }
}

/** Where the data are learned from as they are. */
function unchanged(kernel: Kernel, training: Dataset, rows: SparseRows | null): MiniBatch {
  if (!rows) throw new Error('an updater needs the inputs of its training set');
  const labels = kernel.bytes(training.count);
  labels.set(training.labels);
  return { x: rows, labels, batch: { order: new Uint32Array(), from: 0, rows: 0 } };
}
