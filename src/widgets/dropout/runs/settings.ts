import type { ExperimentSpec } from '../../../experiment/index.ts';
import { numberSetting } from '../../../figure/reading.ts';
import type { SchemaOf } from '../../../figure/useSettings.ts';
import {
  comparisonRanges,
  comparisonSchema,
  plainSpec,
  type ComparisonSettings,
} from '../../training/comparisonSettings.ts';

export interface DropoutSettings extends ComparisonSettings {
  /** Share of hidden neurons away, in the run that has any away. */
  dropout: number;
  eta: number;
}

export const chapterSettings: DropoutSettings = {
  hidden: 100,
  dropout: 0.5,
  trainingSize: 1000,
  eta: 0.5,
  epochs: 100,
  seed: 1,
  source: 'mnist-10k',
};

export const ranges = {
  ...comparisonRanges,
  dropout: { min: 0, max: 0.9 },
  eta: { min: 0.001, max: 100 },
};

export const schema: SchemaOf<DropoutSettings> = {
  ...comparisonSchema,
  dropout: numberSetting(ranges.dropout),
  eta: numberSetting(ranges.eta),
};

/** Without dropout, and with it, from the same start and in the same order. */
export function specsOf(settings: DropoutSettings): Record<'plain' | 'dropout', ExperimentSpec> {
  const { dropout, eta } = settings;
  const plain = plainSpec(settings, eta);
  return { plain, dropout: { ...plain, training: { ...plain.training, dropout } } };
}

/** Seeds so far from the first that further seeds of the figure do not meet them. */
const seedsFurther = [1000, 2000, 3000, 4000];

/** The networks without dropout that are asked together with the first. */
export function votersOf(settings: DropoutSettings): Record<string, ExperimentSpec> {
  const voters = seedsFurther.map((further, k) => {
    const seed = (settings.seed + further) % 2 ** 32;
    return [`plain-${k + 2}`, specsOf({ ...settings, seed }).plain] as const;
  });
  return Object.fromEntries(voters);
}
