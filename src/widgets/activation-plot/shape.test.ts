import { expect, it } from 'vitest';
import { activations } from '../../core/activations.ts';
import {
  saturatedZones,
  shapes,
  shownActivations,
  slopeCurve,
  valueCurve,
  zRange,
} from './shape.ts';

it('marks the steepest place truly', () => {
  for (const name of shownActivations) {
    const { z, slope } = shapes[name].steepest;
    expect(activations[name].slope(z)).toBe(slope);
    for (const point of slopeCurve(name)) expect(point.y ?? 0).toBeLessThanOrEqual(slope);
  }
});

it('calls the sigmoid saturated where a(1 − a) < 0.02', () => {
  // a(1 − a) = 0.02 at a = (1 + √0.92)/2 = 0.979583, z = ln(a/(1 − a)) = 3.8708.
  const zones = saturatedZones('sigmoid');
  expect(zones).toHaveLength(2);
  expect(zones[0][0]).toBe(zRange[0]);
  expect(zones[0][1]).toBeCloseTo(-3.8708, 1);
  expect(zones[1][0]).toBeCloseTo(3.8708, 1);
});

it('calls the rectified linear unit flat below 0 only', () => {
  const [[from, to], ...more] = saturatedZones('relu');
  expect(more).toEqual([]);
  expect([from, to]).toEqual([zRange[0], 0]);
});

it('draws the jump of its slope as a gap', () => {
  const curve = slopeCurve('relu');
  const at = curve.findIndex(point => point.y === null);
  expect([curve[at - 1].y, curve[at + 1].y]).toEqual([0, 1]);
});

it('keeps every curve within its axis', () => {
  for (const name of shownActivations) {
    const [low, high] = shapes[name].value.domain;
    for (const { y } of valueCurve(name)) {
      expect(y).toBeGreaterThanOrEqual(low);
      expect(y).toBeLessThanOrEqual(high);
    }
  }
});
