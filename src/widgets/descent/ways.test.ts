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

it('shows of a track no more than has been gone', () => {
  const track = trackOf(
    viewOf('bowl', false),
    Array.from({ length: 200 }, (_, k): Vector => [0.8 - k / 400, 0.5]),
  );
  const commands = (reached: number) => trackTo(track, reached).match(/[ML]/g)?.length;
  // Eight parts to a step up to the hundredth, one from there.
  expect([commands(0), commands(10), commands(110)]).toEqual([1, 81, 811]);
});
