import type { ExperimentSpec } from '../../experiment/index.ts';
import { choice, declare, flag, number, type SettingsOf } from '../../figure/declare.ts';
import { short } from '../../ui/format.ts';
import { seed, source } from '../training/spec.ts';
import { publishedNames } from './published.ts';
import { ruleTitles, type Rule } from './rules.ts';

export const settings = declare({
  /** A published series, or the reader's own run. */
  series: choice([...publishedNames, 'own'], { default: 'overfitting' }),
  rule: choice(ruleTitles, { default: 'patience', label: 'Rule', select: true }),
  // Of each rule its number: epochs, times, points an epoch, per cent.
  patience: number({
    min: 1,
    max: 100,
    integer: true,
    default: 10,
    label: 'patience n',
    slider: { typed: true },
  }),
  times: number({
    min: 1.1,
    max: 4,
    default: 1.5,
    slider: { step: 0.1, typed: true },
    format: short,
  }),
  slope: number({
    min: 0,
    max: 0.05,
    default: 0.002,
    label: 'points an epoch',
    slider: { step: 0.001, typed: true },
    format: short,
  }),
  rise: number({
    min: 1,
    max: 50,
    default: 5,
    label: 'rise, %',
    slider: { step: 1, typed: true },
    format: short,
  }),
  // The reader's own run: images learned from, λ, epochs, seed; whether the rule ends it.
  images: number({ min: 10, max: 50000, integer: true, step: 1000, default: 1000 }),
  lambda: number({ min: 0, max: 1000, label: 'λ', default: 0 }),
  epochs: number({ min: 1, max: 1000, integer: true, step: 50, default: 400 }),
  seed,
  ends: flag({ label: 'The rule ends the run' }),
  source,
});
export type StoppingSettings = SettingsOf<typeof settings>;
export type SeriesName = StoppingSettings['series'];

export function ruleOf({ rule, patience, times, slope, rise }: StoppingSettings): Rule {
  switch (rule) {
    case 'patience':
      return { kind: rule, patience };
    case 'growing':
      return { kind: rule, times };
    case 'trend':
      return { kind: rule, slope };
    case 'deterioration':
      return { kind: rule, rise };
  }
}

/** The published runs' kind of training, on the digits of this page. */
export function ownSpec(settings: StoppingSettings): ExperimentSpec {
  const { images, lambda, epochs, seed, source, patience } = settings;
  return {
    version: 1,
    data: { source, trainingSize: images, evaluateOn: 'validation' },
    network: { sizes: [784, 30, 10], cost: 'cross-entropy', initializer: 'large' },
    training: {
      epochs,
      miniBatchSize: 10,
      learningRate: 0.5,
      ...(lambda > 0 && { regularization: { kind: 'l2', lambda } }),
      ...(endsRun(settings) && { earlyStopping: { patience } }),
    },
    monitor: ['evaluation-cost', 'evaluation-accuracy'],
    seed,
  };
}

/** Only no-improvement-in-n is a rule that the training itself knows. */
export const endsRun = ({ rule, ends }: StoppingSettings): boolean => rule === 'patience' && ends;
