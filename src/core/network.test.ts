import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outputs, randomNetwork, randomNumbers } from './fixtures/small.ts';
import { initialize, initializers } from './initializers.ts';
import { argMax } from './kernel.ts';
import { createNetwork } from './network.ts';
import { fromNetwork2, toNetwork2 } from './network2.ts';
import { plainKernel } from './plain-kernel.ts';
import { Random } from './random.ts';

describe('a network', () => {
  it('feeds two examples forward, by hand', () => {
    // Hidden, rectified: z = (1·1 + 2·0 − 0.5, −1·1 + 1·0) = (0.5, −1), a = (0.5, 0)
    // Output, linear: 4·0.5 + 3·0 + 0.25 = 2.25
    // Second example (0, 3): z = (5.5, 3), a the same: 22 + 9 + 0.25 = 31.25
    const network = fromNetwork2(plainKernel('float64'), {
      sizes: [2, 2, 1],
      weights: [
        [
          [1, 2],
          [-1, 1],
        ],
        [[4, 3]],
      ],
      biases: [[[-0.5], [0]], [[0.25]]],
      cost: 'QuadraticCost',
      hidden: 'relu',
      output: 'linear',
    });
    const data = { ...randomNumbers(2, 2, 1), inputs: Float64Array.of(1, 0, 0, 3) };
    expect(outputs(network, data)).toEqual([[2.25], [31.25]]);
  });

  it('reads bytes as bytes over 256', () => {
    const network = randomNetwork({ sizes: [4, 3] });
    const bytes = { ...randomNumbers(1, 4, 3), inputs: Uint8Array.of(0, 64, 128, 255) };
    const shares = { ...bytes, inputs: Float64Array.of(0, 0.25, 0.5, 255 / 256) };
    expect(outputs(network, { ...bytes, inputScale: 1 / 256 })).toEqual(outputs(network, shares));
  });

  it('does not change its answers when hidden neurons change places with their weights', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
        fc.constantFrom('sigmoid', 'tanh', 'relu' as const),
        (seed, order, hidden) => {
          const network = randomNetwork({ sizes: [7, 6, 4, 3], hidden, output: 'softmax' }, seed);
          const json = toNetwork2(network);
          const [first, second, third] = json.weights;
          const permuted = fromNetwork2(plainKernel('float64'), {
            ...json,
            weights: [order.map(j => first[j]), second.map(row => order.map(j => row[j])), third],
            biases: [order.map(j => json.biases[0][j]), json.biases[1], json.biases[2]],
          });
          const data = randomNumbers(5, 7, 3, seed);
          const before = outputs(network, data).flat();
          outputs(permuted, data)
            .flat()
            .forEach((a, i) => expect(Math.abs(a - before[i])).toBeLessThan(1e-12));
        },
      ),
    );
  });

  it('has softmax outputs that sum to 1 for every example', () => {
    const network = randomNetwork({ sizes: [7, 5, 4], output: 'softmax' });
    for (const row of outputs(network, randomNumbers(9, 7, 4))) {
      expect(row.reduce((sum, a) => sum + a)).toBeCloseTo(1, 14);
    }
  });

  it('has finite outputs for weights that saturate every neuron, in both precisions', () => {
    for (const precision of ['float64', 'float32'] as const) {
      for (const output of ['sigmoid', 'softmax'] as const) {
        const kernel = plainKernel(precision);
        const network = randomNetwork({ sizes: [7, 5, 4], output }, 1, kernel);
        for (const { weights } of network.layers) weights.forEach((w, i) => (weights[i] = w * 1e5));
        const answers = outputs(network, randomNumbers(9, 7, 4), kernel).flat();
        expect(answers.every(Number.isFinite)).toBe(true);
      }
    }
  });
});

describe('the first weights', () => {
  it('are drawn after all biases, each neuron’s row in turn, from one stream', () => {
    const design = { sizes: [4, 2, 1], hidden: 'sigmoid', output: 'sigmoid' } as const;
    const network = createNetwork(plainKernel('float64'), { ...design, cost: 'quadratic' });
    initialize(network, initializers.large, Random.fromSeed(9));
    const random = Random.fromSeed(9);
    const next = (count: number) => Array.from({ length: count }, () => random.gaussian());
    const { weights, biases } = toNetwork2(network);
    expect(biases).toEqual([next(2).map(b => [b]), next(1).map(b => [b])]);
    expect(weights).toEqual([[next(4), next(4)], [next(2)]]);
  });

  it('are divided by √n_in when scaled: 4 inputs halve them, and biases stay', () => {
    const design = { sizes: [4, 3], hidden: 'sigmoid', output: 'sigmoid' } as const;
    const [large, scaled] = (['large', 'scaled'] as const).map(name => {
      const network = createNetwork(plainKernel('float64'), { ...design, cost: 'quadratic' });
      initialize(network, initializers[name], Random.fromSeed(9));
      return network.layers[0];
    });
    expect([...scaled.weights]).toEqual([...large.weights].map(w => w / 2));
    expect([...scaled.biases]).toEqual([...large.biases]);
  });
});

describe('arg max', () => {
  it('takes the largest, the lowest of several, and 0 where all are NaN', () => {
    expect(argMax([1, 3, 2], 0, 3)).toBe(1);
    expect(argMax([1, 3, 3], 0, 3)).toBe(1);
    expect(argMax([2, 2, 2], 0, 3)).toBe(0);
    expect(argMax([NaN, NaN, NaN], 0, 3)).toBe(0);
    expect(argMax([9, 9, 1, 5, 4], 2, 3)).toBe(1); // from place 2 on: 1, 5, 4
  });
});
