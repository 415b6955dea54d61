import type { ExperimentSpec, SourceName } from '../../../experiment/index.ts';
import { choiceSetting, flagSetting, listSetting, numberSetting } from '../../../figure/reading.ts';
import type { SchemaOf } from '../../../figure/useSettings.ts';
import { seedRange } from '../../training/spec.ts';

export type TimeAxis = 'time' | 'epochs';

export interface ClockSettings {
  /** Sizes of mini-batches that are trained with, at most four. */
  sizes: readonly number[];
  /** η/m: the learning rate is in proportion to the size. */
  rate: number;
  epochs: number;
  axis: TimeAxis;
  seed: number;
  source: SourceName;
  /** Whether the reader is asked for a guess first. */
  sketch: boolean;
}

export const chapterClock: ClockSettings = {
  sizes: [1, 10, 100, 1000],
  rate: 0.025,
  epochs: 10,
  axis: 'time',
  seed: 1,
  source: 'mnist-10k',
  sketch: false,
};

export const rateRange = { min: 1e-6, max: 10 };
export const epochRange = { min: 1, max: 60, integer: true };

export const schema: SchemaOf<ClockSettings> = {
  sizes: listSetting(numberSetting({ min: 1, max: 8000, integer: true }), 4),
  rate: numberSetting(rateRange),
  epochs: numberSetting(epochRange),
  axis: choiceSetting<TimeAxis>(['time', 'epochs']),
  seed: numberSetting(seedRange),
  source: choiceSetting<SourceName>(['mnist-10k', 'mnist']),
  sketch: flagSetting,
};

export const nameOf = (m: number): string => `m${m}`;
export const etaOf = ({ rate }: ClockSettings, m: number): number =>
  Number((rate * m).toPrecision(10));

/** In single precision, the fast one; λ/n as in the published runs. */
export function specsOf(settings: ClockSettings): Record<string, ExperimentSpec> {
  const { sizes, epochs, seed, source } = settings;
  const specOf = (m: number): ExperimentSpec => ({
    version: 1,
    data: { source, evaluateOn: 'validation' },
    network: { sizes: [784, 30, 10], cost: 'cross-entropy', initializer: 'scaled' },
    training: {
      epochs,
      miniBatchSize: m,
      learningRate: etaOf(settings, m),
      regularization: { kind: 'l2', lambda: source === 'mnist' ? 5 : 0.8 },
    },
    monitor: ['evaluation-accuracy'],
    seed,
    precision: 'float32',
  });
  return Object.fromEntries(sizes.map(m => [nameOf(m), specOf(m)]));
}
