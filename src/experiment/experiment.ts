import { createStore } from 'zustand/vanilla';
import type { GradientClouds } from '../core/gradient-noise.ts';
import type { Network2Json } from '../core/network2.ts';
import type { Outputs } from './statistics/ensemble.ts';
import { LiveRun } from './training/liveRun.ts';
import type { Report } from './training/hostedRun.ts';
import type { Answers, Question } from './training/questions.ts';
import type { StageAddress } from './replays/replay.ts';
import { stageAt } from './replays/table.ts';
import type { Services } from './services.ts';
import { browserServices } from './services.ts';
import type { ExperimentSpec } from './spec.ts';
import { completeSpec } from './spec.ts';
import type { Answered, Experiment, ExperimentState, GradientDraws, Mistakes } from './state.ts';
import type { Goal } from './training/trainingRun.ts';
import { checkSpec } from './validate.ts';
import { sentence, wordsOf } from './words.ts';

const fresh = (spec: ExperimentSpec): ExperimentState => ({
  status: 'idle',
  spec,
  epochs: [],
  progress: null,
  loading: null,
  data: null,
  kernel: null,
  kernelFault: null,
  end: null,
  message: null,
});

/** An experiment at rest: nothing is fetched or computed before it is asked for. */
export function createExperiment(
  spec: ExperimentSpec,
  services: () => Services = browserServices,
): Experiment {
  return new LiveExperiment(spec, services);
}

/** One stage of a replay as an experiment. */
export function createStage(
  address: StageAddress,
  services: () => Services = browserServices,
): Experiment {
  return new LiveExperiment(stageAt(address).spec, services, address);
}

class LiveExperiment implements Experiment {
  readonly store;
  private run: LiveRun | null = null;
  /** Epochs when the page went out of sight. */
  private unseenFrom: number | null = null;
  private hidden = false;
  private stopWatching: (() => void) | null = null;

  constructor(
    spec: ExperimentSpec,
    private readonly services: () => Services,
    private readonly replay?: StageAddress,
  ) {
    this.store = createStore<ExperimentState>(() => fresh(spec));
    const checked = checkSpec(spec);
    if ('problem' in checked) this.set({ message: sentence(checked.problem) });
  }

  setSpec(spec: ExperimentSpec): void {
    const checked = checkSpec(spec);
    if ('problem' in checked) {
      this.set({ message: sentence(checked.problem) });
      return;
    }
    this.putAway();
    this.store.setState(fresh(checked.spec), true);
  }

  start(): void {
    const { status } = this.state;
    if (status === 'paused' || (status === 'idle' && this.run)) this.go('end');
    else if (status !== 'running' && status !== 'loading') this.begin('end');
  }

  resume(): void {
    const { status } = this.state;
    if (status === 'paused' || status === 'idle') this.start();
  }

  stepBatch(): void {
    this.step('batch');
  }

  stepEpoch(): void {
    this.step('epoch');
  }

  pause(): void {
    const { status, epochs, progress } = this.state;
    if (status !== 'running' && status !== 'loading') return;
    if (!this.giveUpLoading()) this.run?.pause();
    const untouched = epochs.length === 0 && progress === null;
    this.set({ status: untouched ? 'idle' : 'paused', loading: null });
  }

  restart(): void {
    this.begin('end');
  }

  stop(): void {
    const { status } = this.state;
    if (status !== 'running' && status !== 'loading' && status !== 'paused') return;
    if (!this.giveUpLoading()) this.run?.pause();
    this.set({ status: 'stopped', loading: null, message: null });
  }

  continueFrom(epoch: number): void {
    const { epochs, status } = this.state;
    const { run } = this;
    if (!Number.isInteger(epoch) || epoch < 0 || epoch > epochs.length) {
      const problem = `epoch: expected a whole number from 0 to ${epochs.length}, received ${epoch}`;
      this.set({ message: sentence(problem) });
    } else if (!run) {
      if (status === 'idle') this.begin('end');
      else
        this.set({ message: 'That network is not there any more; start again to train it anew.' });
    } else {
      run.goBack(epoch);
      this.set({ epochs: epochs.slice(0, epoch), end: null });
      this.go('end');
    }
  }

  classify(pixels: Uint8Array, at?: number): Promise<number[]> {
    return this.ask({ kind: 'classify', pixels, at: at ?? null });
  }

  mistakes(limit: number, at?: number): Promise<Mistakes> {
    return this.ask({ kind: 'mistakes', limit, at: at ?? null });
  }

  answers(at?: number): Promise<Answered> {
    return this.ask({ kind: 'answers', at: at ?? null });
  }

  outputs(at?: number): Promise<Outputs> {
    return this.ask({ kind: 'outputs', at: at ?? null });
  }

  gradients(draws: GradientDraws, at?: number): Promise<GradientClouds> {
    return this.ask({ kind: 'gradients', draws, at: at ?? null });
  }

