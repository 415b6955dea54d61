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

export interface DropoutSettings extends ComparisonSettings {
  hidden: number;
  /** Share of hidden neurons away, in the run that has any away. */
  dropout: number;
  trainingSize: number;
  eta: number;
  epochs: number;
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
  hidden: { min: 1, max: 1000, integer: true },
  dropout: { min: 0, max: 0.9 },
  trainingSize: { min: 10, max: 50000, integer: true },
  eta: { min: 0.001, max: 100 },
  epochs: { min: 1, max: 1000, integer: true },
  seed: seedRange,
};
const schema = {
  hidden: numberSetting(ranges.hidden),
  dropout: numberSetting(ranges.dropout),
  trainingSize: numberSetting(ranges.trainingSize),
  eta: numberSetting(ranges.eta),
  epochs: numberSetting(ranges.epochs),
  seed: numberSetting(ranges.seed),
  source: choiceSetting<SourceName>(['mnist-10k', 'mnist']),
  run: flagSetting,
  reset: flagSetting,
} satisfies Schema;

export function readDropout(
  given: Record<string, unknown>,
  base: DropoutSettings = chapterSettings,
): Told<DropoutSettings> {
  const { values, problems } = readSettings(schema, given);
  const { run = false, reset = false, ...changed } = values;
  return { settings: { ...base, ...changed }, problems, run, reset };
}

/** Without dropout, and with it, from the same start and in the same order. */
export function specsOf(settings: DropoutSettings): Record<'plain' | 'dropout', ExperimentSpec> {
  const { hidden, dropout, trainingSize, eta, epochs, seed, source } = settings;
  const plain: ExperimentSpec = {
    version: 1,
    data: { source, trainingSize, evaluateOn: 'test' },
    network: { sizes: [784, hidden, 10], cost: 'cross-entropy', initializer: 'large' },
    training: { epochs, miniBatchSize: 10, learningRate: eta },
    monitor: ['training-accuracy', 'evaluation-accuracy'],
    seed,
    precision: 'float32',
  };
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
