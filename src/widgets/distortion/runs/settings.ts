import type { ExperimentSpec, SourceName } from '../../../experiment/index.ts';
import {
  choiceSetting,
  flagSetting,
  numberSetting,
  readSettings,
  type Schema,
} from '../../../ui/settings.ts';
import type { ComparisonSettings, Told } from '../../runs/ComparedRuns.tsx';
import { seedRange } from '../../runs/spec.ts';

export interface ExpansionSettings extends ComparisonSettings {
  hidden: number;
  trainingSize: number;
  epochs: number;
  /** Each image is distorted afresh in every epoch, by at most so much. */
  rotation: number;
  shift: number;
  alpha: number;
  sigma: number;
}

export const chapterSettings: ExpansionSettings = {
  hidden: 30,
  trainingSize: 1000,
  epochs: 100,
  rotation: 15,
  shift: 1,
  alpha: 34,
  sigma: 4,
  seed: 1,
  source: 'mnist-10k',
};

export const ranges = {
  hidden: { min: 1, max: 1000, integer: true },
  trainingSize: { min: 10, max: 50000, integer: true },
  epochs: { min: 1, max: 1000, integer: true },
  rotation: { min: 0, max: 180 },
  shift: { min: 0, max: 10, integer: true },
  alpha: { min: 0, max: 60 },
  sigma: { min: 1, max: 8 },
  seed: seedRange,
};
const schema = {
  hidden: numberSetting(ranges.hidden),
  trainingSize: numberSetting(ranges.trainingSize),
  epochs: numberSetting(ranges.epochs),
  rotation: numberSetting(ranges.rotation),
  shift: numberSetting(ranges.shift),
  alpha: numberSetting(ranges.alpha),
  sigma: numberSetting(ranges.sigma),
  seed: numberSetting(ranges.seed),
  source: choiceSetting<SourceName>(['mnist-10k', 'mnist']),
  run: flagSetting,
  reset: flagSetting,
} satisfies Schema;

export function readExpansion(
  given: Record<string, unknown>,
  base: ExpansionSettings = chapterSettings,
): Told<ExpansionSettings> {
  const { values, problems } = readSettings(schema, given);
  const { run = false, reset = false, ...changed } = values;
  return { settings: { ...base, ...changed }, problems, run, reset };
}

/** On the images as they are, and on images distorted anew every epoch, from the same start. */
export function specsOf(settings: ExpansionSettings): Record<'plain' | 'expanded', ExperimentSpec> {
  const { hidden, trainingSize, epochs, rotation, shift, alpha, sigma, seed, source } = settings;
  const plain: ExperimentSpec = {
    version: 1,
    data: { source, trainingSize, evaluateOn: 'test' },
    network: { sizes: [784, hidden, 10], cost: 'cross-entropy', initializer: 'large' },
    training: { epochs, miniBatchSize: 10, learningRate: 0.5 },
    monitor: ['training-accuracy', 'evaluation-accuracy'],
    seed,
    precision: 'float32',
  };
  const augmentation = { shift, rotation, ...(alpha > 0 && { elastic: { alpha, sigma } }) };
  return { plain, expanded: { ...plain, training: { ...plain.training, augmentation } } };
}
