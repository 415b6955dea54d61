import { expect, it } from 'vitest';
import { correctTogether } from './ensemble.ts';

const labels = Uint8Array.of(0, 1, 1);
const network = (...values: number[]) => ({
  values: Float32Array.from(values),
  labels,
  classes: 2,
});

it('answers with the largest sum, so that the sure outvote the unsure', () => {
  // Alone, they are right on two images and on one; the sums are (1.0, 0.9), (0.9, 1.1), (0.8, 1.0).
  const a = network(0.9, 0.1, 0.3, 0.9, 0.6, 0.1);
  const b = network(0.1, 0.8, 0.6, 0.2, 0.2, 0.9);
  expect([correctTogether([a]), correctTogether([b])]).toEqual([2, 1]);
  expect(correctTogether([a, b])).toBe(3);
});

it('takes the first of equals', () => {
  expect(correctTogether([network(0.5, 0.5, 0.5, 0.5, 0.5, 0.5)])).toBe(1);
});
