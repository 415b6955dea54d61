import type { TrainingEnd } from '../../core/training-options.ts';
import type { RunData } from '../data/runData.ts';
import { dataInUse } from '../data/runData.ts';
import type { CompleteSpec } from '../spec.ts';
import type { DataInUse, EpochResult, Progress } from '../state.ts';
import { engineBytes } from './engine.ts';
import { pageKernels } from './kernel.ts';
import { Questioning } from './questions.ts';
import type { Answer, Question } from './questions.ts';
import type { Clock, Goal } from './trainingRun.ts';
import { TrainingRun } from './trainingRun.ts';

/** Runs something long to its end, giving way to others in between. */
export type Drive = <T>(steps: Generator<void, T>) => Promise<T>;

export interface Report {
  status: 'running' | 'paused' | 'done';
  /** Those that no report has told of yet. */
  epochs: EpochResult[];
  progress: Progress;
  end: TrainingEnd | null;
  data: DataInUse;
  kernel: 'plain' | 'wasm';
  /** Why that is the plain one. */
  kernelFault: string | null;
}

/** A training that was asked for: how far, and who hears of it. */
export interface Training {
  goal: Goal;
  tell(report: Report): void;
  /** The goal is reached, or was given up for another. */
  over(report: Report): void;
  failed(error: unknown): void;
}

/** A run in a worker: trained in slices towards a goal, asked about, and reported. */
export class HostedRun {
  training: Training | null = null;

  private readonly run: TrainingRun;
  private readonly questioning: Questioning;
  private kernelName: 'plain' | 'wasm' = 'plain';
  /** How many epochs the page knows. */
  private told = 0;
  /** When a report last went out. */
  private reportedAt = -Infinity;

  constructor(
    private readonly spec: CompleteSpec,
    private readonly data: RunData,
    private readonly clock: Clock,
  ) {
    this.run = new TrainingRun(spec, data, clock);
    this.questioning = new Questioning(spec, data);
  }

  async wake(drive: Drive): Promise<void> {
    if (this.run.awake) return;
    const { spec, data } = this;
    const kernel = await pageKernels.choose(spec.precision, engineBytes(spec, data));
    this.kernelName = kernel.name;
    await drive(this.run.wake(kernel));
  }

  rest(): void {
    this.run.rest();
    this.questioning.rest();
  }

  /** From now on it is trained to this goal, or, null, not any more. */
  aim(training: Training | null): void {
    const before = this.training;
    this.training = null;
    before?.over(this.report());
    this.training = training;
    training?.tell(this.report());
  }

  /** Trains for about so many milliseconds. Tells of it if it was silent for `interval` of them. */
  advance(milliseconds: number, interval: number): void {
    const { training } = this;
    if (!training) return;
    if (this.run.advance(training.goal, milliseconds)) this.aim(null);
    else if (this.clock() - this.reportedAt >= interval) training.tell(this.report());
  }

  fail(error: unknown): void {
    this.training?.failed(error);
    this.training = null;
  }

  async goBack(epoch: number, drive: Drive): Promise<void> {
    this.aim(null);
    this.questioning.rest();
    if (!this.run.remembers(epoch)) await this.wake(drive);
    await drive(this.run.goBack(epoch));
    this.told = epoch;
  }

  report(): Report {
    const { end, epochs, progress } = this.run;
    const news = epochs.slice(this.told);
    this.told = epochs.length;
    this.reportedAt = this.clock();
    return {
      status: end ? 'done' : this.training ? 'running' : 'paused',
      epochs: news,
      progress,
      end,
      data: dataInUse(this.spec, this.data),
      kernel: this.kernelName,
      kernelFault: this.kernelName === 'plain' ? pageKernels.fault(this.spec.precision) : null,
    };
  }

  /** The run is woken where it must be, and put to rest again if it was resting. */
  async answer(question: Question, drive: Drive): Promise<Answer> {
    const { at } = question;
    if (at === null) return this.questioning.answer(this.run.present(), question, drive);
    const { awake } = this.run;
    if (!this.run.remembers(at)) await this.wake(drive);
    const layers = await drive(this.run.past(at));
    if (!awake) this.run.rest();
    return this.questioning.answer(layers, question, drive);
  }
}
