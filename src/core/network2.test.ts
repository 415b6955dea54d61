import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenNames } from './activations.ts';
import { costs } from './costs.ts';
import { outputs, randomNetwork, randomNumbers } from './fixtures/small.ts';
import type { NetworkDesign } from './network.ts';
import { checkNetwork2, designOf, fromNetwork2, toNetwork2 } from './network2.ts';
import type { Network2Json } from './network2.ts';
import { plainKernel } from './plain-kernel.ts';
import { namesOf } from './tables.ts';

const designs: fc.Arbitrary<NetworkDesign> = fc
  .record({
    sizes: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 4 }),
    hidden: fc.constantFrom(...hiddenNames),
    cost: fc.constantFrom(...namesOf(costs)),
  })
  .chain(design =>
    fc.record({
      sizes: fc.constant(design.sizes),
      hidden: fc.constant(design.hidden),
      cost: fc.constant(design.cost),
      output: fc.constantFrom(...costs[design.cost].outputs),
    }),
  );

const throughText = (json: Network2Json): unknown => JSON.parse(JSON.stringify(json));

describe('a saved network', () => {
  it('comes back the same, bit for bit, in either precision', () => {
    fc.assert(
      fc.property(designs, fc.nat(), fc.boolean(), (design, seed, single) => {
        const kernel = plainKernel(single ? 'float32' : 'float64');
        const json = toNetwork2(randomNetwork(design, seed, kernel));
        const read = throughText(json);
        expect(checkNetwork2(read)).toBeNull();
        const again = fromNetwork2(kernel, read as Network2Json);
        expect(toNetwork2(again)).toEqual(json);
        expect(designOf(json)).toEqual(design);
      }),
    );
  });

  it('answers as the one that was saved', () => {
    const network = randomNetwork({ sizes: [5, 4, 3], hidden: 'tanh', output: 'softmax' });
    const data = randomNumbers(6, 5, 3);
    const again = fromNetwork2(plainKernel('float64'), toNetwork2(network));
    expect(outputs(again, data)).toEqual(outputs(network, data));
  });

  it('has rows of weights by receiving neuron and biases as columns, as the original writes it', () => {
    // Two inputs, three neurons: weights[j][k] leads from input k to neuron j.
    const json = {
      sizes: [2, 3],
      weights: [
        [
          [1, 2],
          [3, 4],
          [5, 6],
        ],
      ],
      biases: [[[7], [8], [9]]],
      cost: 'CrossEntropyCost',
    };
    expect(checkNetwork2(json)).toBeNull();
    const network = fromNetwork2(plainKernel('float64'), json);
    expect(toNetwork2(network)).toEqual(json); // no key more: sigmoids are the original's own
    // Kept input by input: what one input says to all neurons lies side by side.
    expect([...network.layers[0].weights]).toEqual([1, 3, 5, 2, 4, 6]);
    expect([...network.layers[0].biases]).toEqual([7, 8, 9]);
  });
});

describe('a file that is no saved network', () => {
  const good = (): Network2Json => ({
    sizes: [2, 3, 1],
    weights: [
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      [[7, 8, 9]],
    ],
    biases: [[[1], [2], [3]], [[4]]],
    cost: 'QuadraticCost',
  });

  it('is told from a good one', () => {
    expect(checkNetwork2(good())).toBeNull();
  });

  it.each<[string, unknown, RegExp]>([
    ['no object', 'network', /expected an object with sizes, weights, biases, cost/],
    ['nothing', null, /expected an object/],
    ['a list', [good()], /expected an object/],
    ['no sizes', { ...good(), sizes: undefined }, /sizes: expected at least two whole numbers/],
    ['one size', { ...good(), sizes: [3] }, /sizes: expected at least two/],
    ['a size of 0', { ...good(), sizes: [2, 0, 1] }, /sizes: /],
    ['a size of 2.5', { ...good(), sizes: [2, 2.5, 1] }, /sizes: /],
    ['a size as text', { ...good(), sizes: [2, '3', 1] }, /sizes: /],
    ['an unknown cost', { ...good(), cost: 'HingeCost' }, /cost: .*received "HingeCost"/],
    ['no cost', { ...good(), cost: undefined }, /cost: expected one of QuadraticCost/],
    ['a list for a cost', { ...good(), cost: ['QuadraticCost'] }, /cost: expected one of/],
    ['an unknown hidden', { ...good(), hidden: 'linear' }, /hidden: .*received "linear"/],
    ['an unknown output', { ...good(), output: 'relu' }, /output: .*received "relu"/],
    [
      'an output its cost is not defined for',
      { ...good(), cost: 'CrossEntropyCost', output: 'linear' },
      /output: CrossEntropyCost goes with sigmoid or softmax outputs; received "linear"/,
    ],
    ['too few matrices', { ...good(), weights: [[[1]]] }, /weights: expected 2 matrices/],
    ['no biases', { ...good(), biases: undefined }, /biases: expected 2 matrices/],
    [
      'a row too short',
      { ...good(), weights: [[[1, 2], [3], [5, 6]], [[7, 8, 9]]] },
      /weights\[0\]: expected 3 rows of 2 finite numbers/,
    ],
    [
      'a row too few',
      {
        ...good(),
        weights: [
          [
            [1, 2],
            [3, 4],
            [5, 6],
          ],
          [],
        ],
      },
      /weights\[1\]: expected 1 rows of 3 finite numbers/,
    ],
    [
      'biases that are no columns',
      { ...good(), biases: [[1, 2, 3], [4]] },
      /biases\[0\]: expected 3 rows of 1 finite numbers/,
    ],
    [
      'a weight that is no number',
      {
        ...good(),
        weights: [
          [
            [1, 2],
            [3, null],
            [5, 6],
          ],
          [[7, 8, 9]],
        ],
      },
      /weights\[0\]: /,
    ],
    ['an infinite bias', { ...good(), biases: [[[1], [2], [3]], [[Infinity]]] }, /biases\[1\]: /],
  ])('is refused for %s, by name', (_, value, message) => {
    expect(checkNetwork2(value)).toMatch(message);
  });

  it('is quoted at no more than a line', () => {
    const deep = JSON.parse(`${'['.repeat(50_000)}1${']'.repeat(50_000)}`) as string;
    const long = 'x'.repeat(100_000);
    const wrong = [
      { ...good(), cost: deep },
      { ...good(), cost: long },
      { ...good(), hidden: long },
      { ...good(), output: deep },
      { ...good(), sizes: new Array<number>(5000).fill(3) },
    ];
    for (const value of wrong) expect(checkNetwork2(value)?.length).toBeLessThan(300);
  });

  it('makes an unknown cost an error where it was not checked first', () => {
    const json = { ...good(), cost: 'HingeCost' };
    expect(() => fromNetwork2(plainKernel('float64'), json)).toThrow('received "HingeCost"');
  });
});
