import { expect, it } from 'vitest';
import { weightSpreadOf } from './weightSpread.ts';

it('counts weights by size, and what is beyond in the last bins', () => {
  const spread = weightSpreadOf(Float32Array.from([0, 0.0005, -0.3, 0.305, 7, -7]));
  expect(spread.of).toBe(6);
  expect(spread.nearZero).toBe(2);
  // √((0.09 + 0.093025 + 98)/6)
  expect(spread.rms).toBeCloseTo(Math.sqrt((0.09 + 0.093025 + 98 + 2.5e-7) / 6), 6);
  expect(spread.counts[50]).toBe(2);
  expect(spread.counts[35]).toBe(1);
  expect(spread.counts[65]).toBe(1);
  expect([spread.counts[0], spread.counts[100]]).toEqual([1, 1]);
  expect(spread.counts.reduce((sum, count) => sum + count)).toBe(6);
});

it('of nothing is nothing', () => {
  expect(weightSpreadOf(new Float32Array(0)).rms).toBe(0);
});
