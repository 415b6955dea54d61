import type { ExperimentSpec } from '../../../experiment/index.ts';
import { choice, declare, flag, list, number, type SettingsOf } from '../../../figure/declare.ts';
import { seed, source } from '../../training/spec.ts';

export const settings = declare({
  /** η/m: the learning rate is in proportion to the size. */
  rate: number({
    min: 1e-6,
    max: 10,
    default: 0.025,
    label: 'η/m',
    step: rate => 10 ** Math.floor(Math.log10(rate)) / 2,
  }),
  epochs: number({ min: 1, max: 60, integer: true, default: 10 }),
  axis: choice(
    { time: 'seconds', epochs: 'epochs' },
    { default: 'time', label: 'Against', showLabel: true },
  ),
  seed,
  source,
  /** Whether the reader is asked for a guess first. */
  sketch: flag(),
  /** Sizes of mini-batches that are trained with, at most four. */
  sizes: list(number({ min: 1, max: 8000, integer: true }), {
    default: [1, 10, 100, 1000],
    most: 4,
  }),
});
export type ClockSettings = SettingsOf<typeof settings>;
export type TimeAxis = ClockSettings['axis'];

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
