import type { Random } from './random.ts';

/** Random changes to an image that leave its digit what it is. */
export interface Augmentation {
  /** Shift by up to this many pixels, each way. Default 0. */
  shift?: number;
  /** Rotation by up to this many degrees, each way. Default 0. */
  rotation?: number;
  /** Elastic distortion after Simard, Steinkraus and Platt (2003). Default: none. */
  elastic?: { alpha: number; sigma: number };
}

/** Writes `image`, changed at random, into `into`. */
export function augment(
  image: Uint8Array | Float64Array,
  into: Uint8Array,
  _options: Augmentation,
  _random: Random,
): void {
  into.set(image);
}
