import { chapterSpec, seedRange } from '../training/spec.ts';
import type { ExperimentSpec, SourceName } from '../../experiment/index.ts';
import { choiceSetting, flagSetting, numberSetting } from '../../figure/reading.ts';

export type ComparedCost = 'quadratic' | 'cross-entropy';
export const comparedCosts: readonly ComparedCost[] = ['quadratic', 'cross-entropy'];

export interface PairSettings {
  /** Hidden neurons. */
  hidden: number;
  /** η for each cost. */
  quadraticRate: number;
  crossEntropyRate: number;
  seed: number;
  source: SourceName;
}

/** The chapter's pair of runs. */
export const chapterPair: PairSettings = {
  hidden: 30,
  quadraticRate: 3,
  crossEntropyRate: 0.5,
  seed: 1,
  source: 'mnist-10k',
};

export const rateRange = { min: 0.001, max: 100 };

export const schema = {
  hidden: numberSetting({ min: 1, max: 300, integer: true }),
  quadraticRate: numberSetting(rateRange),
  crossEntropyRate: numberSetting(rateRange),
  seed: numberSetting(seedRange),
  source: choiceSetting<SourceName>(['mnist-10k', 'mnist']),
  run: flagSetting,
  reset: flagSetting,
};

/** One run of the pair. The seed is the same for both: so are the start and the order. */
export function specOf(cost: ComparedCost, settings: PairSettings): ExperimentSpec {
  const learningRate = cost === 'quadratic' ? settings.quadraticRate : settings.crossEntropyRate;
  return {
    ...chapterSpec,
    data: { ...chapterSpec.data, source: settings.source },
    network: { ...chapterSpec.network, sizes: [784, settings.hidden, 10], cost },
    training: { ...chapterSpec.training, learningRate },
    monitor: ['evaluation-accuracy'],
    seed: settings.seed,
  };
}

export const specsOf = (settings: PairSettings): Record<ComparedCost, ExperimentSpec> => ({
  quadratic: specOf('quadratic', settings),
  'cross-entropy': specOf('cross-entropy', settings),
});
