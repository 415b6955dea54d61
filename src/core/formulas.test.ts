import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activations, sigmoid, softmax } from './activations.ts';
import type { ActivationName } from './activations.ts';
import { costs } from './costs.ts';
import type { CostName } from './costs.ts';

const activationNames = Object.keys(activations) as ActivationName[];
const costNames = Object.keys(costs) as CostName[];
const difference = (f: (x: number) => number, x: number, h = 1e-6) =>
  (f(x + h) - f(x - h)) / (2 * h);

describe.each(activationNames)('the activation %s', name => {
  const { f, slope } = activations[name];

  it('has the slope that central differences find', () => {
    for (const z of [-6, -2.5, -1, -0.1, 0.1, 0.7, 2, 5]) {
      expect(Math.abs(slope(z) - difference(f, z))).toBeLessThan(1e-8);
    }
  });

  it('has the same slope whether it is told its activation or not', () => {
    for (const z of [-3, -0.5, 0, 0.5, 3]) expect(slope(z, f(z))).toBe(slope(z));
  });

  it('is finite for any weighted input', () => {
    for (const z of [-1e308, -1000, -745, -744.9, -709, -37, -0, 0, 37, 709, 745, 1000, 1e308]) {
      expect(Number.isFinite(f(z))).toBe(true);
      expect(Number.isFinite(slope(z))).toBe(true);
    }
  });
});

describe('activations by hand', () => {
  it('gives the values of the sigmoid', () => {
    expect(sigmoid(0)).toBe(0.5);
    expect(activations.sigmoid.slope(0)).toBe(0.25);
    // The single neuron at w = 2, b = 2, x = 1: 1/(1 + e^−4) = 0.98201
    expect(sigmoid(4)).toBeCloseTo(0.98201379, 8);
    expect(sigmoid(-1000)).toBe(0);
    expect(sigmoid(1000)).toBe(1);
  });

  it('gives the values of tanh and of the rectified linear neuron', () => {
    // tanh(½ ln 3) = (3 − 1)/(3 + 1) = ½
    expect(activations.tanh.f(0.5 * Math.log(3))).toBeCloseTo(0.5, 15);
    expect(activations.tanh.slope(0)).toBe(1);
    expect(activations.relu.f(-2)).toBe(0);
    expect(activations.relu.f(2)).toBe(2);
    expect(activations.relu.slope(0)).toBe(0); // its slope has no value at 0; 0 is taken
  });

  it('holds that (1 + tanh(z/2))/2 = σ(z) (111)', () => {
    for (const z of [-8, -1, 0.3, 5]) {
      expect((1 + activations.tanh.f(z / 2)) / 2).toBeCloseTo(sigmoid(z), 15);
    }
  });
});

describe('softmax', () => {
  const of = (z: number[]) => {
    const a = new Float64Array(z.length);
    softmax(z, a, 0, z.length);
    return [...a];
  };
  const inputs = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), {
    minLength: 1,
    maxLength: 12,
  });

  it('gives shares by hand', () => {
    // e^0 : e^ln2 : e^ln5 = 1 : 2 : 5
    const [a, b, c] = of([0, Math.log(2), Math.log(5)]);
    expect(a).toBeCloseTo(1 / 8, 15);
    expect(b).toBeCloseTo(2 / 8, 15);
    expect(c).toBeCloseTo(5 / 8, 15);
  });

  it('gives numbers in [0, 1] that sum to 1', () => {
    fc.assert(
      fc.property(inputs, z => {
        const a = of(z);
        expect(a.every(share => share >= 0 && share <= 1)).toBe(true);
        expect(Math.abs(a.reduce((sum, share) => sum + share) - 1)).toBeLessThan(1e-14);
      }),
    );
  });

  it('does not change when all weighted inputs are shifted alike', () => {
    // Whole numbers, so that the shift itself loses nothing.
    const whole = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(whole, fc.integer({ min: -100000, max: 100000 }), (z, shift) => {
        expect(of(z.map(value => value + shift))).toEqual(of(z));
      }),
    );
  });

  it('writes only the row it was asked for', () => {
    const a = Float64Array.of(9, 9, 9, 9);
    softmax([5, 1, 1, 5], a, 1, 2);
    expect([...a]).toEqual([9, 0.5, 0.5, 9]);
  });
});

describe.each(costNames)('the cost %s', name => {
  const { value, gradient } = costs[name];

  it('has the gradient that central differences find', () => {
    for (const y of [0, 0.3, 1]) {
      for (const a of [0.05, 0.3, 0.5, 0.9]) {
        expect(Math.abs(gradient(a, y) - difference(x => value(x, y), a))).toBeLessThan(1e-6);
      }
    }
  });

  it('is finite at outputs of 0 and 1, right or wrong, in both precisions', () => {
    for (const y of [0, 1]) {
      for (const a of [0, 5e-324, Math.fround(1e-45), 0.5, Math.fround(1 - 2 ** -24), 1]) {
        expect(Number.isFinite(value(a, y))).toBe(true);
        expect(Number.isFinite(gradient(a, y))).toBe(true);
      }
    }
  });

  it('is not negative, and is 0 for an output that is right', () => {
    for (const y of [0, 1]) {
      expect(value(y, y)).toBe(0);
      for (const a of [0, 0.1, 0.5, 0.9, 1]) expect(value(a, y)).toBeGreaterThanOrEqual(0);
    }
  });

  it('grows as an output that should be 1 falls', () => {
    const falling = [1, 0.99, 0.5, 0.01, 1e-10, 1e-300].map(a => value(a, 1));
    for (let i = 1; i < falling.length; i++) {
      // ½(1 − a)² cannot tell 1e−10 from 1e−300
      if (name === 'quadratic') expect(falling[i]).toBeGreaterThanOrEqual(falling[i - 1]);
      else expect(falling[i]).toBeGreaterThan(falling[i - 1]);
    }
  });
});

describe('costs by hand', () => {
  it('gives ½(y − a)², −ln a, −ln(1 − a)', () => {
    expect(costs.quadratic.value(0.75, 0)).toBe(0.28125);
    expect(costs['cross-entropy'].value(0.25, 1)).toBeCloseTo(2 * Math.LN2, 15);
    expect(costs['cross-entropy'].value(0.75, 0)).toBeCloseTo(2 * Math.LN2, 15);
    expect(costs['log-likelihood'].value(0.25, 1)).toBeCloseTo(2 * Math.LN2, 15);
    expect(costs['log-likelihood'].value(0.25, 0)).toBe(0);
  });

  it('is least at a = y for the cross-entropy, where it is the entropy of y', () => {
    // −0.3 ln 0.3 − 0.7 ln 0.7 = 0.61086
    const { value, gradient } = costs['cross-entropy'];
    expect(value(0.3, 0.3)).toBeCloseTo(0.6108643, 7);
    expect(gradient(0.3, 0.3)).toBeCloseTo(0, 14);
  });
});
