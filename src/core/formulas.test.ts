import fc from 'fast-check';
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { activations, outputs, sigmoid, softmax } from './activations.ts';
import { costs } from './costs.ts';
import { activationError, costError, regularizerError } from './fixtures/slopes.ts';
import { initialize, initializers } from './initializers.ts';
import { createNetwork } from './network.ts';
import { optimizers } from './optimizers.ts';
import { plainKernel } from './plain-kernel.ts';
import { Random } from './random.ts';
import { regularizers } from './regularizers.ts';
import { namesOf } from './tables.ts';

describe.each(namesOf(activations))('the activation %s', name => {
  const { f, slope } = activations[name];

  it('has the slope that central differences find, and no other', () => {
    const right = activations[name];
    expect(activationError(right)).toBeLessThan(1e-8);
    const wrong = { ...right, slope: (z: number, a?: number) => 1.01 * slope(z, a) };
    expect(activationError(wrong)).toBeGreaterThan(1e-4);
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

describe.each(namesOf(costs))('the cost %s', name => {
  const { value, gradient } = costs[name];

  it('has the gradient that central differences find, and no other', () => {
    expect(costError(costs[name])).toBeLessThan(1e-6);
    const wrong = { ...costs[name], gradient: (a: number, y: number) => 1.01 * gradient(a, y) };
    expect(costError(wrong)).toBeGreaterThan(1e-4);
  });

  it('goes with its partner, if it has one', () => {
    const { partner, outputs: allowed } = costs[name];
    if (partner) expect(allowed).toContain(partner);
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
    const falling = [1, 0.99, 0.5, 0.01].map(a => value(a, 1));
    for (let i = 1; i < falling.length; i++) expect(falling[i]).toBeGreaterThan(falling[i - 1]);
    expect(value(1e-300, 1)).toBeGreaterThanOrEqual(value(1e-10, 1));
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

  it('still tells a hopeless output from a bad one where there is a logarithm', () => {
    for (const name of ['cross-entropy', 'log-likelihood'] as const) {
      // −ln 10^−300 = 690.8, −ln 10^−10 = 23.0
      expect(costs[name].value(1e-300, 1) - costs[name].value(1e-10, 1)).toBeCloseTo(667.75, 2);
    }
  });

  it('is least at a = y for the cross-entropy, where it is the entropy of y', () => {
    // −0.3 ln 0.3 − 0.7 ln 0.7 = 0.61086
    const { value, gradient } = costs['cross-entropy'];
    expect(value(0.3, 0.3)).toBeCloseTo(0.6108643, 7);
    expect(gradient(0.3, 0.3)).toBeCloseTo(0, 14);
  });
});

it.each(namesOf(regularizers))('the regulariser %s descends its own penalty, no other', name => {
  const right = regularizers[name];
  expect(regularizerError(right)).toBeLessThan(1e-8);
  const wrong = { ...right, penalty: (w: number) => 1.01 * right.penalty(w) };
  expect(regularizerError(wrong)).toBeGreaterThan(1e-4);
});

it.each(namesOf(initializers))('the initialiser %s draws weights as wide as it says', name => {
  const network = createNetwork(plainKernel('float64'), {
    sizes: [400, 50, 5],
    hidden: 'sigmoid',
    output: 'sigmoid',
    cost: 'quadratic',
  });
  initialize(network, initializers[name], Random.fromSeed(4));
  for (const { weights, inputs } of network.layers) {
    const width = Math.hypot(...weights) / Math.sqrt(weights.length);
    // The spread of 250 drawn numbers is right within 4.5 %, two times out of three.
    expect(width * initializers[name].divisor(inputs)).toBeGreaterThan(0.85);
    expect(width * initializers[name].divisor(inputs)).toBeLessThan(1.15);
  }
});

describe.each(Object.entries({ outputs, costs, initializers, optimizers, regularizers }))(
  'the table of %s',
  (_, table) => {
    it('has words for controls, each entry its own, and a formula for the page', () => {
      const entries = Object.values(table);
      expect(new Set(entries.map(({ title }) => title)).size).toBe(entries.length);
      for (const { title, tex } of entries) {
        expect(title).not.toBe('');
        expect(() => katex.renderToString(tex, { strict: 'error' })).not.toThrow();
      }
    });
  },
);

it('writes the slopes of activations as formulas too', () => {
  for (const { slopeTex } of Object.values(activations)) {
    expect(() => katex.renderToString(slopeTex, { strict: 'error' })).not.toThrow();
  }
});
