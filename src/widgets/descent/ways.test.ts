import { expect, it } from 'vitest';
import { trackOf, trackTo, viewOf } from './relief.ts';
import type { Vector } from './surfaces.ts';
import { stepsDrawn, stepsOnMap, wayTo } from './ways.ts';

it('draws a long way by fewer places, its beginning and both ends among them', () => {
  const steps = stepsDrawn(12000);
  expect(steps.length).toBeLessThan(1600);
  expect(steps.slice(0, 3)).toEqual([0, 1, 2]);
  expect(steps[steps.length - 1]).toBe(12000);
  expect(stepsDrawn(2)).toEqual([0, 1, 2]);
});

it('leaves out what a map would not show, and nothing else', () => {
  const straight = Array.from({ length: 12001 }, (_, k): Vector => [k / 12000, 0]);
  expect(stepsOnMap(straight)).toEqual([0, 12000]);
  const zigzag = Array.from({ length: 500 }, (_, k): Vector => [k / 500, k % 2]);
  expect(stepsOnMap(zigzag)).toHaveLength(500);
  expect(wayTo(straight, [0, 12000], 6000)).toEqual([straight[0], straight[6000]]);
  expect(wayTo(straight, [0, 12000], 20000)).toEqual([straight[0], straight[12000]]);
});

it('shows of a track no more than has been gone, and follows the ground', () => {
  const view = viewOf('bowl', false);
  const points = (length: number, step: number, reached: number) => {
    const way = Array.from({ length }, (_, k): Vector => [0.8 - k * step, 0.5]);
    return trackTo(trackOf(view, way), reached).match(/[Ml]/g)?.length;
  };
  // Small steps over smooth ground are straight enough as they are.
  expect([0, 10, 110].map(reached => points(200, 1 / 400, reached))).toEqual([1, 11, 111]);
  expect(points(2, 1.6, 1)).toBeGreaterThan(5);
});
