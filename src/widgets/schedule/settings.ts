import type { ExperimentSpec, SourceName } from '../../experiment/index.ts';
import { choiceSetting, numberSetting } from '../../figure/reading.ts';
import type { SchemaOf } from '../../figure/useSettings.ts';
import { seedRange } from '../training/spec.ts';

/** η divided when the accuracy has stopped improving, and η as it is. */
export const runNames = ['schedule', 'constant'] as const;
export type RunName = (typeof runNames)[number];

export interface ScheduleSettings {
  /** η of the first epochs. */
  eta: number;
  lambda: number;
  /** By what η is divided, after so many epochs without improvement. */
  factor: number;
  patience: number;
  /** Training ends when η has fallen to η₀ divided by this. */
  stopAt: number;
  /** At most so many epochs; without a schedule, exactly so many. */
  epochs: number;
  seed: number;
  source: SourceName;
}

/** Exercise 22 on the digits of this page: λ in proportion to their number. */
export const chapterSettings: ScheduleSettings = {
  eta: 0.5,
  lambda: 0.8,
  factor: 2,
  patience: 10,
  stopAt: 128,
  epochs: 100,
  seed: 1,
  source: 'mnist-10k',
};

export const ranges = {
  eta: { min: 0.001, max: 100 },
  lambda: { min: 0, max: 1000 },
  factor: { min: 1.1, max: 100 },
  patience: { min: 1, max: 100, integer: true },
  stopAt: { min: 2, max: 1e6 },
  epochs: { min: 1, max: 400, integer: true },
  seed: seedRange,
};

export const schema: SchemaOf<ScheduleSettings> = {
  eta: numberSetting(ranges.eta),
  lambda: numberSetting(ranges.lambda),
  factor: numberSetting(ranges.factor),
  patience: numberSetting(ranges.patience),
  stopAt: numberSetting(ranges.stopAt),
  epochs: numberSetting(ranges.epochs),
  seed: numberSetting(ranges.seed),
  source: choiceSetting<SourceName>(['mnist-10k', 'mnist']),
};

/** Both runs start from the same weights and see the digits in the same order. */
export function specsOf(settings: ScheduleSettings): Record<RunName, ExperimentSpec> {
  const { eta, lambda, factor, patience, stopAt, epochs, seed, source } = settings;
  const constant: ExperimentSpec = {
    version: 1,
    data: { source, evaluateOn: 'validation' },
    network: { sizes: [784, 30, 10], cost: 'cross-entropy', initializer: 'scaled' },
    training: {
      epochs,
      miniBatchSize: 10,
      learningRate: eta,
      ...(lambda > 0 && { regularization: { kind: 'l2', lambda } }),
    },
    monitor: ['training-cost', 'evaluation-accuracy'],
    seed,
  };
  const schedule = { kind: 'divide', factor, patience, stopAt } as const;
  return { schedule: { ...constant, training: { ...constant.training, schedule } }, constant };
}

/** Divisions until training ends. */
export const divisionsOf = ({ factor, stopAt }: ScheduleSettings): number =>
  Math.ceil(Math.log(stopAt) / Math.log(factor) - 1e-9);
