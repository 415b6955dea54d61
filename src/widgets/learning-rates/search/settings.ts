import type { ExperimentSpec } from '../../../experiment/index.ts';
import { declare, number, type SettingsOf } from '../../../figure/declare.ts';
import { seed, source } from '../../training/spec.ts';

export const etaRange = { min: 1e-6, max: 1e4 };

export const settings = declare({
  /** η of the next trial. */
  eta: number({
    ...etaRange,
    default: 0.1,
    label: 'at η =',
    calls: 'η',
    step: eta => 10 ** Math.floor(Math.log10(eta)),
  }),
  /** Epochs of a trial. */
  epochs: number({ min: 2, max: 20, integer: true, default: 5 }),
  seed,
  source,
});
export type SearchSettings = SettingsOf<typeof settings>;

/** Without a penalty: the learning rate comes first. */
export const trialSpec = ({ eta, epochs, seed, source }: SearchSettings): ExperimentSpec => ({
  version: 1,
  data: { source, evaluateOn: 'validation' },
  network: { sizes: [784, 30, 10], cost: 'cross-entropy', initializer: 'scaled' },
  training: { epochs, miniBatchSize: 10, learningRate: eta },
  monitor: ['training-cost'],
  seed,
});
