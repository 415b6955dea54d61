import { describe, expect, it } from 'vitest';
import { activations, hiddenNames, sigmoid } from './activations.ts';
import type { Activation } from './activations.ts';
import { costs } from './costs.ts';
import type { Cost } from './costs.ts';
import { networkError } from './fixtures/slopes.ts';
import { randomNetwork, randomNumbers } from './fixtures/small.ts';
import {
  gradientByDifferences,
  gradientOf,
  relativeError,
  slopeByDifference,
} from './gradient-check.ts';
import type { Kernel } from './kernel.ts';
import { createState, feedForward } from './network.ts';
import { plainKernel } from './plain-kernel.ts';
import { sparseRows } from './sparse.ts';
import { namesOf } from './tables.ts';

const kernel = plainKernel('float64');
const depths = [
  [5, 4],
  [5, 6, 4],
  [5, 6, 3, 4],
];

/** Every cost with every output it allows. */
const pairs = namesOf(costs).flatMap(cost => costs[cost].outputs.map(output => ({ cost, output })));

/** Each of them with every hidden activation and every depth. */
const cases = pairs.flatMap(pair =>
  depths.flatMap(sizes =>
    // Without a hidden layer its activation is of no matter.
    (sizes.length === 2 ? hiddenNames.slice(0, 1) : hiddenNames).map(hidden => ({
      ...pair,
      hidden,
      sizes,
      name: `${pair.cost}, ${pair.output} outputs, ${sizes.length === 2 ? 'none' : hidden} hidden, ${sizes.length - 1} deep`,
    })),
  ),
);

const norm = (values: ArrayLike<number>) => Math.hypot(...Array.from(values));

it('takes a slope from two values a little apart', () => {
  expect(slopeByDifference(x => x * x, 3)).toBeCloseTo(6, 8);
  expect(slopeByDifference(x => 2 * x, 7, 0.5)).toBe(2);
});

it('is nearest the slope of the sigmoid with the step it takes, as the table of chapter 7 has it', () => {
  const slope = sigmoid(1) * (1 - sigmoid(1));
  const table = [
    [1e-1, 0.196553014851, 5.9e-5],
    [1e-3, 0.196611927354, 5.9e-9],
    [1e-5, 0.19661193324, 1.8e-12],
    [1e-8, 0.19661193229, 9.5e-10],
    [1e-12, 0.196620497661, 8.6e-6],
    [1e-16, 0, 0.197],
  ];
  for (const [h, found, error] of table) {
    expect(slopeByDifference(sigmoid, 1, h)).toBeCloseTo(found, 11);
    expect(Math.abs(slopeByDifference(sigmoid, 1, h) - slope) / error).toBeCloseTo(1, 1);
  }
});

it('measures how far one gradient is from another by the longer of the two', () => {
  expect(relativeError([3, 4], [3, 4])).toBe(0);
  expect(relativeError([3, 4], [6, 8])).toBe(0.5); // 5 of 10
  expect(relativeError([1, 0], [0, 0])).toBe(1);
  expect(relativeError([0, 0], [0, 0])).toBe(0);
});

describe('backpropagation agrees with central differences', () => {
  it.each(cases)('for $name', design => {
    expect(networkError(design, activations[design.hidden])).toBeLessThan(1e-6);
  });

  it.each(hiddenNames)('and does not with a wrong slope of %s', hidden => {
    const right = activations[hidden];
    const wrong: Activation = { ...right, slope: (z, a) => 1.01 * right.slope(z, a) };
    const mistaken: Kernel = {
      ...kernel,
      activate: (activation, ...rest) =>
        kernel.activate(activation === right ? wrong : activation, ...rest),
    };
    const design = { sizes: [5, 6, 4], hidden, output: 'softmax', cost: 'log-likelihood' } as const;
    expect(networkError(design, right, mistaken)).toBeGreaterThan(1e-3);
  });

  it.each(pairs)('and does not with a wrong slope, or partner, of $cost, $output', design => {
    const right = costs[design.cost];
    const isPartner = right.partner === design.output;
    const wrong: Cost = isPartner
      ? { ...right, partner: undefined, gradient: (a, y) => 1.01 * right.gradient(a, y) }
      : { ...right, partner: design.output };
    const mistaken: Kernel = {
      ...kernel,
      outputErrors: (_, ...rest) => kernel.outputErrors(wrong, ...rest),
    };
    const whole = { ...design, sizes: [5, 6, 4], hidden: 'sigmoid' } as const;
    expect(networkError(whole, activations.sigmoid, mistaken)).toBeGreaterThan(1e-3);
  });

  it('for a network of which dropout has taken some neurons away', () => {
    const data = randomNumbers(1, 5, 4, 3);
    const network = randomNetwork({ sizes: [5, 4, 3, 4] }, 2);
    const masks = [Float64Array.of(0, 2, 0, 2), Float64Array.of(1.5, 1.5, 0)];
    const { layers } = gradientOf(kernel, network, data, masks);
    const state = createState(kernel, network, 1);
    const batch = { order: Uint32Array.of(0), from: 0, rows: 1 };
    const x = sparseRows(kernel, data);
    const [label] = data.labels;
    const cost = () => {
      feedForward(kernel, network, x, batch, state, masks);
      return Array.from(state[2].a)
        .map((a, j) => costs['cross-entropy'].value(a, j === label ? 1 : 0))
        .reduce((sum, term) => sum + term);
    };
    network.layers.forEach((layer, l) => {
      for (const part of ['weights', 'biases'] as const) {
        const gradient = layers[l][part];
        expect(norm(gradient)).toBeGreaterThan(1e-4);
        const expected = gradientByDifferences(layer[part], cost);
        expect(relativeError(gradient, expected)).toBeLessThan(1e-6);
      }
    });
  });
});
