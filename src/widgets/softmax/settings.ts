import {
  choice,
  declare,
  flag,
  list,
  number,
  words,
  type SettingsOf,
} from '../../figure/declare.ts';
import { short } from '../../ui/format.ts';

export const zRange = { min: -5, max: 5 };
export const outputCount = { min: 2, max: 10 };
export const sharpnessText = (c: number): string => short(c, 2);

export const settings = declare({
  /** The weighted inputs z_j of the output layer, one an output. */
  z: list(number(zRange), {
    default: [2.5, -1, 3.2, 0.5],
    most: outputCount.max,
    least: outputCount.min,
  }),
  /** The sharpness c of (83). */
  c: number({
    min: 0.1,
    max: 20,
    default: 1,
    label: 'sharpness c',
    slider: { log: true },
    format: sharpnessText,
  }),
  layer: choice(
    { softmax: 'Softmax', sigmoid: 'Sigmoid', both: 'Both' },
    { default: 'softmax', label: 'Output layer' },
  ),
  /** The reader may choose which layer is shown, and how sharp it is. */
  chooseLayer: flag({ from: 'chapter' }),
  chooseC: flag({ from: 'chapter' }),
  labels: list(words(), { default: [], most: outputCount.max, from: 'chapter' }),
  /** Added once to every z, after `z` is taken over. */
  shift: number({ min: -10, max: 10, default: 0, link: false }),
});

export type SoftmaxSettings = SettingsOf<typeof settings>;
export type Inputs = Pick<SoftmaxSettings, 'z' | 'c'>;

const shifted = ({ z, shift }: SoftmaxSettings) => z.map(one => Number((one + shift).toFixed(6)));

export function settled(next: SoftmaxSettings): SoftmaxSettings {
  return next.shift === 0 ? next : { ...next, z: shifted(next), shift: 0 };
}

/** What is wrong with a command's `shift`, in words: every z must stay on its slider. */
export function shiftProblem(next: SoftmaxSettings): string | null {
  const fits = shifted(next).every(one => one >= zRange.min && one <= zRange.max);
  return fits
    ? null
    : `shift: expected a number that keeps every z from −5 to 5, received “${next.shift}”.`;
}

/** What was there before the last change, to compare with. */
export interface Before {
  /** null: nothing has changed. */
  inputs: Inputs | null;
  /** The control being moved: all its steps count as one change. */
  held: string | null;
}

export const noBefore: Before = { inputs: null, held: null };

/** The inputs change from what they were; how they differ tells which control was moved. */
export function beforeNext(before: Before, was: Inputs, next: Inputs): Before {
  if (was.z === next.z && was.c === next.c) return before;
  const held = controlMoved(was, next);
  const goesOn = held !== null && before.held === held;
  return { inputs: goesOn ? before.inputs : { z: was.z, c: was.c }, held };
}

function controlMoved(was: Inputs, next: Inputs): string | null {
  if (next.c !== was.c) return 'c';
  return next.z.length === was.z.length ? `z${next.z.findIndex((z, j) => z !== was.z[j])}` : null;
}