  firstLayerWeights(neurons: number, at?: number): Promise<Float32Array[]> {
    return this.ask({ kind: 'weights', neurons, at: at ?? null });
  }

  weightedInputs(images: number, at?: number): Promise<Float32Array> {
    return this.ask({ kind: 'weighted-inputs', images, at: at ?? null });
  }

  network(at?: number): Promise<Network2Json> {
    return this.ask({ kind: 'network', at: at ?? null });
  }

  dispose(): void {
    this.putAway();
    this.stopWatching?.();
    this.stopWatching = null;
  }

  private get state(): ExperimentState {
    return this.store.getState();
  }

  private set(change: Partial<ExperimentState>): void {
    this.store.setState(change);
  }

  /** A new run of the spec, from the start. A goal of null makes it ready to be looked at. */
  private begin(goal: Goal | null): LiveRun | null {
    this.putAway();
    const { spec } = this.state;
    const checked = checkSpec(spec);
    if ('problem' in checked) {
      const message = sentence(checked.problem);
      this.set({ ...fresh(spec), status: goal ? 'failed' : 'idle', message });
      return null;
    }
    this.set({ ...fresh(spec), status: goal ? 'loading' : 'idle' });
    try {
      const services = this.services();
      this.stopWatching ??= services.watchPage(hidden => this.seePage(hidden));
      const complete = { ...completeSpec(spec), replay: this.replay };
      this.run = new LiveRun(services, complete, goal, {
        waits: loading => this.wait(loading),
        reports: (report, isCurrent) => this.hear(report, isCurrent),
        notes: sentences => this.note(sentences),
        lost: message => this.lose(message),
      });
    } catch (error) {
      this.lose(wordsOf(error));
    }
    return this.run;
  }

  private go(goal: Goal): void {
    this.set({ status: this.run?.isReady ? 'running' : 'loading', message: null });
    this.run?.go(goal);
  }

  private step(goal: Goal): void {
    const { status } = this.state;
    if (status === 'idle' && !this.run) this.begin(goal);
    else if (status === 'idle' || status === 'paused' || status === 'running') this.go(goal);
  }

  private async ask<K extends Question['kind']>(
    question: Question & { kind: K },
  ): Promise<Answers[K]> {
    const run = this.run ?? (this.state.status === 'idle' ? this.begin(null) : null);
    if (!run) {
      throw new Error(
        this.state.message ?? 'That network is not there any more; start again to train it anew.',
      );
    }
    return run.ask<K>(question);
  }

  private wait(loading: ExperimentState['loading']): void {
    const { status } = this.state;
    if (status === 'loading' || status === 'running') {
      this.set({ status: loading ? 'loading' : 'running', loading });
    } else this.set({ loading });
  }

  private note(sentences: readonly string[]): void {
    if (sentences.length > 0) this.set({ message: sentences.join(' ') });
  }

  private hear(report: Report, isCurrent: boolean): void {
    const { status, epochs: known } = this.state;
    const { progress, data, kernel, kernelFault, end } = report;
    const epochs = report.epochs.length > 0 ? [...known, ...report.epochs] : known;
    this.set({ epochs, progress, data, kernel, kernelFault });
    this.tellUnseen();
    if (!isCurrent || status === 'idle' || status === 'stopped') return;
    const { message } = this.state;
    this.set({
      status: report.status,
      end,
      message: end?.message ? sentence(end.message) : message,
    });
  }

  private lose(message: string): void {
    const { status } = this.state;
    this.run = null;
    const words = sentence(message);
    if (status === 'done' || status === 'stopped') {
      this.set({ message: `${words} Its results stay; start again to look at its network.` });
      return;
    }
    const stays =
      this.state.epochs.length > 0 ? ' The epochs so far stay; it can be restarted.' : '';
    const failed = status === 'idle' ? status : 'failed';
    this.set({ status: failed, loading: null, message: words + stays });
  }

  /** A run that has neither its data nor a worker yet is let go of: the fetching ends with it. */
  private giveUpLoading(): boolean {
    if (!this.run || this.run.isReady) return false;
    this.putAway();
    return true;
  }

  private putAway(): void {
    const { run } = this;
    this.run = null;
    run?.close();
    this.unseenFrom = null;
  }

  /** Training goes on while nobody sees the page; whoever comes back is told. */
  private seePage(hidden: boolean): void {
    this.hidden = hidden;
    if (hidden && this.state.status === 'running') this.unseenFrom = this.state.epochs.length;
    else if (!hidden) this.tellUnseen();
  }

  private tellUnseen(): void {
    const from = this.unseenFrom;
    const { length } = this.state.epochs;
    if (from === null || this.hidden || length === from) return;
    this.unseenFrom = null;
    const which = length === from + 1 ? `epoch ${length}` : `epochs ${from + 1} to ${length}`;
    const news = `Training went on while this page was out of sight: ${which}.`;
    const { message } = this.state;
    this.set({ message: message ? `${message} ${news}` : news });
  }
}
