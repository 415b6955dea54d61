import type { Parameters } from '../../core/checkpoint.ts';
import type { Kernel } from '../../core/kernel.ts';
import type { TrainingEvent } from '../../core/trainer.ts';
import type { TrainingEnd } from '../../core/training-options.ts';
import { Checkpoints } from './checkpoints.ts';
import type { Engine } from './engine.ts';
import { createEngine } from './engine.ts';
import { Pace } from './pace.ts';
import type { RunData } from '../data/runData.ts';
import type { CompleteSpec } from '../spec.ts';
import type { EpochResult, Progress } from '../state.ts';

/** How far to train: one mini-batch, to the end of this epoch, or to the end. */
export type Goal = 'batch' | 'epoch' | 'end';

/** Examples learned from between two looks at the clock, which take a browser microseconds each. */
const EXAMPLES_A_LOOK = 50;

const looks = (examples: number) => Math.floor(examples / EXAMPLES_A_LOOK);

/** Tells the time in milliseconds. */
export type Clock = () => number;

/**
 * A training with its history: it goes on in slices as short as wanted, any past epoch can be
 * looked at or gone back to, and it can rest (its large arrays let go) and wake again. None of
 * this changes a bit of what it computes.
 */
export class TrainingRun {
  /** Results, one for each epoch completed. */
  readonly epochs: EpochResult[] = [];
  end: TrainingEnd | null = null;

  private readonly checkpoints: Checkpoints;
  private readonly pace: Pace;
  private engine: Engine | null = null;
  private steps: Generator<TrainingEvent, TrainingEnd> | null = null;
  /** Examples of the epoch under way that were learned from, and that were judged. */
  private trained = 0;
  private judged = 0;
  private seconds = { training: 0, evaluation: 0 };
  /** When the clock was last looked at. */
  private since = 0;
  /** The weights where the run rests between two epochs' ends. */
  private resting: Parameters[] | null = null;
  private lookedAt: { epoch: number; layers: Parameters[] } | null = null;

  constructor(
    readonly spec: CompleteSpec,
    readonly data: RunData,
    private readonly clock: Clock,
    /** Bytes that the weights of the past may take. */
    budget?: number,
  ) {
    const { monitor } = spec;
    const judges = (set: string) => monitor.some(name => name.startsWith(set));
    const judged =
      (judges('training') ? data.training.count : 0) +
      (judges('evaluation') ? data.evaluation.count : 0);
    this.checkpoints = new Checkpoints(budget);
    this.pace = new Pace(data.training.count, judged, spec.training.epochs);
  }

  get awake(): boolean {
    return this.engine !== null;
  }

  /** Puts the run into a kernel's memory: as new, or where it rested. Pauses after each step. */
  *wake(kernel: Kernel): Generator<void, void> {
    if (this.engine) return;
    const isNew = this.checkpoints.epochs.length === 0;
    this.engine = createEngine(this.spec, this.data, kernel);
    if (isNew) this.checkpoints.add(this.engine.trainer.save());
    yield* this.returnToPresent(this.engine);
    this.resting = null;
  }

  /** Lets go of all but the history. */
  rest(): void {
    if (!this.engine) return;
    this.resting = this.present();
    this.engine = null;
    this.steps = null;
  }

  /** Trains for about so many milliseconds, at least one step. True when the goal is reached. */
  advance(goal: Goal, milliseconds: number): boolean {
    this.since = this.clock();
    const deadline = this.since + milliseconds;
    while (!this.end) {
      if (this.step(goal)) return true;
      if (this.since >= deadline) return this.end !== null;
    }
    return true;
  }

  get progress(): Progress {
    const { training } = this.data;
    const { trained, judged, seconds, epochs } = this;
    const spent = seconds.training + seconds.evaluation;
    return {
      epoch: epochs.length,
      examples: trained,
      of: training.count,
      phase: trained === training.count ? 'evaluating' : 'training',
      secondsLeft: this.end ? 0 : this.pace.secondsLeft(epochs, trained, judged, spent),
    };
  }

  /** Weights as they are now. Copies. */
  present(): Parameters[] {
    if (this.trained === 0) return this.checkpoints.latest.layers;
    if (!this.engine) return this.resting ?? this.checkpoints.latest.layers;
    const { kernel, network } = this.engine;
    return network.layers.map(layer => ({
      weights: kernel.copyWeights(layer),
      biases: layer.biases.slice(),
    }));
  }

  /** Whether the weights after `epoch` epochs can be had without training to them again. */
  remembers(epoch: number): boolean {
    return this.checkpoints.has(epoch);
  }

