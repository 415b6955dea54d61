import type { Parameters } from '../../core/checkpoint.ts';
import { gradientClouds } from '../../core/gradient-noise.ts';
import { toNetwork2 } from '../../core/network2.ts';
import { Random } from '../../core/random.ts';
import { engineBytes, networkOf } from './engine.ts';
import { pageKernels } from './kernel.ts';
import { Looker, lookerBytes, productsOf, weightsInto } from './networkInspector.ts';
import type { Answer, Question, Report } from './protocol.ts';
import type { RunData } from '../data/runData.ts';
import { dataInUse } from '../data/runData.ts';
import type { CompleteSpec } from '../spec.ts';
import type { Clock, Goal } from './trainingRun.ts';
import { TrainingRun } from './trainingRun.ts';

/** Runs something long to its end, giving way to others in between. */
export type Drive = <T>(steps: Generator<void, T>) => Promise<T>;

/** A run in a worker: trained in slices towards a goal, asked about, and reported. */
export class HostedRun {
  goal: Goal | null = null;
  /** The last thing it was told. */
  turn = 0;
  /** When a report last went out. */
  reportedAt = -Infinity;

  private readonly run: TrainingRun;
  private looker: Looker | null = null;
  private lastProducts: { key: string | null; values: Float64Array } | null = null;
  private kernelName: 'plain' | 'wasm' = 'plain';
  /** How many epochs the page knows. */
  private told = 0;

  constructor(
    private readonly spec: CompleteSpec,
    private readonly data: RunData,
    clock: Clock,
  ) {
    this.run = new TrainingRun(spec, data, clock);
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
    this.looker = null;
    this.lastProducts = null;
  }

  /** Trains for about so many milliseconds. */
  advance(milliseconds: number): void {
    if (this.goal && this.run.advance(this.goal, milliseconds)) this.goal = null;
  }

  async goBack(epoch: number, drive: Drive): Promise<void> {
    this.goal = null;
    this.lastProducts = null;
    if (!this.run.remembers(epoch)) await this.wake(drive);
    await drive(this.run.goBack(epoch));
    this.told = epoch;
  }

  report(): Report {
    const { end, epochs, progress } = this.run;
    const news = epochs.slice(this.told);
    this.told = epochs.length;
    return {
      turn: this.turn,
      status: end ? 'done' : this.goal ? 'running' : 'paused',
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
    if (at === null) return this.answerWith(this.run.present(), question, drive);
    const { awake } = this.run;
    if (!this.run.remembers(at)) await this.wake(drive);
    const layers = await drive(this.run.past(at));
    if (!awake) this.run.rest();
    return this.answerWith(layers, question, drive);
  }

  private async answerWith(
    layers: Parameters[],
    question: Question,
    drive: Drive,
  ): Promise<Answer> {
    const { spec, data } = this;
    switch (question.kind) {
      case 'classify':
        return (await this.lookWith()).classify(layers, question.pixels);
      case 'mistakes':
        return drive((await this.lookWith()).mistakes(layers, data.evaluation, question.limit));
      case 'answers':
        return drive((await this.lookWith()).answers(layers, data.evaluation));
      case 'outputs':
        return drive((await this.lookWith()).outputs(layers, data.evaluation));
      case 'gradients': {
        const { images, sizes, draws, seed } = question.draws;
        const products = await drive(this.products(layers, question.at, images));
        return gradientClouds(products, sizes, draws, Random.fromSeed(seed));
      }
      case 'weights':
        return Array.from({ length: question.neurons }, (_, neuron) =>
          weightsInto(spec, layers, neuron),
        );
      case 'weighted-inputs':
        return drive(
          (await this.lookWith()).weightedInputs(layers, data.training, question.images),
        );
      case 'network':
        return toNetwork2(networkOf(spec, layers));
    }
  }

  /** Those asked for last are kept: more mini-batches may be drawn from them. */
  private *products(
    layers: readonly Parameters[],
    at: number | null,
    images: number,
  ): Generator<void, Float64Array> {
    const key = at === null ? null : `${at} ${images}`;
    if (key === null || this.lastProducts?.key !== key) {
      const values = yield* productsOf(this.spec, layers, this.data.training, images);
      this.lastProducts = { key, values };
    }
    return this.lastProducts.values;
  }

  private async lookWith(): Promise<Looker> {
    const { spec } = this;
    this.looker ??= new Looker(await pageKernels.choose(spec.precision, lookerBytes(spec)), spec);
    return this.looker;
  }
}
