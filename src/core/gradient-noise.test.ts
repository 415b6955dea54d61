import { describe, expect, it } from 'vitest';
import { examples } from './dataset.ts';
import { finish } from './evaluate.ts';
import { randomNumbers } from './fixtures/small.ts';
import { gradientOf } from './gradient-check.ts';
import { gradientClouds, gradientProducts } from './gradient-noise.ts';
import { initialize, initializers } from './initializers.ts';
import { createNetwork } from './network.ts';
import { plainKernel } from './plain-kernel.ts';
import { Random, randomStreams } from './random.ts';

const kernel = plainKernel('float64');
const data = randomNumbers(6, 5, 3);
const network = createNetwork(kernel, {
  sizes: [5, 4, 3],
  hidden: 'tanh',
  output: 'softmax',
  cost: 'log-likelihood',
});
initialize(network, initializers.large, randomStreams(1).weights);

/** The gradient of examples `from` … `to` − 1, all its numbers in a row. */
const flat = (from: number, to: number) =>
  gradientOf(kernel, network, examples(data, from, to)).layers.flatMap(({ weights, biases }) => [
    ...weights,
    ...biases,
  ]);
const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, i) => sum + value * b[i], 0);

describe('products of gradients', () => {
  it('are those of the gradients that backpropagation gives, one example at a time', () => {
    const products = finish(gradientProducts(kernel, network, data));
    const single = Array.from({ length: data.count }, (_, x) => flat(x, x + 1));
    single.forEach((one, x) => {
      single.forEach((other, y) => {
        expect(products[x * data.count + y]).toBeCloseTo(dot(one, other), 12);
      });
    });
  });
});

describe('clouds of gradients', () => {
  it('by hand: two gradients at right angles, of lengths 3 and 4', () => {
    // (3, 0) and (0, 4): mean (1.5, 2), of length 2.5; each is 2.5 away from it.
    const { length, spread, clouds } = gradientClouds(
      Float64Array.from([9, 0, 0, 16]),
      [1],
      20,
      Random.fromSeed(1),
    );
    expect(length).toBeCloseTo(2.5, 12);
    expect(spread).toBeCloseTo(2.5, 12);
    // Along (0.6, 0.8): 1.8 for the first, 3.2 for the second; 2.4 aside for both.
    const along = [...new Set(clouds[0].along.map(value => value.toFixed(9)))].sort();
    expect(along).toEqual(['1.800000000', '3.200000000']);
    for (const aside of clouds[0].across) expect(aside).toBeCloseTo(2.4, 9);
  });

  it('have the mean gradient of the data at their middle, and shrink as 1/√m', () => {
    const products = finish(gradientProducts(kernel, network, data));
    const { length, spread, clouds } = gradientClouds(products, [1, 16], 4000, Random.fromSeed(2));
    expect(length).toBeCloseTo(Math.sqrt(dot(flat(0, 6), flat(0, 6))), 12);
    const width = (k: number) => {
      const { along, across } = clouds[k];
      const squares = along.map((value, i) => (value - length) ** 2 + across[i] ** 2);
      return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
    };
    expect(width(0) / spread).toBeCloseTo(1, 1);
    expect(width(1) / spread).toBeCloseTo(1 / 4, 2);
  });
});
