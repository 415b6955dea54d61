import { numberSetting, type Setting } from '../../../figure/reading.ts';
import { sampleDigits } from './digits.ts';

/** What is done to the digit. */
export interface Change {
  rotation: number;
  right: number;
  down: number;
  shear: number;
  thickness: number;
  alpha: number;
  sigma: number;
  /** Of the wobble. */
  seed: number;
}

export const noChange: Change = {
  rotation: 0,
  right: 0,
  down: 0,
  shear: 0,
  thickness: 0,
  alpha: 0,
  sigma: 4,
  seed: 1,
};

interface Range {
  min: number;
  max: number;
  step: number;
}
export const ranges: Record<Exclude<keyof Change, 'seed'>, Range> = {
  rotation: { min: -180, max: 180, step: 1 },
  right: { min: -10, max: 10, step: 0.5 },
  down: { min: -10, max: 10, step: 0.5 },
  shear: { min: -0.8, max: 0.8, step: 0.02 },
  thickness: { min: -1, max: 2, step: 0.1 },
  alpha: { min: 0, max: 60, step: 1 },
  sigma: { min: 1, max: 8, step: 0.5 },
};
const names = Object.keys(ranges) as (keyof typeof ranges)[];

const changeSettings = Object.fromEntries(
  names.map(name => [name, numberSetting(ranges[name])]),
) as Record<keyof typeof ranges, Setting<number>>;

const places = sampleDigits.map(({ index }) => index).sort((a, b) => a - b);
const place = numberSetting({ min: 0, max: Math.max(...places), integer: true });

export const changeSchema = {
  ...changeSettings,
  seed: numberSetting({ min: 0, max: 2 ** 32 - 1, integer: true }),
  /** A training image by its place: the first of each digit came with the book. */
  image: {
    read(input: unknown) {
      const read = place.read(input);
      if ('value' in read && places.includes(read.value)) return read;
      return { expected: `one of the images ${places.join(', ')}` };
    },
  },
};

export function changed(base: Change, values: Partial<Change>): Change {
  const next = { ...base };
  for (const name of Object.keys(noChange) as (keyof Change)[]) {
    const value = values[name];
    if (value !== undefined) next[name] = value;
  }
  return next;
}

/** A change that a hand might have made; `lot` gives numbers from 0 up to 1. */
export function naturalChange(lot: () => number): Change {
  const within = (limit: number, step: number) =>
    Number((Math.round(((2 * lot() - 1) * limit) / step) * step).toFixed(2));
  return {
    rotation: within(15, 1),
    right: within(2, 0.5),
    down: within(2, 0.5),
    shear: within(0.2, 0.02),
    thickness: within(0.6, 0.1),
    alpha: 34,
    sigma: 4,
    seed: Math.floor(lot() * 1e6),
  };
}
