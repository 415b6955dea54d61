import type { ExperimentSpec, SourceName } from '../../experiment/index.ts';
import { choiceSetting, listSetting, numberSetting } from '../../figure/reading.ts';
import type { SchemaOf } from '../../figure/useSettings.ts';
import { schemeNames, type Scheme } from './schemes.ts';

export interface DensitySettings {
  schemes: readonly Scheme[];
  /** Inputs of the neuron, n. */
  inputs: number;
  /** The share of them that is 1; the others are 0. */
  active: number;
  /** One vertical scale for both, or each its own. */
  scale: 'common' | 'separate';
  /** z is shown from −xRange to xRange. */
  xRange: number;
  /** Where the reading stands. */
  z: number;
}

export const inputsRange = { min: 10, max: 10000 };

export const densityBase: DensitySettings = {
  schemes: schemeNames,
  inputs: 1000,
  active: 0.5,
  scale: 'common',
  xRange: 30,
  z: 0,
};

export const densitySchema: SchemaOf<DensitySettings> = {
  schemes: listSetting(choiceSetting<Scheme>(schemeNames), 2),
  inputs: numberSetting({ ...inputsRange, integer: true }),
  active: numberSetting({ min: 0, max: 1 }),
  scale: choiceSetting(['common', 'separate'] as const),
  xRange: numberSetting({ min: 2, max: 300 }),
  z: numberSetting({ min: -300, max: 300 }),
};

export interface NetworkSettings {
  schemes: readonly Scheme[];
  hidden: number;
  /** How many training digits are shown to the neurons. */
  images: number;
  seed: number;
  source: SourceName;
  quantity: 'z' | 'output';
}

export const hiddenRange = { min: 1, max: 300 };
export const imagesRange = { min: 1, max: 2000 };
export const seedRange = { min: 0, max: 4294967295 };

export const networkBase: NetworkSettings = {
  schemes: schemeNames,
  hidden: 30,
  images: 1000,
  seed: 1,
  source: 'mnist-10k',
  quantity: 'z',
};

export const networkSchema: SchemaOf<NetworkSettings> = {
  schemes: listSetting(choiceSetting<Scheme>(schemeNames), 2),
  hidden: numberSetting({ ...hiddenRange, integer: true }),
  images: numberSetting({ ...imagesRange, integer: true }),
  seed: numberSetting({ ...seedRange, integer: true }),
  source: choiceSetting<SourceName>(['mnist-10k', 'mnist']),
  quantity: choiceSetting(['z', 'output'] as const),
};

/** A network that is drawn and not trained. */
export function specOf(scheme: Scheme, { hidden, seed, source }: NetworkSettings): ExperimentSpec {
  return {
    version: 1,
    data: { source },
    network: { sizes: [784, hidden, 10], cost: 'cross-entropy', initializer: scheme },
    training: { epochs: 1, miniBatchSize: 10, learningRate: 0.5 },
    monitor: [],
    seed,
  };
}
