import type { ExperimentSpec, GradientDraws, SourceName } from '../../../experiment/index.ts';
import { choiceSetting, numberSetting } from '../../../figure/reading.ts';
import type { SchemaOf } from '../../../figure/useSettings.ts';
import { seedRange } from '../../training/spec.ts';
import packed from '../first-result.json';
import { first } from '../first.ts';

/** The sizes that can be chosen: 1, 2, 5, 10 … 1000. */
export const sizes: readonly number[] = packed.runs.noise.gradients[0].clouds.map(({ m }) => m);
/** Epochs of training after which the gradients are taken. */
export const stages: readonly number[] = packed.runs.noise.gradients.map(({ at }) => at);

export interface NoiseSettings {
  m: number;
  /** Epochs of training that the network has had. */
  at: number;
  /** Of the draws. */
  draw: number;
  /** Of the network. */
  seed: number;
  source: SourceName;
}

export const chapterNoise: NoiseSettings = {
  m: 100,
  at: 1,
  draw: 1,
  seed: 1,
  source: 'mnist-10k',
};

export const schema: SchemaOf<NoiseSettings> = {
  m: numberSetting({ min: 1, max: 1000, integer: true }),
  at: numberSetting({ min: 0, max: 10, integer: true }),
  draw: numberSetting(seedRange),
  seed: numberSetting(seedRange),
  source: choiceSetting<SourceName>(['mnist-10k', 'mnist']),
};

/** The nearest, by its ratio, of the sizes and stages there are. */
export function settle(settings: NoiseSettings): NoiseSettings {
  const ratio = (m: number) => Math.abs(Math.log(m / settings.m));
  const m = sizes.reduce((best, one) => (ratio(one) < ratio(best) ? one : best), sizes[0]);
  const off = (at: number) => Math.abs(at - settings.at);
  const at = stages.reduce((best, one) => (off(one) < off(best) ? one : best), stages[0]);
  return { ...settings, m, at };
}

export function specOf({ seed, source }: NoiseSettings): ExperimentSpec {
  const { spec } = first.noise;
  const lambda = source === 'mnist' ? 5 : 0.8;
  return {
    ...spec,
    data: { ...spec.data, source },
    training: { ...spec.training, regularization: { kind: 'l2', lambda } },
    seed,
  };
}

/** The first thousand training images stand for the whole training set. */
export const IMAGES = 1000;
/** Mini-batches of each size that are drawn. */
export const DRAWS = 30;

export const drawsOf = ({ draw }: NoiseSettings): GradientDraws => ({
  images: IMAGES,
  sizes: [...sizes],
  draws: DRAWS,
  seed: draw,
});
