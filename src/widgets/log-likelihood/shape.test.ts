import { describe, expect, it } from 'vitest';
import { besideIt, logLikelihood, sumOf } from './shape.ts';

const rounded = (values: readonly number[]) => values.map(value => value.toFixed(3)).join(' ');
const bill = [-1, 1.5, 0, 0.5, -0.5, -1, -2, 3, -0.5, 2];
const withSeven = (others: number[], z7: number) => [...others.slice(0, 7), z7, ...others.slice(7)];
const push = (z7: number) => withSeven([-5, 4, -5, -5, -5, -5, -5, -5, -5], z7);

describe('the cost of a 7', () => {
  it('is −ln of its share, whatever becomes of the rest', () => {
    const { outputs, cost, gradient } = logLikelihood(bill, 7);
    expect(rounded(outputs)).toBe('0.010 0.122 0.027 0.045 0.017 0.010 0.004 0.547 0.017 0.201');
    expect(cost).toBeCloseTo(-Math.log(0.5474), 3);
    expect(cost.toFixed(3)).toBe('0.602');
    expect(sumOf(gradient)).toBeCloseTo(0, 14);
  });

  it('is the same with one serious rival as with nine weak ones', () => {
    const rival = logLikelihood([-5, 4, -5, -5, -5, -5, -5, 4.4, -5, -5], 7);
    const weak = logLikelihood([0, 0, 0, 0, 0, 0, 0, 2.6, 0, 0], 7);
    // σ(0.4) = 0.5987, and e^2.6/(9 + e^2.6) = 13.464/22.464 = 0.5994
    expect([rival.outputs[7].toFixed(3), weak.outputs[7].toFixed(3)]).toEqual(['0.598', '0.599']);
    expect([rival.cost.toFixed(3), weak.cost.toFixed(3)]).toEqual(['0.513', '0.512']);
    expect([rival.gradient[1].toFixed(3), rival.gradient[7].toFixed(3)]).toEqual([
      '0.401',
      '-0.402',
    ]);
    expect(weak.gradient[0].toFixed(3)).toBe('0.045');
  });

  it('under sigmoids of the same z adds up ten answers', () => {
    const { cost, gradient } = besideIt(bill, 7, 'cross-entropy');
    expect(cost.toFixed(3)).toBe('7.246');
    expect(sumOf(gradient).toFixed(2)).toBe('4.19');
  });
});

describe('the push on the right output, badly wrong', () => {
  it('is nearly 1 under the log-likelihood and next to nothing under the quadratic cost', () => {
    const mine = logLikelihood(push(-3), 7);
    expect(mine.outputs[7]).toBeCloseTo(0.00091, 5);
    expect(mine.outputs[1].toFixed(3)).toBe('0.998');
    expect(mine.cost.toFixed(3)).toBe('7.002');
    expect(mine.gradient[7].toFixed(3)).toBe('-0.999');
    expect(besideIt(push(-3), 7, 'quadratic').gradient[7].toFixed(4)).toBe('-0.0018');
  });

  it('is hardest under the quadratic cost at z₇ = 3.3, when the 7 has a third', () => {
    const steps = Array.from({ length: 101 }, (_, k) => -5 + k / 10);
    const pushes = steps.map(z7 => -besideIt(push(z7), 7, 'quadratic').gradient[7]);
    const best = pushes.indexOf(Math.max(...pushes));
    expect(steps[best]).toBeCloseTo(3.3, 10);
    expect(pushes[best].toFixed(3)).toBe('0.296');
    expect(logLikelihood(push(3.3), 7).outputs[7].toFixed(3)).toBe('0.332');
    expect(pushes[100].toFixed(3)).toBe('0.106');
  });
});

it('has the gradients that finite differences give', () => {
  const h = 1e-6;
  for (const judge of [
    (z: readonly number[]) => logLikelihood(z, 3),
    (z: readonly number[]) => besideIt(z, 3, 'quadratic'),
    (z: readonly number[]) => besideIt(z, 3, 'cross-entropy'),
  ]) {
    const { gradient } = judge(bill);
    gradient.forEach((slope, j) => {
      const moved = (by: number) => judge(bill.map((z, k) => (k === j ? z + by : z))).cost;
      expect((moved(h) - moved(-h)) / (2 * h)).toBeCloseTo(slope, 7);
    });
  }
});
