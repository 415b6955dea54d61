import { expect, it } from 'vitest';
import { colourLimit, digitImage, weightImage } from './images.ts';

it('draws no ink for a blank image and something else for a black one', () => {
  const blank = digitImage(new Uint8Array(784));
  expect(blank).toMatch(/^data:image\/png;base64,/);
  expect(digitImage(new Uint8Array(784).fill(255))).not.toBe(blank);
});

it('shows weights of opposite sign differently, and clamps those beyond the limit', () => {
  const weights = (value: number) => new Float32Array(784).fill(value);
  expect(weightImage(weights(1), 2)).not.toBe(weightImage(weights(-1), 2));
  expect(weightImage(weights(5), 2)).toBe(weightImage(weights(2), 2));
  expect(weightImage(weights(1), 0)).toBe(weightImage(weights(0), 1));
});

it('takes the scale from all but the largest thousandth of the weights', () => {
  // 1,001 weights 0, 0.001, … 0.999 and one of 50: the 999th of 1,000 steps up is 0.999 → 1.0.
  const weights = Float64Array.from({ length: 1001 }, (_, k) => (k === 1000 ? 50 : k / 1000));
  expect(colourLimit([weights])).toBe(1);
  expect(colourLimit([])).toBe(1);
});
