import type { ExperimentSpec, GradientDraws } from '../../../experiment/index.ts';
import { declare, number, type SettingsOf } from '../../../figure/declare.ts';
import { seed, seedRange, source } from '../../training/spec.ts';
import packed from '../first-result.json';
import { first } from '../first.ts';

/** The sizes that can be chosen: 1, 2, 5, 10 … 1000. */
export const sizes: readonly number[] = packed.runs.noise.gradients[0].clouds.map(({ m }) => m);
/** Epochs of training after which the gradients are taken. */
export const stages: readonly number[] = packed.runs.noise.gradients.map(({ at }) => at);

export const settings = declare({
  m: number({ min: 1, max: 1000, integer: true, default: 100 }),
  /** Epochs of training that the network has had. */
  at: number({
    min: 0,
    max: 10,
    integer: true,
    default: 1,
    label: 'Epochs of training',
    choices: stages,
  }),
  /** Of the draws. */
  draw: number({ ...seedRange, default: 1 }),
  /** Of the network. */
  seed,
  source,
});
export type NoiseSettings = SettingsOf<typeof settings>;

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
