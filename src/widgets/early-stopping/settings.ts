import type { ExperimentSpec, SourceName } from '../../experiment/index.ts';
import { choiceSetting, flagSetting, numberSetting } from '../../figure/reading.ts';
import type { SchemaOf } from '../../figure/useSettings.ts';
import { seedRange } from '../runs/spec.ts';
import { publishedNames, type PublishedName } from './published.ts';
import { ruleNames, type Rule, type RuleName } from './rules.ts';

/** A published series, or the reader's own run. */
export type SeriesName = PublishedName | 'own';

export interface StoppingSettings {
  series: SeriesName;
  rule: RuleName;
  /** Of each rule its number: epochs, times, points an epoch, per cent. */
  patience: number;
  times: number;
  slope: number;
  rise: number;
  /** The reader's own run: images learned from, λ, epochs, seed; whether the rule ends it. */
  images: number;
  lambda: number;
  epochs: number;
  seed: number;
  ends: boolean;
  source: SourceName;
}

export const chapterSettings: StoppingSettings = {
  series: 'overfitting',
  rule: 'patience',
  patience: 10,
  times: 1.5,
  slope: 0.002,
  rise: 5,
  images: 1000,
  lambda: 0,
  epochs: 400,
  seed: 1,
  ends: false,
  source: 'mnist-10k',
};

export const ranges = {
  patience: { min: 1, max: 100, integer: true },
  times: { min: 1.1, max: 4 },
  slope: { min: 0, max: 0.05 },
  rise: { min: 1, max: 50 },
  images: { min: 10, max: 50000, integer: true },
  lambda: { min: 0, max: 1000 },
  epochs: { min: 1, max: 1000, integer: true },
  seed: seedRange,
};

export const schema: SchemaOf<StoppingSettings> = {
  series: choiceSetting<SeriesName>([...publishedNames, 'own']),
  rule: choiceSetting<RuleName>(ruleNames),
  patience: numberSetting(ranges.patience),
  times: numberSetting(ranges.times),
  slope: numberSetting(ranges.slope),
  rise: numberSetting(ranges.rise),
  images: numberSetting(ranges.images),
  lambda: numberSetting(ranges.lambda),
  epochs: numberSetting(ranges.epochs),
  seed: numberSetting(ranges.seed),
  ends: flagSetting,
  source: choiceSetting<SourceName>(['mnist-10k', 'mnist']),
};

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
