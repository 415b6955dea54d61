import type { ExperimentSpec } from '../../../experiment/index.ts';
import { declare, number, type SettingsOf } from '../../../figure/declare.ts';
import { comparison, plainSpec } from '../../training/comparisonSettings.ts';

export const settings = declare({
  ...comparison,
  hidden: { ...comparison.hidden, default: 100 },
  /** Share of hidden neurons away, in the run that has any away. */
  dropout: number({
    min: 0,
    max: 0.9,
    default: 0.5,
    decimals: 2,
    label: 'share away',
    slider: { step: 0.05 },
  }),
  eta: number({ min: 0.001, max: 100, default: 0.5 }),
});
export type DropoutSettings = SettingsOf<typeof settings>;

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
