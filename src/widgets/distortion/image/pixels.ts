import { side } from './digits.ts';

/** Pixels of one strength, as the outline of their squares in a drawing of 28 by 28. */
export interface Layer {
  opacity: number;
  path: string;
}

const square = (index: number, size: number): string => {
  const margin = (1 - size) / 2;
  const x = (index % side) + margin;
  const y = Math.floor(index / side) + margin;
  return `M${x} ${y}h${size}v${size}h-${size}z`;
};

function layersOf(levels: Uint8Array, most: number, size: number): Layer[] {
  const paths = new Map<number, string>();
  for (let index = 0; index < levels.length; index++) {
    const level = levels[index];
    if (level > 0) paths.set(level, (paths.get(level) ?? '') + square(index, size));
  }
  return [...paths]
    .sort(([a], [b]) => a - b)
    .map(([level, path]) => ({ opacity: level / most, path }));
}

/** An image of 784 bytes in fifteen strengths of ink. */
export function inkLayers(pixels: Uint8Array): Layer[] {
  return layersOf(
    pixels.map(pixel => (pixel + 8) / 17),
    15,
    1,
  );
}

/** A pixel, byte/256, counts as changed from here on. */
export const changedBy = 0.1;
export const muchBy = 0.5;

/** The pixels that changed: where ink came, full squares; where it went, smaller ones. */
export function changeLayers(
  before: Uint8Array,
  after: Uint8Array,
): { gained: Layer[]; lost: Layer[] } {
  const levels = (sign: 1 | -1) =>
    before.map((pixel, i) => {
      const change = (sign * (after[i] - pixel)) / 256;
      return change > changedBy ? Math.ceil(8 * change) : 0;
    });
  return { gained: layersOf(levels(1), 8, 1), lost: layersOf(levels(-1), 8, 0.6) };
}

export interface Difference {
  /** How many pixels changed by more than a tenth, and by more than a half. */
  changed: number;
  much: number;
  /** Square root of the summed squared differences. */
  distance: number;
}

export function differenceOf(before: Uint8Array, after: Uint8Array): Difference {
  let [changed, much, squares] = [0, 0, 0];
  before.forEach((pixel, i) => {
    const by = Math.abs(after[i] - pixel) / 256;
    if (by > changedBy) changed++;
    if (by > muchBy) much++;
    squares += by * by;
  });
  return { changed, much, distance: Math.sqrt(squares) };
}
