import type { ExperimentSpec } from '../../../experiment/index.ts';
import { numberSetting } from '../../../figure/reading.ts';
import type { SchemaOf } from '../../../figure/useSettings.ts';
import {
  comparisonRanges,
  comparisonSchema,
  plainSpec,
  type ComparisonSettings,
} from '../../training/comparisonSettings.ts';

export interface ExpansionSettings extends ComparisonSettings {
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
  ...comparisonRanges,
  rotation: { min: 0, max: 180 },
  shift: { min: 0, max: 10, integer: true },
  alpha: { min: 0, max: 60 },
  sigma: { min: 1, max: 8 },
};

export const schema: SchemaOf<ExpansionSettings> = {
  ...comparisonSchema,
  rotation: numberSetting(ranges.rotation),
  shift: numberSetting(ranges.shift),
  alpha: numberSetting(ranges.alpha),
  sigma: numberSetting(ranges.sigma),
};

/** On the images as they are, and on images distorted anew every epoch, from the same start. */
export function specsOf(settings: ExpansionSettings): Record<'plain' | 'expanded', ExperimentSpec> {
  const { rotation, shift, alpha, sigma } = settings;
  const plain = plainSpec(settings, 0.5);
  const augmentation = { shift, rotation, ...(alpha > 0 && { elastic: { alpha, sigma } }) };
  return { plain, expanded: { ...plain, training: { ...plain.training, augmentation } } };
}