  /** Weights as they were after `epoch` epochs. Unless they are remembered, the run must be awake. */
  *past(epoch: number): Generator<void, Parameters[]> {
    this.requireEpoch(epoch);
    if (this.checkpoints.has(epoch)) return this.checkpoints.nearest(epoch).layers;
    if (this.lookedAt?.epoch === epoch) return this.lookedAt.layers;
    const engine = this.requireEngine();
    yield* this.retrain(engine, epoch);
    const { layers } = engine.trainer.save();
    this.lookedAt = { epoch, layers };
    yield* this.returnToPresent(engine);
    return layers;
  }

  /**
   * Forgets all that came after `epoch` epochs and stands there, ready to train on. Unless that
   * epoch is remembered, the run must be awake.
   */
  *goBack(epoch: number): Generator<void, void> {
    this.requireEpoch(epoch);
    // Where training ended of itself it would only end again.
    if (this.end && epoch >= this.end.epochs) return;
    if (this.checkpoints.has(epoch)) this.checkpoints.dropAfter(epoch);
    else {
      const engine = this.requireEngine();
      yield* this.retrain(engine, epoch);
      this.checkpoints.dropAfter(epoch);
      this.checkpoints.add(engine.trainer.save());
    }
    this.epochs.length = epoch;
    this.end = null;
    this.resting = null;
    this.lookedAt = null;
    this.startEpoch();
    if (this.engine) yield* this.returnToPresent(this.engine);
  }

  /** One step of the trainer. True when it reaches the goal. */
  private step(goal: Goal): boolean {
    const { trainer } = this.requireEngine();
    this.steps ??= trainer.run();
    const step = this.steps.next();
    if (goal !== 'batch' && !step.done && step.value.type === 'batch') {
      const before = this.trained;
      this.trained = step.value.examples;
      if (looks(this.trained) === looks(before)) return false;
    }
    const now = this.clock();
    const seconds = (now - this.since) / 1000;
    this.since = now;
    if (step.done) return this.finish(step.value);
    const event = step.value;
    if (event.type === 'batch') {
      this.trained = event.examples;
      this.seconds.training += seconds;
      return goal === 'batch' && this.trained < this.data.training.count;
    }
    this.seconds[event.type === 'trained' ? 'training' : 'evaluation'] += seconds;
    if (event.type === 'evaluating') this.judged += 100;
    if (event.type !== 'epoch') return false;
    this.epochs.push({
      ...event.measures,
      trainingSeconds: this.seconds.training,
      evaluationSeconds: this.seconds.evaluation,
    });
    this.checkpoints.add(trainer.save());
    this.startEpoch();
    if (this.epochs.length < this.spec.training.epochs) return goal !== 'end';
    const last = this.steps.next();
    return last.done ? this.finish(last.value) : false;
  }

  private finish(end: TrainingEnd): true {
    // What has diverged is of no use to anyone: the last sound epoch is what the run ends with.
    if (end.reason === 'diverged') this.engine?.trainer.restore(this.checkpoints.latest);
    this.end = end;
    this.startEpoch();
    return true;
  }

  private startEpoch(): void {
    this.trained = 0;
    this.judged = 0;
    this.seconds = { training: 0, evaluation: 0 };
  }

  /** Trains again, unseen, from the nearest checkpoint to the end of `epoch` epochs. */
  private *retrain({ trainer }: Engine, epoch: number): Generator<void, void> {
    trainer.restore(this.checkpoints.nearest(epoch));
    const steps = trainer.run();
    while (trainer.epoch < epoch && !steps.next().done) yield;
  }

  /** Brings the trainer to where the run stands: the latest epoch's end, and on into the next. */
  private *returnToPresent({ trainer }: Engine): Generator<void, void> {
    trainer.restore(this.checkpoints.latest);
    this.steps = trainer.run();
    let trained = 0;
    while (trained < this.trained) {
      const step = this.steps.next();
      if (step.done) return;
      if (step.value.type === 'batch') trained = step.value.examples;
      yield;
    }
    this.judged = 0;
  }

  private requireEngine(): Engine {
    if (!this.engine) throw new Error('this run rests; wake it first');
    return this.engine;
  }

  private requireEpoch(epoch: number): void {
    const done = this.epochs.length;
    if (Number.isInteger(epoch) && epoch >= 0 && epoch <= done) return;
    throw new RangeError(`epoch: expected a whole number from 0 to ${done}, received ${epoch}`);
  }
}
