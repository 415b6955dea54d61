import type { ExperimentSpec, SourceName } from '../../experiment/index.ts';
import { choiceSetting, listSetting, numberSetting, type Setting } from '../../figure/reading.ts';
import type { SchemaOf } from '../../figure/useSettings.ts';

export type Regime = 'none' | 'l1' | 'l2';
export const regimes: readonly Regime[] = ['none', 'l1', 'l2'];
export const regimeTitles: Record<Regime, string> = {
  none: 'No penalty',
  l1: 'L1',
  l2: 'L2',
};

type Lambdas = { l1: number; l2: number };

export interface HistogramSettings {
  /** Which networks are trained and shown. */
  penalties: readonly Regime[];
  /** λ for all 50,000 images; on fewer it is smaller in proportion, so that λ/n stays the same. */
  lambda: Lambdas;
  eta: number;
  epochs: number;
  seed: number;
  source: SourceName;
  /** The epoch looked at. */
  epoch: number;
  /** The hidden neuron whose weights are shown, from 1. */
  neuron: number;
}

export const hidden = 30;
export const lambdaOfRange = { min: 0, max: 1000 };
const wholeMnist = 50000;

const one = numberSetting(lambdaOfRange);
/** { l1: 2, l2: 5 }, or in a link "2_5". */
const lambdasSetting: Setting<Lambdas> = {
  read(input) {
    const [first, second]: unknown[] =
      typeof input === 'string' ? input.split('_') : [Object(input).l1, Object(input).l2];
    const l1 = one.read(first);
    const l2 = one.read(second);
    return 'value' in l1 && 'value' in l2
      ? { value: { l1: l1.value, l2: l2.value } }
      : { expected: 'a λ for L1 and one for L2, each from 0 to 1,000' };
  },
};

export const histogramSchema: SchemaOf<HistogramSettings> = {
  penalties: listSetting(choiceSetting(regimes), 3, 1),
  lambda: lambdasSetting,
  eta: numberSetting({ min: 1e-6, max: 100 }),
  epochs: numberSetting({ min: 1, max: 200, integer: true }),
  seed: numberSetting({ min: 1, max: 4294967295, integer: true }),
  source: choiceSetting<SourceName>(['mnist-10k', 'mnist']),
  epoch: numberSetting({ min: 0, max: 200, integer: true }),
  neuron: numberSetting({ min: 1, max: hidden, integer: true }),
};

export const histogramBase: HistogramSettings = {
  penalties: regimes,
  lambda: { l1: 2, l2: 5 },
  eta: 0.1,
  epochs: 30,
  seed: 1,
  source: 'mnist-10k',
  epoch: 200,
  neuron: 1,
};

export function settledHistogram(settings: HistogramSettings): HistogramSettings {
  const ordered = regimes.filter(regime => settings.penalties.includes(regime));
  return ordered.join() === settings.penalties.join()
    ? settings
    : { ...settings, penalties: ordered };
}

const sizes: Record<SourceName, number> = { mnist: wholeMnist, 'mnist-10k': 8000 };

/** λ as the experiment takes it. */
export function lambdaOn(lambda: number, source: SourceName): number {
  return Number(((lambda * sizes[source]) / wholeMnist).toPrecision(12));
}

function specOf(regime: Regime, settings: HistogramSettings): ExperimentSpec {
  const { eta, epochs, seed, source, lambda } = settings;
  return {
    version: 1,
    data: { source, evaluateOn: 'validation' },
    network: { sizes: [784, hidden, 10], cost: 'cross-entropy', initializer: 'scaled' },
    training: {
      epochs,
      miniBatchSize: 10,
      learningRate: eta,
      ...(regime !== 'none' && {
        regularization: { kind: regime, lambda: lambdaOn(lambda[regime], source) },
      }),
    },
    monitor: ['evaluation-accuracy'],
    seed,
  };
}

export function specsOf(settings: HistogramSettings): Record<string, ExperimentSpec> {
  return Object.fromEntries(settings.penalties.map(regime => [regime, specOf(regime, settings)]));
}
