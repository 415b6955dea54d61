import { distortImage } from '../../core/distort.ts';
import type { Distortion } from '../../core/distort.ts';
import { Random } from '../../core/random.ts';

/** An image of 784 bytes changed as asked. The same seed, 0 … 2³² − 1, gives the same wobble. */
export function distorted(pixels: Uint8Array, change: Distortion, seed: number): Uint8Array {
  return distortImage(pixels, change, Random.fromKeys([seed, 5]));
}
