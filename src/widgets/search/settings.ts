import type { ExperimentSpec, SourceName } from '../../experiment/index.ts';
import { choiceSetting, numberSetting } from '../../figure/reading.ts';
import type { SchemaOf } from '../../figure/useSettings.ts';
import { seedRange } from '../training/spec.ts';
import { budgets, methods, type Budget, type Dials, type Method } from './plan.ts';

export interface SearchSettings {
  /** The search on show, and the one that is run. */
  method: Method;
  /** Trials to a search. */
  budget: Budget;
  /** Training images of each trial. */
  n: number;
  epochs: number;
  /** Of the points that are drawn, and of every network. */
  seed: number;
  source: SourceName;
  /** The trial that is looked at; 0 is the best. */
  trial: number;
}

export const chapterSettings: SearchSettings = {
  method: 'grid',
  budget: '9',
  n: 1000,
  epochs: 10,
  seed: 1,
  source: 'mnist-10k',
  trial: 0,
};

export const imagesRange = { min: 10, max: 8000, integer: true };
export const epochRange = { min: 1, max: 60, integer: true };

export const schema: SchemaOf<SearchSettings> = {
  method: choiceSetting<Method>(methods),
  budget: {
    // A chapter may well write a number.
    read: input => choiceSetting<Budget>(budgets).read(String(input)),
  },
  n: numberSetting(imagesRange),
  epochs: numberSetting(epochRange),
  seed: numberSetting(seedRange),
  source: choiceSetting<SourceName>(['mnist-10k', 'mnist']),
  trial: numberSetting({ min: 0, max: 36, integer: true }),
};

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
