import { expect, it } from 'vitest';
import { pageOf, placeFrom, placesOf, stepped } from './places.ts';

const labels = [4, 1, 7, 4, 0, 4];

it('keeps one class, or all', () => {
  expect(placesOf(labels, 4)).toEqual([0, 3, 5]);
  expect(placesOf(labels, 'every')).toHaveLength(6);
  expect(placeFrom([0, 3, 5], 1)).toBe(3);
  expect(placeFrom([0, 3], 4)).toBe(0);
});

it('leafs round and round', () => {
  expect(stepped([0, 3, 5], 3, 1)).toBe(5);
  expect(stepped([0, 3, 5], 5, 1)).toBe(0);
  expect(stepped([0, 3, 5], 0, -1)).toBe(5);
  expect(stepped([], 2, 1)).toBe(2);
});

it('cuts the places into hundreds', () => {
  const places = Array.from({ length: 250 }, (_, k) => 2 * k);
  expect(pageOf(places, 202)[0]).toBe(200);
  expect(pageOf(places, 498)).toHaveLength(50);
  expect(pageOf(places, 0)).toHaveLength(100);
});
