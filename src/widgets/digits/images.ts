import { pngDataUrl, type Colour } from './png.ts';
import { side } from './centring.ts';

/** Sixteen strengths of ink on whatever the paper is; dark mode turns the ink white (see the CSS). */
const inks: readonly Colour[] = Array.from({ length: 16 }, (_, level) => ({
  red: 0,
  green: 0,
  blue: 0,
  alpha: 17 * level,
}));

/** A digit's 784 bytes as an image. */
export function digitImage(pixels: ArrayLike<number>): string {
  const levels = Uint8Array.from({ length: side * side }, (_, k) => (pixels[k] + 8) / 17);
  return pngDataUrl(levels, side, inks);
}

/**
 * Blue and orange are told apart by every kind of colour vision, stand out from light and dark
 * paper alike, and fade to the paper at zero.
 */
export const positive = { red: 30, green: 118, blue: 196 };
export const negative = { red: 217, green: 95, blue: 14 };

/** Strengths to each side of zero: seven where images are small and many. */
export type Detail = 7 | 100;
const diverging = (steps: Detail): Colour[] =>
  Array.from({ length: 2 * steps + 1 }, (_, k) => ({
    ...(k < steps ? negative : positive),
    alpha: Math.round((255 * Math.abs(k - steps)) / steps),
  }));
const palettes = { 7: diverging(7), 100: diverging(100) };

/** The weights from 784 pixels to one neuron: zero is paper, ±`limit` is full colour. */
export function weightImage(
  weights: ArrayLike<number>,
  limit: number,
  steps: Detail = 100,
): string {
  const indices = Uint8Array.from({ length: side * side }, (_, k) => {
    const share = limit > 0 ? Math.min(1, Math.max(-1, weights[k] / limit)) : 0;
    return steps + Math.round(steps * share);
  });
  return pngDataUrl(indices, side, palettes[steps]);
}

/**
 * The weight at which colour is full: all but one in a thousand are below it, so that a single
 * large weight does not make the others pale. Rounded to something a scale can show.
 */
export function colourLimit(neurons: readonly ArrayLike<number>[]): number {
  const sizes = Float32Array.from(neurons.flatMap(weights => Array.from(weights, Math.abs)));
  if (sizes.length === 0) return 1;
  sizes.sort();
  const limit = sizes[Math.floor(0.999 * (sizes.length - 1))];
  return limit > 0 ? Number(limit.toPrecision(2)) : 1;
}
