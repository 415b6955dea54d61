import type { ExperimentSpec, SourceName } from '../../experiment/index.ts';
import { choice, declare, number, type SettingsOf } from '../../figure/declare.ts';
import { colorOf } from '../../plot/quantities.ts';
import { hiddenNeurons, seed, source } from '../training/spec.ts';

/** The published runs of the search for any signal. */
export const presetNames = ['E15', 'E16', 'E17', 'E18', 'E19'] as const;
export type PresetName = (typeof presetNames)[number];

/** Hyper-parameters that a run of this figure is made of. */
export interface Dials {
  eta: number;
  lambda: number;
  /** Training images that λ is meant for: λ/n is what counts. */
  n: number;
  /** Hidden neurons; 0: inputs joined to outputs. */
  hidden: number;
}

export const presets: Record<PresetName, Dials> = {
  E15: { eta: 10, lambda: 1000, n: 50000, hidden: 30 },
  E16: { eta: 10, lambda: 1000, n: 1000, hidden: 0 },
  E17: { eta: 10, lambda: 20, n: 1000, hidden: 0 },
  E18: { eta: 100, lambda: 20, n: 1000, hidden: 0 },
  E19: { eta: 1, lambda: 20, n: 1000, hidden: 0 },
};

export const settings = declare({
  /** The published run on show until the reader makes one. */
  run: choice(presetNames, { default: 'E16' }),
  eta: number({
    min: 1e-4,
    max: 1e4,
    default: presets.E16.eta,
    label: 'learning rate η',
    symbol: 'η',
    slider: { log: true, min: 0.001, max: 1000, typed: true },
  }),
  lambda: number({
    min: 0,
    max: 1e6,
    default: presets.E16.lambda,
    symbol: 'λ',
    color: colorOf('weight'),
    slider: { log: true, min: 0.01, max: 10000, typed: true },
  }),
  n: number({ min: 100, max: 50000, integer: true, default: presets.E16.n }),
  hidden: hiddenNeurons(presets.E16.hidden, [0, 10, 20, 30]),
  seed,
  source,
});
export type GropingSettings = SettingsOf<typeof settings>;

/** Every run here learns from so many images, and is judged on so many. */
export const IMAGES = 1000;
export const JUDGED = 100;
export const EPOCHS = 30;
export const MINI_BATCH = 10;

/** The run on 1,000 images that has the same λ/n. */
export function specOf(settings: Dials & { seed: number; source: SourceName }): ExperimentSpec {
  const { eta, hidden, seed, source } = settings;
  const lambda = scaledLambda(settings);
  return {
    version: 1,
    data: {
      source,
      trainingSize: IMAGES,
      evaluateOn: 'validation',
      evaluationSize: JUDGED,
    },
    network: {
      sizes: hidden > 0 ? [784, hidden, 10] : [784, 10],
      cost: 'cross-entropy',
      initializer: 'scaled',
    },
    training: {
      epochs: EPOCHS,
      miniBatchSize: MINI_BATCH,
      learningRate: eta,
      ...(lambda > 0 && { regularization: { kind: 'l2', lambda } }),
    },
    monitor: ['evaluation-accuracy'],
    seed,
  };
}

/** λ for 1,000 images that is to them what λ is to n. */
export const scaledLambda = ({ lambda, n }: Dials): number =>
  Number(((lambda * IMAGES) / n).toPrecision(12));

/** The published run with these settings, if there is one. */
export function presetOf(dials: Dials): PresetName | null {
  const same = (name: PresetName) => {
    const { eta, lambda, n, hidden } = presets[name];
    return eta === dials.eta && lambda === dials.lambda && n === dials.n && hidden === dials.hidden;
  };
  return presetNames.find(same) ?? null;
}
