/** Training data made out of training data: changes to an image that leave its digit what it is. */
import { displace } from './elastic.ts';
import type { Elastic } from './elastic.ts';
import type { Random } from './random.ts';
import type { CoordinateMap } from './resample.ts';
import { createMap, resample, setMap, sideOf } from './resample.ts';

/** What is drawn anew for every image: shift, rotation and distortion, applied in one go. */
export interface Augmentation {
  /** Shift by up to this many whole pixels, each way, every one equally likely. Default 0. */
  shift?: number;
  /** Rotation about the centre by up to this many degrees, each way. Default 0. */
  rotation?: number;
  /** Elastic distortion. Default: none. */
  elastic?: Elastic;
}

/** Used again for every image of a size. */
let map: CoordinateMap = createMap(1);

/** Writes `image`, changed at random, into `into`. Draws nothing for changes that are not asked. */
export function augment(
  image: Uint8Array,
  into: Uint8Array,
  { shift = 0, rotation = 0, elastic }: Augmentation,
  random: Random,
): void {
  if (map.x.length !== image.length) map = createMap(sideOf(image.length));
  const pixels = Math.floor(shift);
  const dx = pixels > 0 ? Math.floor(random.uniform() * (2 * pixels + 1)) - pixels : 0;
  const dy = pixels > 0 ? Math.floor(random.uniform() * (2 * pixels + 1)) - pixels : 0;
  const degrees = rotation > 0 ? (2 * random.uniform() - 1) * rotation : 0;
  setMap(map, degrees, dx, dy);
  if (elastic && elastic.alpha > 0) displace(map, elastic, random);
  resample(image, map, into);
}
