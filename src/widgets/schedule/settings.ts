import type { ExperimentSpec } from '../../experiment/index.ts';
import { declare, number, type SettingsOf } from '../../figure/declare.ts';
import { seed, source } from '../training/spec.ts';

/** η divided when the accuracy has stopped improving, and η as it is. */
export const runNames = ['schedule', 'constant'] as const;
export type RunName = (typeof runNames)[number];

/** Exercise 22 on the digits of this page: λ in proportion to their number. */
export const settings = declare({
  /** η of the first epochs. */
  eta: number({ min: 0.001, max: 100, default: 0.5, label: 'η' }),
  lambda: number({ min: 0, max: 1000, default: 0.8, label: 'λ' }),
  /** By what η is divided, after so many epochs without improvement. */
  factor: number({
    min: 1.1,
    max: 100,
    default: 2,
    label: 'divide by',
    calls: 'what η is divided by',
    step: 1,
  }),
  patience: number({
    min: 1,
    max: 100,
    integer: true,
    default: 10,
    label: 'after',
    calls: 'epochs without improvement',
  }),
  /** Training ends when η has fallen to η₀ divided by this. */
  stopAt: number({
    min: 2,
    max: 1e6,
    default: 128,
    label: 'end at η₀ ÷',
    calls: 'η₀ divided by this is the end',
    step: 32,
  }),
  /** At most so many epochs; without a schedule, exactly so many. */
  epochs: number({
    min: 1,
    max: 400,
    integer: true,
    default: 100,
    label: 'at most',
    calls: 'epochs at most',
    step: 10,
  }),
  seed,
  source,
});

export type ScheduleSettings = SettingsOf<typeof settings>;

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
