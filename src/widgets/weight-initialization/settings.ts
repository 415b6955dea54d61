import type { ExperimentSpec } from '../../experiment/index.ts';
import { choice, declare, list, number, type SettingsOf } from '../../figure/declare.ts';
import { fixed, percent } from '../../ui/format.ts';
import { seed, source } from '../training/spec.ts';
import { schemeNames, type Scheme } from './schemes.ts';

const schemes = list(choice(schemeNames), { default: schemeNames, most: 2 });
const whole = (value: number) => fixed(value, 0);

export const densitySettings = declare({
  schemes,
  /** Inputs of the neuron, n. */
  inputs: number({
    min: 10,
    max: 10000,
    integer: true,
    default: 1000,
    slider: { log: true, typed: true },
    format: whole,
  }),
  /** The share of them that is 1; the others are 0. */
  active: number({
    min: 0,
    max: 1,
    default: 0.5,
    label: 'share that is 1',
    slider: { step: 0.01 },
    format: value => percent(value, 0),
  }),
  /** One vertical scale for both, or each its own. */
  scale: choice(
    { common: 'One scale', separate: 'Its own each' },
    { default: 'common', label: 'Vertical scale' },
  ),
  /** z is shown from −xRange to xRange. */
  xRange: number({ min: 2, max: 300, default: 30 }),
  /** Where the reading stands. */
  z: number({ min: -300, max: 300, default: 0 }),
});
export type DensitySettings = SettingsOf<typeof densitySettings>;

export const networkSettings = declare({
  schemes,
  hidden: number({
    min: 1,
    max: 300,
    integer: true,
    default: 30,
    label: 'hidden neurons',
    slider: { log: true, typed: true },
    format: whole,
  }),
  /** How many training digits are shown to the neurons. */
  images: number({ min: 1, max: 2000, integer: true, default: 1000 }),
  seed,
  source,
  quantity: choice(
    { z: 'Weighted inputs', output: 'Outputs' },
    { default: 'z', label: 'What is counted' },
  ),
});
export type NetworkSettings = SettingsOf<typeof networkSettings>;

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
