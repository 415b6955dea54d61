import { replayOf, type ExperimentSpec, type SourceName } from '../../experiment/index.ts';
import { choice, declare, number, type SettingsOf } from '../../figure/declare.ts';
import { hiddenNeurons, seed, source } from '../training/spec.ts';
import type { Runnable } from '../training/useRuns.ts';
import { schemeNames, type Scheme } from '../weight-initialization/schemes.ts';

/** λ/n is that of the published runs, λ = 5 on 50,000 images, on either source. */
export const lambdaOn: Record<SourceName, number> = { 'mnist-10k': 0.8, mnist: 5 };

const mostEpochs = 500;

export const settings = declare({
  /** The runs of 2014, or the reader's pair. */
  run: choice(['published', 'own'], { default: 'published' }),
  hidden: hiddenNeurons(30),
  // The accuracy axis, in per cent.
  from: number({ min: 0, max: 99, default: 85 }),
  to: number({ min: 1, max: 100, default: 100 }),
  /** Where the cursor stands, counted from 0. */
  epoch: number({ min: 0, max: mostEpochs, integer: true, default: 29 }),
  source,
  eta: number({ min: 0.0001, max: 100, label: 'η', default: 0.1 }),
  lambda: number({ min: 0, max: 1000, label: 'λ', default: lambdaOn['mnist-10k'] }),
  epochs: number({ min: 1, max: mostEpochs, integer: true, step: 10, default: 30 }),
  seed,
});
export type RaceSettings = SettingsOf<typeof settings>;

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
export function runnablesOf(now: RaceSettings): Record<string, Runnable> {
  const replay = replayWith(now.hidden);
  const { source, eta, lambda, epochs } = now;
  const recipe = source === 'mnist' && eta === 0.1 && lambda === 5 && epochs === 30;
  const published = recipe && now.seed === settings.seed.default;
  if (!replay || !published) return specsOf(now);
  return Object.fromEntries(
    schemeNames.map(scheme => [scheme, { replay, stage: stageOf[scheme] }] as const),
  );
}

/** The spec of a published run. */
export const publishedSpec = (scheme: Scheme, hidden: 30 | 100): ExperimentSpec =>
  replayOf(`weight-initialization-${hidden}`).stages[stageOf[scheme]].spec;
