import type { Pixel } from '../../plot/boxes.ts';
import { thin } from '../../plot/thin.ts';
import type { Vector } from './surfaces.ts';

const detailed = 600;
const further = 900;

/** The steps worth drawing of so many: the first ones all, then evenly spaced ones, and the last. */
export function stepsDrawn(last: number): number[] {
  const stride = Math.max(1, Math.ceil((last + 1 - detailed) / further));
  const steps = Array.from({ length: Math.min(detailed, last) + 1 }, (_, k) => k);
  for (let k = detailed + stride; k < last; k += stride) steps.push(k);
  if (last > detailed) steps.push(last);
  return steps;
}

/** Pixels of a map to a unit of its ground, or a few more. */
const scale = 250;

/** Of those, the ones without which the way would look another on a map. */
export function stepsOnMap(places: readonly Vector[]): number[] {
  const steps = stepsDrawn(places.length - 1);
  const pixels = steps.map((step): Pixel => [scale * places[step][0], scale * places[step][1]]);
  const kept = new Set(thin(pixels));
  return steps.filter((_, k) => kept.has(pixels[k]));
}

/** The places on a way as far as it is drawn, the last of them where it has come to. */
export function wayTo(places: readonly Vector[], steps: readonly number[], reached: number) {
  const last = Math.min(reached, places.length - 1);
  return [...steps.filter(step => step < last), last].map(step => places[step]);
}
