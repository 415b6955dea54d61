import type { ExperimentSpec, SourceName } from '../../experiment/index.ts';
import { choice, declare, number, type SettingsOf } from '../../figure/declare.ts';
import { seed, source } from '../training/spec.ts';
import { titles } from './look.ts';
import { budgets, methods, type Dials } from './plan.ts';

const offered = Object.fromEntries(
  methods.map(method => [method, titles[method]]),
) as typeof titles;
const budget = choice(budgets, { default: '9', label: 'Trials', showLabel: true });

export const settings = declare({
  /** The search on show, and the one that is run. */
  method: choice(offered, { default: 'grid', label: 'Method' }),
  /** Trials to a search; a chapter may well write a number. */
  budget: { ...budget, read: input => budget.read(String(input)) },
  /** Training images of each trial. */
  n: number({ min: 10, max: 8000, integer: true, step: 500, default: 1000, label: 'images' }),
  epochs: number({ min: 1, max: 60, integer: true, default: 10 }),
  /** Of the points that are drawn, and of every network. */
  seed,
  source,
  /** The trial that is looked at; 0 is the best. */
  trial: number({ min: 0, max: 36, integer: true, default: 0 }),
});
export type SearchSettings = SettingsOf<typeof settings>;

/** One trial: a short training, judged on the validation images after every epoch. */
export const specOf = (
  { n, epochs, seed, source }: SearchSettings,
  { eta, lambda }: Dials,
): ExperimentSpec => ({
  version: 1,
  data: { source, trainingSize: n, evaluateOn: 'validation' },
  network: { sizes: [784, 30, 10], cost: 'cross-entropy', initializer: 'scaled' },
  training: {
    epochs,
    miniBatchSize: 10,
    learningRate: eta,
    regularization: { kind: 'l2', lambda },
  },
  monitor: ['evaluation-accuracy'],
  seed,
});

export const dialsIn = ({ training }: ExperimentSpec): Dials => ({
  eta: training.learningRate,
  lambda: training.regularization?.lambda ?? 0,
});

/** The same run with every measure, for the laboratory: measuring changes nothing of the training. */
export function measured({ monitor: _, ...spec }: ExperimentSpec): ExperimentSpec {
  return spec;
}

/** Training images there are of each source. */
export const allImages: Record<SourceName, number> = { 'mnist-10k': 8000, mnist: 50000 };

/** A longer run with these settings on all the images, for the laboratory; λ/n stays as it is. */
export function onAll(spec: ExperimentSpec): ExperimentSpec {
  const { source, trainingSize } = spec.data;
  const { eta, lambda } = dialsIn(spec);
  const all = allImages[source];
  const scaled = Number(((lambda * all) / (trainingSize ?? all)).toPrecision(3));
  return {
    ...measured(spec),
    data: { source, evaluateOn: 'validation' },
    training: {
      epochs: 30,
      miniBatchSize: 10,
      learningRate: eta,
      regularization: { kind: 'l2', lambda: scaled },
    },
  };
}

/** The same run judged on the test images, which take no part in a search. */
export const onTest = (spec: ExperimentSpec): ExperimentSpec => ({
  ...spec,
  data: { ...spec.data, evaluateOn: 'test' },
});
