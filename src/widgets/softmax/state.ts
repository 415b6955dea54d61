import {
  choiceSetting,
  flagSetting,
  listSetting,
  numberSetting,
  textSetting,
  type Values,
} from '../../figure/reading.ts';
import type { LayerView } from './layer.ts';

export const zRange = { min: -5, max: 5 };
export const sharpnessRange = { min: 0.1, max: 20 };
export const outputCount = { min: 2, max: 10 };

export const schema = {
  /** The weighted inputs z_j of the output layer, one an output. */
  z: listSetting(numberSetting(zRange), outputCount.max, outputCount.min),
  layer: choiceSetting<LayerView>(['softmax', 'sigmoid', 'both']),
  /** The reader may choose which layer is shown. */
  chooseLayer: flagSetting,
  /** The sharpness c of (83). */
  c: numberSetting(sharpnessRange),
  chooseC: flagSetting,
  labels: listSetting(textSetting, outputCount.max),
  /** Added once to every z, after `z` is taken over. */
  shift: numberSetting({ min: -10, max: 10 }),
  reset: flagSetting,
};

export interface Inputs {
  z: readonly number[];
  c: number;
}

export interface SoftmaxState extends Inputs {
  layer: LayerView;
  /** As it was before the last change, or before the drag under way; null when there was none. */
  before: Inputs | null;
  /** The control being moved: all its steps count as one change. */
  held: string | null;
}

export type Action =
  | { type: 'move'; index: number; z: number }
  | { type: 'sharpen'; c: number }
  | { type: 'add' }
  | { type: 'remove' }
  | { type: 'show'; layer: LayerView }
  | { type: 'take'; values: Values<typeof schema>; isChange: boolean }
  | { type: 'release' }
  | { type: 'reset'; to: SoftmaxState };

export function initialState(values: Values<typeof schema>): SoftmaxState {
  const z = values.z ?? [2.5, -1, 3.2, 0.5];
  const layer = values.layer ?? 'softmax';
  return { z, c: values.c ?? 1, layer, before: null, held: null };
}

export function reduce(state: SoftmaxState, action: Action): SoftmaxState {
  switch (action.type) {
    case 'move': {
      const z = state.z.map((one, j) => (j === action.index ? action.z : one));
      return { ...changed(state, `z${action.index}`), z };
    }
    case 'sharpen':
      return { ...changed(state, 'c'), c: action.c };
    case 'add':
      if (state.z.length >= outputCount.max) return state;
      return { ...changed(state, null), z: [...state.z, 0] };
    case 'remove':
      if (state.z.length <= outputCount.min) return state;
      return { ...changed(state, null), z: state.z.slice(0, -1) };
    case 'show':
      return { ...state, layer: action.layer };
    case 'take': {
      const { z = state.z, c = state.c, layer = state.layer, shift = 0 } = action.values;
      const after = { ...state, layer, c, z: z.map(one => tidy(one + shift)) };
      return { ...after, before: action.isChange ? inputsOf(state) : null, held: null };
    }
    case 'release':
      return state.held === null ? state : { ...state, held: null };
    case 'reset':
      return action.to;
  }
}

/** What is wrong with a command's `shift`, in words: every z must stay on its slider. */
export function shiftProblem(state: Inputs, values: Values<typeof schema>): string | null {
  const { z = state.z, shift = 0 } = values;
  const moved = z.map(one => tidy(one + shift));
  const fits = moved.every(one => one >= zRange.min && one <= zRange.max);
  return fits
    ? null
    : `shift: expected a number that keeps every z from −5 to 5, received “${shift}”.`;
}

function changed(state: SoftmaxState, control: string | null): SoftmaxState {
  const goesOn = control !== null && state.held === control;
  return { ...state, held: control, before: goesOn ? state.before : inputsOf(state) };
}

const inputsOf = ({ z, c }: Inputs): Inputs => ({ z, c });
const tidy = (value: number): number => Number(value.toFixed(6));
