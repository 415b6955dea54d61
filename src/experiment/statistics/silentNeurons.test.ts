import { expect, it } from 'vitest';
import { silentNeurons } from './silentNeurons.ts';

it('counts the neurons that no image wakes', () => {
  // Three images, two neurons: the second is never above 0.
  expect(silentNeurons(Float32Array.of(-1, -2, 3, 0, -4, -5), 2)).toBe(1);
  expect(silentNeurons(Float32Array.of(-1, -2, -3, 0), 2)).toBe(2);
  expect(silentNeurons(Float32Array.of(1, 1), 2)).toBe(0);
});
