import type { ExperimentSpec, SourceName, StageAddress } from '../../../experiment/index.ts';
import { choiceSetting, flagSetting, numberSetting } from '../../../figure/reading.ts';
import type { SchemaOf } from '../../../figure/useSettings.ts';
import { seedRange } from '../../training/spec.ts';
import type { Runnable } from '../../training/useRuns.ts';

export const rateNames = ['low', 'middle', 'high'] as const;
export type RateName = (typeof rateNames)[number];

export interface RaceSettings extends Record<RateName, number> {
  /** Epochs of the reader's own runs. */
  epochs: number;
  /** The epoch that is looked at, counted from 0. */
  epoch: number;
  seed: number;
  source: SourceName;
  /** Whether the reader is asked to draw a curve first. */
  sketch: boolean;
}

export const chapterRace: RaceSettings = {
  low: 0.025,
  middle: 0.25,
  high: 2.5,
  epochs: 30,
  epoch: 29,
  seed: 1,
  source: 'mnist-10k',
  sketch: false,
};

export const rateRange = { min: 1e-5, max: 1000 };
export const epochRange = { min: 1, max: 200, integer: true };

export const schema: SchemaOf<RaceSettings> = {
  low: numberSetting(rateRange),
  middle: numberSetting(rateRange),
  high: numberSetting(rateRange),
  epochs: numberSetting(epochRange),
  epoch: numberSetting({ min: 0, max: 199, integer: true }),
  seed: numberSetting(seedRange),
  source: choiceSetting<SourceName>(['mnist-10k', 'mnist']),
  sketch: flagSetting,
};

/** λ/n as in the published runs, with λ = 5 for 50,000 images. */
export const lambdaOf = (source: SourceName): number => (source === 'mnist' ? 5 : 0.8);

/** The published program's trainings: a network for each rate, in turn. */
export const stages: Record<RateName, StageAddress> = {
  low: { replay: 'learning-rates', stage: 0 },
  middle: { replay: 'learning-rates', stage: 1 },
  high: { replay: 'learning-rates', stage: 2 },
};

/** On all of MNIST with everything as the chapter has it: the published runs themselves. */
export function runnablesOf(settings: RaceSettings): Record<RateName, Runnable> {
  return isPublished(settings) ? stages : specsOf(settings);
}

/** Another seed too makes them the reader's own. */
export const isPublished = (settings: RaceSettings): boolean =>
  settings.source === 'mnist' &&
  ([...rateNames, 'epochs', 'seed'] as const).every(name => settings[name] === chapterRace[name]);

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
