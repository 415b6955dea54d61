import { replayOf, type ExperimentSpec, type SourceName } from '../../experiment/index.ts';
import { choiceSetting, numberSetting } from '../../figure/reading.ts';
import type { SchemaOf } from '../../figure/useSettings.ts';
import { seedRange } from '../training/spec.ts';
import type { Runnable } from '../training/useRuns.ts';
import { schemeNames, type Scheme } from '../weight-initialization/schemes.ts';

export interface RaceSettings {
  /** The runs of 2014, or the reader's pair. */
  run: 'published' | 'own';
  hidden: number;
  /** The accuracy axis, in per cent. */
  from: number;
  to: number;
  /** Where the cursor stands, counted from 0. */
  epoch: number;
  source: SourceName;
  eta: number;
  lambda: number;
  epochs: number;
  seed: number;
}

export const hiddenRange = { min: 1, max: 300, integer: true };
export const etaRange = { min: 0.0001, max: 100 };
export const lambdaRange = { min: 0, max: 1000 };
export const epochsRange = { min: 1, max: 500, integer: true };

/** λ/n is that of the published runs, λ = 5 on 50,000 images, on either source. */
export const lambdaOn: Record<SourceName, number> = { 'mnist-10k': 0.8, mnist: 5 };

export const base: RaceSettings = {
  run: 'published',
  hidden: 30,
  from: 85,
  to: 100,
  epoch: 29,
  source: 'mnist-10k',
  eta: 0.1,
  lambda: lambdaOn['mnist-10k'],
  epochs: 30,
  seed: 1,
};

export const schema: SchemaOf<RaceSettings> = {
  run: choiceSetting(['published', 'own'] as const),
  hidden: numberSetting(hiddenRange),
  from: numberSetting({ min: 0, max: 99 }),
  to: numberSetting({ min: 1, max: 100 }),
  epoch: numberSetting({ min: 0, max: epochsRange.max, integer: true }),
  source: choiceSetting<SourceName>(['mnist-10k', 'mnist']),
  eta: numberSetting(etaRange),
  lambda: numberSetting(lambdaRange),
  epochs: numberSetting(epochsRange),
  seed: numberSetting(seedRange),
};

/** The replay of the published race with so many hidden neurons, if there was one. */
export function replayWith(hidden: number) {
  if (hidden === 30) return 'weight-initialization-30';
  return hidden === 100 ? 'weight-initialization-100' : null;
}

/** The original program trained the new start first, then the old. */
export const stageOf: Record<Scheme, number> = { scaled: 0, large: 1 };

export function specOf(scheme: Scheme, settings: RaceSettings): ExperimentSpec {
  const { hidden, source, eta, lambda, epochs, seed } = settings;
  return {
    version: 1,
    data: { source, evaluateOn: 'validation' },
    network: { sizes: [784, hidden, 10], cost: 'cross-entropy', initializer: scheme },
    training: {
      epochs,
      miniBatchSize: 10,
      learningRate: eta,
      ...(lambda > 0 && { regularization: { kind: 'l2', lambda } }),
    },
    monitor: ['evaluation-accuracy'],
    seed,
  };
}

/** Both starts in the same order of examples, so that nothing but the start differs. */
export const specsOf = (settings: RaceSettings): Record<Scheme, ExperimentSpec> => ({
  large: specOf('large', settings),
  scaled: specOf('scaled', settings),
});

/** On all of MNIST with the published settings, and no other seed: the published runs themselves. */
export function runnablesOf(settings: RaceSettings): Record<string, Runnable> {
  const replay = replayWith(settings.hidden);
  const { source, eta, lambda, epochs, seed } = settings;
  const recipe = source === 'mnist' && eta === 0.1 && lambda === 5 && epochs === 30;
  const published = recipe && seed === base.seed;
  if (!replay || !published) return specsOf(settings);
  return Object.fromEntries(
    schemeNames.map(scheme => [scheme, { replay, stage: stageOf[scheme] }] as const),
  );
}

/** The spec of a published run. */
export const publishedSpec = (scheme: Scheme, hidden: 30 | 100): ExperimentSpec =>
  replayOf(`weight-initialization-${hidden}`).stages[stageOf[scheme]].spec;
