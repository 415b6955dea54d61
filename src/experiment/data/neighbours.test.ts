import { expect, it } from 'vitest';
import { neighbours } from './neighbours.ts';

/** Images of two pixels: (0, 0), (3, 4), (6, 8), (30, 40) in bytes, of classes 0, 1, 1, 0. */
const dataset = {
  name: 'four images',
  count: 4,
  width: 2,
  classes: 2,
  inputs: Uint8Array.of(30, 40, 0, 0, 6, 8, 3, 4),
  inputScale: 1 / 256,
  labels: Uint8Array.of(0, 0, 1, 1),
};

it('finds the nearest first, at distances of inputs and not of bytes', () => {
  const { nearest, data } = neighbours(dataset, Uint8Array.of(0, 0), 3);
  expect(data).toEqual({ name: 'four images', count: 4 });
  expect(nearest.map(({ index, label }) => [index, label])).toEqual([
    [1, 0],
    [3, 1],
    [2, 1],
  ]);
  expect(nearest.map(({ distance }) => 256 * distance)).toEqual([0, 5, 10]);
  expect([...nearest[1].pixels]).toEqual([3, 4]);
});

it('counts those within a distance, class by class, the distance itself excluded', () => {
  expect(neighbours(dataset, Uint8Array.of(0, 0), 1, 10 / 256).within).toEqual([1, 1]);
  expect(neighbours(dataset, Uint8Array.of(0, 0), 0, 50.1 / 256).within).toEqual([2, 2]);
  expect(neighbours(dataset, Uint8Array.of(0, 0), 9).nearest).toHaveLength(4);
});

it('refuses an image of another size', () => {
  expect(() => neighbours(dataset, new Uint8Array(3), 1)).toThrow('an image has 2 pixels');
});
