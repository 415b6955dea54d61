/** One image changed as it is asked, and not at random: to see what changes leave of a digit. */
import type { Elastic } from './elastic.ts';
import { displace } from './elastic.ts';
import type { Random } from './random.ts';
import { createMap, resample, setMap, sideOf } from './resample.ts';

export interface Distortion {
  /** Pixels to the right, and down; parts of a pixel too. Default 0. */
  shiftX?: number;
  shiftY?: number;
  /** Degrees anticlockwise about the centre. Default 0. */
  rotation?: number;
  /** How far to the right a pixel moves for each that it lies above the centre. Default 0. */
  shear?: number;
  /** How many pixels the strokes grow on every side; below 0 they shrink. Default 0. */
  thickness?: number;
  /** Default: none. */
  elastic?: Elastic;
}

/**
 * Sheared, turned, shifted and wobbled in one go, as `augment` does it, then thickened. `random`
 * is drawn from for the wobble alone.
 */
export function distortImage(image: Uint8Array, change: Distortion, random: Random): Uint8Array {
  const { shiftX = 0, shiftY = 0, rotation = 0, shear = 0, thickness = 0, elastic } = change;
  const map = createMap(sideOf(image.length));
  setMap(map, rotation, shiftX, shiftY, shear);
  if (elastic && elastic.alpha > 0) displace(map, elastic, random);
  const into = new Uint8Array(image.length);
  resample(image, map, into);
  return thicken(into, thickness);
}

/**
 * Strokes grown by so many pixels on every side: each pixel takes the darkest of itself and its
 * four neighbours, once for every whole pixel, and in part for the rest of it. Below 0 it takes
 * the lightest. Beyond the edge there is paper.
 */
export function thicken(image: Uint8Array, pixels: number): Uint8Array {
  const side = sideOf(image.length);
  let grown = image;
  for (let left = Math.abs(pixels); left > 0; left -= 1) {
    grown = growOnce(grown, side, pixels > 0 ? Math.max : Math.min, Math.min(1, left));
  }
  return grown;
}

function growOnce(
  image: Uint8Array,
  side: number,
  choose: (...values: number[]) => number,
  share: number,
): Uint8Array {
  return image.map((pixel, i) => {
    const column = i % side;
    const chosen = choose(
      pixel,
      i >= side ? image[i - side] : 0,
      i + side < image.length ? image[i + side] : 0,
      column > 0 ? image[i - 1] : 0,
      column < side - 1 ? image[i + 1] : 0,
    );
    return pixel + share * (chosen - pixel) + 0.5; // a byte cuts off the rest: this rounds
  });
}
