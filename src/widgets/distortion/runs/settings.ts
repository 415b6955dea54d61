import type { ExperimentSpec } from '../../../experiment/index.ts';
import { declare, number, type SettingsOf } from '../../../figure/declare.ts';
import { fixed, short } from '../../../ui/format.ts';
import { comparison, plainSpec } from '../../training/comparisonSettings.ts';

/** Each image is distorted afresh in every epoch, by at most so much. */
export const settings = declare({
  ...comparison,
  rotation: number({
    min: 0,
    max: 180,
    default: 15,
    label: 'turn up to',
    slider: { step: 1 },
    format: value => `${short(value)}°`,
  }),
  shift: number({
    min: 0,
    max: 10,
    integer: true,
    default: 1,
    label: 'shift up to',
    slider: {},
  }),
  alpha: number({ min: 0, max: 60, default: 34, label: 'wobble α', slider: { step: 1 } }),
  sigma: number({
    min: 1,
    max: 8,
    default: 4,
    label: 'wobble σ',
    slider: { step: 0.5 },
    format: value => fixed(value, 1),
  }),
});
export type ExpansionSettings = SettingsOf<typeof settings>;

/** On the images as they are, and on images distorted anew every epoch, from the same start. */
export function specsOf(settings: ExpansionSettings): Record<'plain' | 'expanded', ExperimentSpec> {
  const { rotation, shift, alpha, sigma } = settings;
  const plain = plainSpec(settings, 0.5);
  const augmentation = { shift, rotation, ...(alpha > 0 && { elastic: { alpha, sigma } }) };
  return { plain, expanded: { ...plain, training: { ...plain.training, augmentation } } };
}
