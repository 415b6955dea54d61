import type { ExperimentSpec, SourceName } from '../../experiment/index.ts';
import { choiceSetting, numberSetting } from '../../figure/reading.ts';
import type { SchemaOf } from '../../figure/useSettings.ts';
import { seedRange } from './spec.ts';

/** What every comparison can be told, besides what it compares. */
export interface ComparisonSettings {
  /** Hidden neurons. */
  hidden: number;
  trainingSize: number;
  epochs: number;
  seed: number;
  source: SourceName;
}

export const comparisonRanges = {
  hidden: { min: 1, max: 1000, integer: true },
  trainingSize: { min: 10, max: 50000, integer: true },
  epochs: { min: 1, max: 1000, integer: true },
  seed: seedRange,
};

export const comparisonSchema: SchemaOf<ComparisonSettings> = {
  hidden: numberSetting(comparisonRanges.hidden),
  trainingSize: numberSetting(comparisonRanges.trainingSize),
  epochs: numberSetting(comparisonRanges.epochs),
  seed: numberSetting(comparisonRanges.seed),
  source: choiceSetting<SourceName>(['mnist-10k', 'mnist']),
};

/** The run without what is tried: the other differs from it in one thing. */
export function plainSpec(settings: ComparisonSettings, learningRate: number): ExperimentSpec {
  const { hidden, trainingSize, epochs, seed, source } = settings;
  return {
    version: 1,
    data: { source, trainingSize, evaluateOn: 'test' },
    network: { sizes: [784, hidden, 10], cost: 'cross-entropy', initializer: 'large' },
    training: { epochs, miniBatchSize: 10, learningRate },
    monitor: ['training-accuracy', 'evaluation-accuracy'],
    seed,
    precision: 'float32',
  };
}
