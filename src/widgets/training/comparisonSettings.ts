import type { ExperimentSpec } from '../../experiment/index.ts';
import { number, type SettingsOf } from '../../figure/declare.ts';
import { hiddenNeurons, seed, source } from './spec.ts';

/** What every comparison can be told, besides what it compares. */
export const comparison = {
  hidden: hiddenNeurons(30, [10, 30, 100], 1000),
  trainingSize: number({
    min: 10,
    max: 50000,
    integer: true,
    default: 1000,
    label: 'training digits',
    step: 100,
  }),
  epochs: number({ min: 1, max: 1000, integer: true, default: 100, step: 10 }),
  seed,
  source,
};
export type ComparisonSettings = SettingsOf<typeof comparison>;

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
