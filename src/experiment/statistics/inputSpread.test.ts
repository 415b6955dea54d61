import { expect, it } from 'vitest';
import { spreadOf } from './inputSpread.ts';

it('counts saturated outputs, and puts what is beyond the axis into its last bins', () => {
  // ln 99 = 4.595: 4.6 is saturated, 4.5 is not.
  const { of, saturated, rms, weightedInputs, outputs } = spreadOf(
    Float32Array.of(0, 4.5, -4.6, 100, -100),
  );
  expect([of, saturated]).toEqual([5, 3]);
  // √((20.25 + 21.16 + 20000)/5) = 63.3
  expect(rms).toBeCloseTo(63.31, 1);
  expect([weightedInputs[0], weightedInputs[25], weightedInputs[30], weightedInputs[34]]).toEqual([
    1, 1, 1, 1,
  ]);
  expect(weightedInputs[59]).toBe(1);
  expect([outputs[0], outputs[10], outputs[19]]).toEqual([2, 1, 2]);
});
