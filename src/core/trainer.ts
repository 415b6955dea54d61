import type { Checkpoint } from './checkpoint.ts';
import { copy, overwrite } from './checkpoint.ts';
import type { Dataset } from './dataset.ts';
import { Evaluator } from './evaluate.ts';
import type { Evaluation, Penalty } from './evaluate.ts';
import type { Kernel } from './kernel.ts';
import type { Network } from './network.ts';
import type { RandomState, RandomStreams } from './random.ts';
import { regularizers } from './regularizers.ts';
import { freshPlateau, nextLearningRate, watch } from './schedules.ts';
import type { Plateau, ScheduleState } from './schedules.ts';
import { sparseRows } from './sparse.ts';
import { monitored } from './training-options.ts';
import type {
  EpochMeasures,
  MonitorName,
  TrainingEnd,
  TrainingOptions,
} from './training-options.ts';
import { Updater } from './updater.ts';

export interface Training {
  kernel: Kernel;
  /** Trained in place. */
  network: Network;
  training: Dataset;
  evaluation: Dataset;
  options: TrainingOptions;
  monitor: readonly MonitorName[];
  streams: RandomStreams;
  /** The order of the examples before the first shuffle. Default: the data set's own. */
  order?: Uint32Array;
  /** Epochs before this one are not judged. Default 0; rules that watch the accuracy need that. */
  judgeFrom?: number;
}

/** One step of a training, small enough that others can have a turn after it. */
export type TrainingEvent =
  /** A mini-batch was learned from; `examples` of this epoch are done. */
  | { type: 'batch'; epoch: number; examples: number }
  /** The epoch's mini-batches are done; it is judged next. */
  | { type: 'trained'; epoch: number }
  /** A hundred more examples were judged. */
  | { type: 'evaluating'; epoch: number }
  | { type: 'epoch'; measures: EpochMeasures };

/** Mini-batch stochastic gradient descent, (20), (21), with everything the book adds to it. */
export class Trainer {
  /** Epochs completed. */
  epoch = 0;

  private readonly updater: Updater;
  private readonly order: Uint32Array;
  private readonly orderAtStart: RandomState;
  private readonly judges: { training: Evaluator | null; evaluation: Evaluator | null };
  private readonly penalty: Penalty | null;
  private schedule: ScheduleState;
  private stopping: Plateau = freshPlateau();

  constructor(private readonly job: Training) {
    const { kernel, network, training, evaluation, options, monitor, streams } = job;
    const { regularization, augmentation } = options;
    const monitors = (set: string) => monitor.some(name => name.startsWith(set));
    const watches = options.earlyStopping || options.schedule?.kind === 'divide';
    const rows = monitors('training') || !augmentation ? sparseRows(kernel, training) : null;
    this.order = kernel.integers(training.count);
    this.orderAtStart = streams.order.save();
    this.updater = new Updater(kernel, network, training, rows, options, streams);
    this.judges = {
      training:
        monitors('training') && rows ? new Evaluator(kernel, network, training, rows) : null,
      evaluation:
        monitors('evaluation') || watches ? new Evaluator(kernel, network, evaluation) : null,
    };
    this.penalty = regularization
      ? { regularizer: regularizers[regularization.kind], lambda: regularization.lambda }
      : null;
    this.schedule = { learningRate: options.learningRate, plateau: freshPlateau() };
    this.resetOrder();
  }

  /** Trains from the end of the last completed epoch to the end of the training, step by step. */
  *run(): Generator<TrainingEvent, TrainingEnd> {
    while (this.epoch < this.job.options.epochs) {
      const { epoch } = this;
      const { learningRate } = this.schedule;
      yield* this.trainEpoch(epoch, learningRate);
      if (!this.isFinite()) return this.diverged('the weights grew without bound');
      yield { type: 'trained', epoch };
      const measures = yield* this.measure(epoch, learningRate);
      const asked = monitored(measures, this.job.monitor);
      const { trainingCost = 0, evaluationCost = 0 } = asked;
      if (!Number.isFinite(trainingCost) || !Number.isFinite(evaluationCost)) {
        return this.diverged('the cost grew beyond all numbers');
      }
      const ending = this.decide(epoch, measures.evaluationAccuracy);
      this.epoch++;
      yield { type: 'epoch', measures: asked };
      if (ending) return ending;
    }
    return { reason: 'finished', epochs: this.epoch };
  }

