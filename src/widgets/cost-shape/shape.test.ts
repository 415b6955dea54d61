import { describe, expect, it } from 'vitest';
import { presentation } from './presenter.ts';
import { cost, crossEntropyMinimum, curve, gradient, gradientDomain, shownCosts } from './shape.ts';

describe('the costs', () => {
  it('are lowest at a = y, the cross-entropy at the binary entropy', () => {
    // −0.3 ln 0.3 − 0.7 ln 0.7 = 0.361192 + 0.249672 = 0.610864
    expect(crossEntropyMinimum(0.3)).toBeCloseTo(0.610864, 6);
    for (const name of shownCosts) {
      for (const away of [-0.1, -0.01, 0.01, 0.1]) {
        expect(cost(name, 0.3 + away, 0.3)).toBeGreaterThan(cost(name, 0.3, 0.3));
      }
    }
  });

  it('reach 0 only for a target at an end', () => {
    expect([crossEntropyMinimum(0), crossEntropyMinimum(1)]).toEqual([0, 0]);
  });
});

describe('the gradients', () => {
  it('agree with differences of the cost', () => {
    const h = 1e-6;
    for (const name of shownCosts) {
      for (const [a, y] of [
        [0.98, 0],
        [0.3, 0.7],
        [0.05, 1],
      ]) {
        const difference = (cost(name, a + h, y) - cost(name, a - h, y)) / (2 * h);
        expect(gradient(name, a, y, 'a')).toBeCloseTo(difference, 4);
        // By z: times σ′ = a(1 − a).
        expect(gradient(name, a, y, 'z')).toBeCloseTo(difference * a * (1 - a), 4);
      }
    }
  });

  it('by z are a(1 − a)(a − y) and, with σ′ cancelled, a − y', () => {
    // a = 0.9, y = 0: 0.9 · 0.09 = 0.081, and 0.9.
    expect(gradient('quadratic', 0.9, 0, 'z')).toBeCloseTo(0.081, 12);
    expect(gradient('cross-entropy', 0.9, 0, 'z')).toBe(0.9);
  });
});

it('draws only what is in the frame or about to leave it', () => {
  const points = curve(a => gradient('cross-entropy', a, 0, 'a'), [0, 4]);
  expect(points.every(({ y }) => y === null || (y > -2 && y < 6))).toBe(true);
  expect(points.some(({ y }) => y !== null && y > 4)).toBe(true);
});

it('needs half an axis where there is one way to be wrong', () => {
  expect([gradientDomain(0, 'a'), gradientDomain(0.3, 'z'), gradientDomain(1, 'a')]).toEqual([
    [0, 4],
    [-1, 1],
    [-4, 0],
  ]);
});

it('says what the text quotes', () => {
  const { readouts, summary } = presentation(0.9, 0.3, 'a');
  expect(readouts).toMatchObject({ y: '0.30', a: '0.90', crossEntropyMinimum: '0.611' });
  expect(summary).toContain('Both are lowest at an output of 0.30, the cross-entropy at 0.611.');
});
