import type { ExperimentSpec, SourceName, StageAddress } from '../../../experiment/index.ts';
import { declare, flag, number, type SettingsOf } from '../../../figure/declare.ts';
import { seed, source } from '../../training/spec.ts';
import type { Runnable } from '../../training/useRuns.ts';

export const rateNames = ['low', 'middle', 'high'] as const;
export type RateName = (typeof rateNames)[number];

/** A tenth of the rate's own order of magnitude. */
const finely = (rate: number) => 10 ** Math.floor(Math.log10(rate)) / 10;
const rate = (usual: number, calls: string, label: string) =>
  number({ min: 1e-5, max: 1000, step: finely, default: usual, calls, label });

export const settings = declare({
  low: rate(0.025, 'first η', 'η'),
  middle: rate(0.25, 'second η', 'and'),
  high: rate(2.5, 'third η', 'and'),
  /** Epochs of the reader's own runs. */
  epochs: number({ min: 1, max: 200, integer: true, default: 30 }),
  /** The epoch that is looked at, counted from 0. */
  epoch: number({ min: 0, max: 199, integer: true, default: 29 }),
  seed,
  source,
  /** Whether the reader is asked to draw a curve first. */
  sketch: flag(),
});
export type RaceSettings = SettingsOf<typeof settings>;

/** λ/n as in the published runs, with λ = 5 for 50,000 images. */
export const lambdaOf = (source: SourceName): number => (source === 'mnist' ? 5 : 0.8);

/** The published program's trainings: a network for each rate, in turn. */
export const stages: Record<RateName, StageAddress> = {
  low: { replay: 'learning-rates', stage: 0 },
  middle: { replay: 'learning-rates', stage: 1 },
  high: { replay: 'learning-rates', stage: 2 },
};

/** On all of MNIST with everything as the chapter has it: the published runs themselves. */
export function runnablesOf(now: RaceSettings): Record<RateName, Runnable> {
  return isPublished(now) ? stages : specsOf(now);
}

/** Another seed too makes them the reader's own. */
export const isPublished = (now: RaceSettings): boolean =>
  now.source === 'mnist' &&
  ([...rateNames, 'epochs', 'seed'] as const).every(name => now[name] === settings[name].default);

export function specsOf(settings: RaceSettings): Record<RateName, ExperimentSpec> {
  const { epochs, seed, source } = settings;
  const specOf = (learningRate: number): ExperimentSpec => ({
    version: 1,
    data: { source, evaluateOn: 'validation' },
    network: { sizes: [784, 30, 10], cost: 'cross-entropy', initializer: 'scaled' },
    training: {
      epochs,
      miniBatchSize: 10,
      learningRate,
      regularization: { kind: 'l2', lambda: lambdaOf(source) },
    },
    monitor: ['training-cost'],
    seed,
  });
  const { low, middle, high } = settings;
  return { low: specOf(low), middle: specOf(middle), high: specOf(high) };
}