  /** The state at the end of the last completed epoch. Copies: it stays when training goes on. */
  save(): Checkpoint {
    const { network, kernel, streams } = this.job;
    network.layers.forEach(layer => kernel.settle(layer));
    return {
      epoch: this.epoch,
      layers: network.layers.map(copy),
      velocities: this.updater.velocities.map(copy),
      dropout: streams.dropout.save(),
      data: streams.data.save(),
      schedule: { ...this.schedule, plateau: { ...this.schedule.plateau } },
      stopping: { ...this.stopping },
    };
  }

  /** Goes back, or on, to a saved state. A generator that `run` gave before is of no more use. */
  restore(checkpoint: Checkpoint): void {
    const { network, kernel, streams, options } = this.job;
    network.layers.forEach((layer, l) => {
      kernel.settle(layer);
      overwrite(layer, checkpoint.layers[l]);
    });
    this.updater.velocities.forEach((velocity, l) => overwrite(velocity, checkpoint.velocities[l]));
    streams.dropout.restore(checkpoint.dropout);
    streams.data.restore(checkpoint.data);
    this.schedule = { ...checkpoint.schedule, plateau: { ...checkpoint.schedule.plateau } };
    this.stopping = { ...checkpoint.stopping };
    this.epoch = checkpoint.epoch;
    // The order is not kept, at 50,000 numbers an epoch, but shuffled anew from the start.
    this.resetOrder();
    if (options.shuffle ?? true) {
      for (let epoch = 0; epoch < this.epoch; epoch++) streams.order.shuffle(this.order);
    }
  }

  private resetOrder(): void {
    this.job.streams.order.restore(this.orderAtStart);
    const { order } = this.job;
    this.order.forEach((_, i) => (this.order[i] = order ? order[i] : i));
  }

  private *trainEpoch(epoch: number, learningRate: number): Generator<TrainingEvent> {
    const { training, options, streams } = this.job;
    const n = training.count;
    if (options.shuffle ?? true) streams.order.shuffle(this.order);
    for (let from = 0; from < n; from += options.miniBatchSize) {
      const rows = Math.min(options.miniBatchSize, n - from);
      this.updater.update({ order: this.order, from, rows }, learningRate);
      yield { type: 'batch', epoch, examples: from + rows };
    }
  }

  private *measure(epoch: number, learningRate: number): Generator<TrainingEvent, EpochMeasures> {
    const measures: EpochMeasures = { epoch, learningRate };
    if (epoch < (this.job.judgeFrom ?? 0)) return measures;
    if (this.judges.training) {
      const { cost, correct, penalty } = yield* this.judge(this.judges.training, epoch);
      measures.trainingCost = cost;
      measures.trainingAccuracy = correct;
      if (this.penalty) measures.penalty = penalty;
    }
    if (this.judges.evaluation) {
      const { cost, correct, penalty } = yield* this.judge(this.judges.evaluation, epoch);
      measures.evaluationCost = cost;
      measures.evaluationAccuracy = correct;
      if (this.penalty) measures.penalty = penalty;
    }
    return measures;
  }

  private *judge(evaluator: Evaluator, epoch: number): Generator<TrainingEvent, Evaluation> {
    const steps = evaluator.evaluate(this.penalty);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      yield { type: 'evaluating', epoch };
    }
  }

  /** Asks the schedule and the early stopping what follows an epoch with this accuracy. */
  private decide(epoch: number, accuracy = 0): TrainingEnd | null {
    const { schedule, earlyStopping, learningRate } = this.job.options;
    const epochs = epoch + 1;
    if (earlyStopping) {
      watch(this.stopping, epoch, accuracy);
      if (this.stopping.stale >= earlyStopping.patience) {
        const { best, bestEpoch } = this.stopping;
        const message = `no better than ${best} correct, reached in epoch ${bestEpoch}, for ${earlyStopping.patience} epochs`;
        return { reason: 'early-stopping', epochs, message };
      }
    }
    const kind = schedule ?? { kind: 'constant' };
    if (nextLearningRate(kind, this.schedule, epoch, accuracy, learningRate) === null) {
      return { reason: 'schedule', epochs, message: 'the learning rate has fallen to its floor' };
    }
    return null;
  }

  private isFinite(): boolean {
    return this.job.network.layers.every(layer => {
      this.job.kernel.settle(layer);
      let sum = 0;
      for (const w of layer.weights) sum += w - w; // NaN as soon as one is not finite
      for (const b of layer.biases) sum += b - b;
      return sum === 0;
    });
  }

  private diverged(what: string): TrainingEnd {
    const { learningRate } = this.schedule;
    const message = `training diverged in epoch ${this.epoch}: ${what} (η = ${learningRate}). Try a smaller learning rate or a smaller λ.`;
    return { reason: 'diverged', epochs: this.epoch, message };
  }
}
