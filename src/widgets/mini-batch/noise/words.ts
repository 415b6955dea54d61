import type { Readouts } from '../../../figure/bus.ts';
import { fixed, short } from '../../../ui/format.ts';
import { cloudOf, middleAngle, relativeWidth, uphill, type Clouds } from './clouds.ts';
import { IMAGES, type NoiseSettings } from './settings.ts';

export const trainingText = (epochs: number): string =>
  epochs === 0 ? 'before any training' : `after ${epochs} ${epochs === 1 ? 'epoch' : 'epochs'}`;

export const angleText = (degrees: number): string => `${fixed(degrees, 0)}°`;

/** What a cloud says, in words. */
export function cloudSentence(clouds: Clouds, { m, at }: NoiseSettings): string {
  const cloud = cloudOf(clouds, m);
  const width = fixed(relativeWidth(clouds, cloud), 3);
  const against = uphill(cloud);
  const draws = cloud.along.length;
  const single =
    m === 1
      ? `One image to a mini-batch, ${trainingText(at)}: the gradients of ${draws} single images lie about ${short(clouds.spread, 2)} of its lengths from the gradient of all ${IMAGES}.`
      : `${m} images to a mini-batch, ${trainingText(at)}: the gradients of ${draws} mini-batches lie ${width} times as far from that of all ${IMAGES} as those of single images; 1/√${m} is ${fixed(1 / Math.sqrt(m), 3)}.`;
  const course = `Half of them are off course by more than ${angleText(middleAngle(cloud))}`;
  const wrong =
    against === 0
      ? 'none points uphill'
      : `${against} of ${draws} ${against === 1 ? 'points' : 'point'} uphill`;
  return `${single} ${course}; ${wrong}.`;
}

export function readoutsOf(clouds: Clouds, { m, at }: NoiseSettings): Readouts {
  const cloud = cloudOf(clouds, m);
  return {
    m: String(m),
    at: String(at),
    width: fixed(relativeWidth(clouds, cloud), 2),
    angle: angleText(middleAngle(cloud)),
    uphill: String(uphill(cloud)),
  };
}
