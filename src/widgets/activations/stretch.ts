import { valueOf } from './kinds.ts';
import { fixed } from '../../ui/format.ts';

/** A sigmoid made narrower and taller, and moved down so that it is 0 in the middle of its height. */
export const stretched = (z: number, width: number, height: number): number =>
  height * valueOf('sigmoid', width * z) - (height - 1);

/** How far the stretched sigmoid is from tanh, at its worst; (111) says when they coincide. */
export function fitOf(width: number, height: number): string {
  if (width === 2 && height === 2) return 'tanh z = 2σ(2z) − 1: the two coincide.';
  let worst = 0;
  for (let z = -6; z <= 6; z += 0.05) {
    worst = Math.max(worst, Math.abs(stretched(z, width, height) - valueOf('tanh', z)));
  }
  return `The stretched sigmoid is off tanh by up to ${fixed(worst, 2)}.`;
}
