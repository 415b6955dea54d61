import { describe, expect, it } from 'vitest';
import { course, restOf, shrunk, step, taken, type OneWeight } from './decay.ts';

/** A weight of a blank pixel in the experiment with 1,000 images. */
const corner: OneWeight = {
  w: 1.03,
  eta: 0.5,
  lambda: 0.1,
  n: 1000,
  epochs: 400,
  curvature: 0,
  wanted: 2,
};
const last = (weights: readonly (number | null)[]) => weights[weights.length - 1];

describe('one weight under L2', () => {
  it('decays to 0.99995^40000 of itself in 400 epochs', () => {
    // e^(40000 ln 0.99995) = e^(−2.00005) = 0.13533; × 1.03 = 0.1394
    expect(last(course('l2', corner))).toBeCloseTo(0.1394, 4);
  });

  it('stays where it is without a price', () => {
    expect(last(course('l2', { ...corner, lambda: 0 }))).toBe(1.03);
    expect(restOf('l2', { ...corner, lambda: 0 })).toBeNull();
  });

  it('comes to rest where the data hold it', () => {
    // k/(k + λ/n) · w* = 0.001/0.0011 · 2 = 1.81818
    const held = { ...corner, curvature: 0.001 };
    expect(restOf('l2', held)).toBeCloseTo(1.81818, 5);
    expect(last(course('l2', held))).toBeCloseTo(1.81818, 4);
  });

  it('decays by e^(−ηλ/m) = 0.951 an epoch with 50,000 images', () => {
    const race = { ...corner, w: 1, eta: 0.1, lambda: 5, n: 50000, epochs: 30, wanted: 0 };
    const weights = course('l2', race);
    expect(weights[1]).toBeCloseTo(0.951, 3);
    expect(weights[10]).toBeCloseTo(0.607, 3);
    expect(weights[20]).toBeCloseTo(0.368, 3);
    expect(last(weights)).toBeCloseTo(0.2231, 4);
  });

  it('that is thrown about ever further is given up', () => {
    // 1 − ηλ/n = −9
    const thrown = course('l2', { ...corner, eta: 10, lambda: 1000, epochs: 3 });
    expect(thrown).toEqual([1.03, null, null, null]);
  });
});

describe('one weight under L1', () => {
  it('rests where D1 says', () => {
    // λ/n = 0.0001: 2 − 0.0001/0.001 = 1.90; and 0 where k w* ≤ λ/n.
    expect(restOf('l1', { ...corner, curvature: 0.001 })).toBeCloseTo(1.9, 12);
    expect(restOf('l1', { ...corner, curvature: 0.00001 })).toBe(0);
    expect(last(course('l1', { ...corner, curvature: 0.00001 }))).toBe(0);
  });

  it('does not hop across zero', () => {
    expect(step('l1', 0.00003, { ...corner, wanted: 0 })).toBe(0);
  });
});

it('takes the same under both at |w| = 1', () => {
  expect(taken('l1', 1, 0.01)).toBe(taken('l2', 1, 0.01));
  expect(taken('l1', 3, 0.01)).toBeLessThan(taken('l2', 3, 0.01));
  expect(taken('l1', 0.1, 0.01)).toBeGreaterThan(taken('l2', 0.1, 0.01));
});

it('brings 3 and 0.1 in 100 steps to 2 and 0 under L1, to 1.10 and 0.037 under L2', () => {
  const end = (penalty: 'l1' | 'l2', from: number) => last(shrunk(penalty, from, 0.01, 100));
  expect(end('l1', 3)).toBeCloseTo(2, 10);
  expect(end('l1', 0.1)).toBe(0);
  expect(end('l2', 3)).toBeCloseTo(1.1, 2);
  expect(end('l2', 0.1)).toBeCloseTo(0.0366, 4);
  // used up after ten steps, but for a crumb of rounding
  expect(shrunk('l1', 0.1, 0.01, 11)[11]).toBe(0);
});
