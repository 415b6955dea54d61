import { choiceSetting, listSetting, numberSetting } from '../../figure/reading.ts';
import type { SchemaOf } from '../../figure/useSettings.ts';
import { penalties, type OneWeight, type Penalty } from './decay.ts';

export type View = 'one-weight' | 'shrinkage' | 'histogram';
export const viewSetting = choiceSetting<View>(['one-weight', 'shrinkage', 'histogram']);

export const weightRange = { min: -10, max: 10 };
export const lambdaRange = { min: 0, max: 1e6 };

const weight = numberSetting(weightRange);

export interface OneWeightState extends OneWeight {
  /** Which penalties are drawn. */
  kinds: readonly Penalty[];
  /** Where the cursor stands. */
  epoch: number;
  /** Values from elsewhere to set beside the curve: epoch, weight, epoch, weight, … */
  measured: readonly number[];
}

export const oneWeightSchema: SchemaOf<OneWeightState> = {
  w: weight,
  eta: numberSetting({ min: 1e-6, max: 100 }),
  lambda: numberSetting(lambdaRange),
  n: numberSetting({ min: 10, max: 60000, integer: true }),
  epochs: numberSetting({ min: 1, max: 1000, integer: true }),
  curvature: numberSetting({ min: 0, max: 10 }),
  wanted: weight,
  kinds: listSetting(choiceSetting(penalties), 2, 1),
  epoch: numberSetting({ min: 0, max: 1000, integer: true }),
  measured: listSetting(numberSetting({ min: -1000, max: 1000 })),
};

/** The cursor stands at the last epoch, where it is not said to stand elsewhere. */
export const plainOneWeight: OneWeightState = {
  w: 1,
  eta: 0.5,
  lambda: 0.1,
  n: 1000,
  epochs: 400,
  curvature: 0,
  wanted: 0,
  kinds: ['l2'],
  epoch: Infinity,
  measured: [],
};

export function settledOneWeight(state: OneWeightState): OneWeightState {
  const { kinds, epoch, epochs } = state;
  return {
    ...state,
    kinds: penalties.filter(one => kinds.includes(one)),
    epoch: Math.min(epoch, epochs),
  };
}

export interface ShrinkageState {
  /** The two weights of the lower plots. */
  weights: readonly number[];
  /** ηλ/n. */
  rate: number;
  steps: number;
  /** Where the upper plot is read: a size |w|. */
  w: number;
  /** Where the lower plots are read. */
  step: number;
}

export const shrinkageSchema: SchemaOf<ShrinkageState> = {
  weights: listSetting(weight, 2, 2),
  rate: numberSetting({ min: 0, max: 1 }),
  steps: numberSetting({ min: 1, max: 1000, integer: true }),
  w: numberSetting({ min: 0, max: weightRange.max }),
  step: numberSetting({ min: 0, max: 1000, integer: true }),
};

export const plainShrinkage: ShrinkageState = {
  weights: [3, 0.1],
  rate: 0.01,
  steps: 100,
  w: 3,
  step: Infinity,
};

export function settledShrinkage(state: ShrinkageState): ShrinkageState {
  return { ...state, step: Math.min(state.step, state.steps) };
}
