import type { ExperimentSpec } from '../../experiment/index.ts';
import { declare, number, type SettingsOf } from '../../figure/declare.ts';
import { colorOf } from '../../plot/quantities.ts';
import { chapterSpec, hiddenNeurons, seed, source } from '../training/spec.ts';

export type ComparedCost = 'quadratic' | 'cross-entropy';
export const comparedCosts: readonly ComparedCost[] = ['quadratic', 'cross-entropy'];

const rate = { min: 0.001, max: 100 };

/** The chapter's pair of runs: each cost has its own η. */
export const settings = declare({
  hidden: hiddenNeurons(30),
  quadraticRate: number({
    ...rate,
    default: 3,
    label: 'η quadratic',
    color: colorOf('quadratic'),
  }),
  crossEntropyRate: number({
    ...rate,
    default: 0.5,
    label: 'η cross-entropy',
    color: colorOf('cross-entropy'),
  }),
  seed,
  source,
});

export type PairSettings = SettingsOf<typeof settings>;

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
