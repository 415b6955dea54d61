import type { Parameters } from '../../core/checkpoint.ts';
import { gradientClouds } from '../../core/gradient-noise.ts';
import type { GradientClouds } from '../../core/gradient-noise.ts';
import { toNetwork2 } from '../../core/network2.ts';
import type { Network2Json } from '../../core/network2.ts';
import { Random } from '../../core/random.ts';
import type { RunData } from '../data/runData.ts';
import type { CompleteSpec } from '../spec.ts';
import type { Answered, GradientDraws, Mistakes } from '../state.ts';
import type { Outputs } from '../statistics/ensemble.ts';
import { networkOf } from './engine.ts';
import type { Drive } from './hostedRun.ts';
import { pageKernels } from './kernel.ts';
import { inspectorBytes, NetworkInspector, productsOf, weightsInto } from './networkInspector.ts';

/** What can be asked of a run. `at`: completed epochs, null for now. */
export type Question = { at: number | null } & (
  | { kind: 'classify'; pixels: Uint8Array }
  | { kind: 'mistakes'; limit: number }
  | { kind: 'answers' }
  | { kind: 'outputs' }
  | { kind: 'gradients'; draws: GradientDraws }
  | { kind: 'weights'; neurons: number }
  | { kind: 'weighted-inputs'; images: number }
  | { kind: 'network' }
);

export interface Answers {
  classify: number[];
  mistakes: Mistakes;
  answers: Answered;
  outputs: Outputs;
  gradients: GradientClouds;
  weights: Float32Array[];
  'weighted-inputs': Float32Array;
  network: Network2Json;
}

export type Answer = Answers[keyof Answers];

/** Answers questions about the networks of a run, from copies of their weights. */
export class Questioning {
  private inspector: NetworkInspector | null = null;
  private lastProducts: { key: string | null; values: Float64Array } | null = null;

  constructor(
    private readonly spec: CompleteSpec,
    private readonly data: RunData,
  ) {}

  /** Lets go of its large arrays. */
  rest(): void {
    this.inspector = null;
    this.lastProducts = null;
  }

  async answer(layers: Parameters[], question: Question, drive: Drive): Promise<Answer> {
    const { spec, data } = this;
    switch (question.kind) {
      case 'classify':
        return (await this.inspect()).classify(layers, question.pixels);
      case 'mistakes':
        return drive((await this.inspect()).mistakes(layers, data.evaluation, question.limit));
      case 'answers':
        return drive((await this.inspect()).answers(layers, data.evaluation));
      case 'outputs':
        return drive((await this.inspect()).outputs(layers, data.evaluation));
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
        return drive((await this.inspect()).weightedInputs(layers, data.training, question.images));
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

  private async inspect(): Promise<NetworkInspector> {
    const { spec } = this;
    this.inspector ??= new NetworkInspector(
      await pageKernels.choose(spec.precision, inspectorBytes(spec)),
      spec,
    );
    return this.inspector;
  }
}
