import { describe, expect, it } from 'vitest';
import { examples } from './dataset.ts';
import { Evaluator, finish } from './evaluate.ts';
import { linearNeuron, numbers, randomNetwork, randomNumbers } from './fixtures/small.ts';
import type { Network } from './network.ts';
import { fromNetwork2 } from './network2.ts';
import { plainKernel } from './plain-kernel.ts';
import { regularizers } from './regularizers.ts';

const kernel = plainKernel('float64');
const evaluate = (
  network: Network,
  data: ReturnType<typeof numbers>,
  kind?: 'l1' | 'l2',
  lambda = 0,
) => {
  const penalty = kind ? { regularizer: regularizers[kind], lambda } : null;
  return finish(new Evaluator(kernel, network, data).evaluate(penalty));
};

describe('an evaluation', () => {
  it('gives the mean cost of an example, by hand', () => {
    // a = 2x: outputs 2 and 6, both to be 0: (½·4 + ½·36)/2 = 10
    const network = fromNetwork2(kernel, linearNeuron([2], 0));
    expect(evaluate(network, numbers([[1], [3]], [1, 1])).cost).toBe(10);
  });

  it('adds λ/N of the penalty, N the size of the set that is judged, and no bias', () => {
    // Weights 3 and −4, bias 7. L2: ½·(9 + 16) = 12.5. L1: 3 + 4 = 7. λ = 2.
    // On one blank example a = 7, C = ½·49 = 24.5; on four the same mean, a quarter of the penalty.
    const network = fromNetwork2(kernel, linearNeuron([3, -4], 7));
    const blank = (count: number) =>
      numbers(new Array(count).fill([0, 0]), new Array(count).fill(1));
    expect(evaluate(network, blank(1)).cost).toBe(24.5);
    expect(evaluate(network, blank(1), 'l2', 2).cost).toBe(24.5 + 25);
    expect(evaluate(network, blank(4), 'l2', 2).cost).toBe(24.5 + 25 / 4);
    expect(evaluate(network, blank(4), 'l1', 2).cost).toBe(24.5 + 14 / 4);
    expect(evaluate(network, blank(4), 'l2', 0).cost).toBe(24.5);
  });

  it('counts what is right, a tie going to the lowest class', () => {
    // No weights: both outputs are σ(0) = ½ for every example, and the answer is 0.
    const network = fromNetwork2(kernel, {
      sizes: [1, 2],
      weights: [[[0], [0]]],
      biases: [[[0], [0]]],
      cost: 'CrossEntropyCost',
    });
    expect(evaluate(network, numbers([[1], [1], [1]], [0, 1, 0])).correct).toBe(2);
    // Two outputs of ½ cost ln 2 each, whichever is the right one.
    expect(evaluate(network, numbers([[1], [1]], [0, 1])).cost).toBeCloseTo(2 * Math.LN2, 15);
  });

  it('takes outputs that are no numbers for an answer of 0', () => {
    const network = randomNetwork({ sizes: [2, 3] });
    network.layers[0].biases.fill(NaN);
    expect(
      evaluate(
        network,
        numbers(
          [
            [1, 1],
            [1, 1],
          ],
          [0, 2],
        ),
      ).correct,
    ).toBe(1);
  });

  it('is the same in hundreds as example by example', () => {
    const network = randomNetwork({ sizes: [5, 4, 3], output: 'softmax', cost: 'log-likelihood' });
    const data = randomNumbers(250, 5, 3);
    const whole = evaluate(network, data);
    let cost = 0;
    let correct = 0;
    for (let i = 0; i < data.count; i++) {
      const one = evaluate(network, examples(data, i, i + 1));
      cost += one.cost / data.count;
      correct += one.correct;
    }
    expect(whole.cost).toBeCloseTo(cost, 12);
    expect(whole.correct).toBe(correct);
  });

  it('gives others a turn after every hundred examples', () => {
    const steps = new Evaluator(
      kernel,
      randomNetwork({ sizes: [5, 3] }),
      randomNumbers(250, 5, 3),
    ).evaluate(null);
    expect([...steps]).toEqual([100, 200, 250]);
  });

  it('has a finite cost for outputs that rounded to 0 and 1, and are wrong', () => {
    for (const precision of ['float64', 'float32'] as const) {
      const own = plainKernel(precision);
      const network = randomNetwork({ sizes: [1, 2] }, 1, own);
      network.layers[0].biases.set([1000, -1000]); // outputs 1 and 0 where 0 and 1 are asked
      const { cost } = finish(new Evaluator(own, network, numbers([[0]], [1])).evaluate(null));
      expect(cost).toBeGreaterThan(700);
      expect(Number.isFinite(cost)).toBe(true);
    }
  });

  it('in single precision still tells an output near 1 from 1', () => {
    // σ(25) = 1 − 1.4e−11 is 1 in single precision; its cost where 0 is asked is about 25.
    const own = plainKernel('float32');
    const network = randomNetwork({ sizes: [1, 1] }, 1, own);
    network.layers[0].biases.set([25]);
    const { cost } = finish(new Evaluator(own, network, numbers([[0]], [1])).evaluate(null));
    expect(cost).toBeCloseTo(25, 4);
  });
});

describe('a part of a data set', () => {
  it('is a view, and is refused beyond the end', () => {
    const data = numbers([[1], [2], [3]], [0, 1, 2]);
    const part = examples(data, 1, 3, 'the last two');
    expect(part).toMatchObject({ name: 'the last two', count: 2 });
    expect([...part.inputs]).toEqual([2, 3]);
    expect([...part.labels]).toEqual([1, 2]);
    expect(part.inputs.buffer).toBe(data.inputs.buffer);
    expect(() => examples(data, 2, 4)).toThrow(
      'examples 2 to 4 were asked of numbers, which has 3',
    );
    expect(() => examples(data, -1, 2)).toThrow(RangeError);
    expect(() => examples(data, 2, 2)).toThrow(RangeError);
  });
});
