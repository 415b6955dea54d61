import type { ExperimentSpec, SourceName } from '../../../experiment/index.ts';
import { choiceSetting, numberSetting } from '../../../figure/reading.ts';
import type { SchemaOf } from '../../../figure/useSettings.ts';
import { seedRange } from '../../training/spec.ts';

export interface SearchSettings {
  /** η of the next trial. */
  eta: number;
  /** Epochs of a trial. */
  epochs: number;
  seed: number;
  source: SourceName;
}

export const chapterSearch: SearchSettings = { eta: 0.1, epochs: 5, seed: 1, source: 'mnist-10k' };

export const etaRange = { min: 1e-6, max: 1e4 };
export const epochRange = { min: 2, max: 20, integer: true };

export const schema: SchemaOf<SearchSettings> = {
  eta: numberSetting(etaRange),
  epochs: numberSetting(epochRange),
  seed: numberSetting(seedRange),
  source: choiceSetting<SourceName>(['mnist-10k', 'mnist']),
};

/** Without a penalty: the learning rate comes first. */
export const trialSpec = ({ eta, epochs, seed, source }: SearchSettings): ExperimentSpec => ({
  version: 1,
  data: { source, evaluateOn: 'validation' },
  network: { sizes: [784, 30, 10], cost: 'cross-entropy', initializer: 'scaled' },
  training: { epochs, miniBatchSize: 10, learningRate: eta },
  monitor: ['training-cost'],
  seed,
});
