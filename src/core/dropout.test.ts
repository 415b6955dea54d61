import { describe, expect, it } from 'vitest';
import { DropoutMasks } from './dropout.ts';
import {
  outputs,
  parametersOf,
  randomImages,
  randomNetwork,
  smallTrainer,
  train,
} from './fixtures/small.ts';
import type { SmallTraining } from './fixtures/small.ts';
import { fromNetwork2 } from './network2.ts';
import { plainKernel } from './plain-kernel.ts';
import { Random } from './random.ts';

const kernel = plainKernel('float64');

/** The mask of a single hidden layer of `hidden` neurons, drawn `times` times. */
function draws(hidden: number, share: number, times: number): number[][] {
  const network = randomNetwork({ sizes: [3, hidden, 2] });
  const masks = new DropoutMasks(kernel, network, share);
  const random = Random.fromSeed(4);
  return Array.from({ length: times }, () => {
    masks.draw(random);
    return [...masks.masks[0]];
  });
}

describe('dropout', () => {
  it.each([
    [30, 0.5, 15],
    [10, 0.25, 3], // 2.5 neurons: rounded up
    [10, 0.1, 1],
    [3, 0.99, 2], // one always stays
    [1, 0.9, 0],
  ])('of %i neurons with share %d takes away exactly %i', (hidden, share, dropped) => {
    for (const mask of draws(hidden, share, 20)) {
      expect(mask.filter(factor => factor === 0).length).toBe(dropped);
    }
  });

  it('makes up for the dropped ones: the factors of a layer add up to its size', () => {
    // 4 of 10 dropped: 6 factors of 10/6
    for (const mask of draws(10, 0.4, 20)) {
      expect(mask.reduce((sum, factor) => sum + factor)).toBeCloseTo(10, 13);
    }
  });

  it('takes each neuron equally often', () => {
    const times = 4000;
    const kept = new Array<number>(8).fill(0);
    for (const mask of draws(8, 0.25, times)) mask.forEach((f, j) => (kept[j] += f > 0 ? 1 : 0));
    // 3,000 each, standard deviation √(4000 · ¾ · ¼) = 27
    for (const count of kept) expect(Math.abs(count - 3000)).toBeLessThan(140);
  });

  it('leaves the expected weighted input of the next layer what it will be without', () => {
    // Over every mask equally often, Σ_j w_j f_j a_j has the mean Σ_j w_j a_j.
    const weights = [0.5, -2, 1, 3];
    const times = 20000;
    let mean = 0;
    for (const mask of draws(4, 0.5, times)) {
      mean += mask.reduce((sum, factor, j) => sum + factor * weights[j], 0) / times;
    }
    // Standard deviation of one draw about 3.6, of the mean 0.026
    expect(Math.abs(mean - 2.5)).toBeLessThan(0.13);
  });

  it('draws by the generator alone, whatever was drawn before', () => {
    const network = randomNetwork({ sizes: [3, 9, 2] });
    const used = new DropoutMasks(kernel, network, 0.5);
    for (let i = 0; i < 5; i++) used.draw(Random.fromSeed(i));
    const fresh = new DropoutMasks(kernel, network, 0.5);
    used.draw(Random.fromSeed(7));
    fresh.draw(Random.fromSeed(7));
    expect([...used.masks[0]]).toEqual([...fresh.masks[0]]);
  });
});

describe('a training with dropout', () => {
  const job = (options: Partial<SmallTraining['options']>): SmallTraining => ({
    network: randomNetwork({ sizes: [9, 6, 5, 3] }),
    data: randomImages(40, 3, 3),
    options: { epochs: 2, miniBatchSize: 8, learningRate: 0.5, ...options },
    monitor: ['training-cost'],
  });

  it('with a share of 0 is one without, bit for bit', () => {
    expect(parametersOf(train(job({ dropout: 0 })).network)).toEqual(
      parametersOf(train(job({})).network),
    );
    expect(parametersOf(train(job({ dropout: 0.5 })).network)).not.toEqual(
      parametersOf(train(job({})).network),
    );
  });

  it('moves only the weights of neurons that took part in the mini-batch', () => {
    const one = job({ epochs: 1, miniBatchSize: 40, dropout: 0.5 });
    const before = randomNetwork({ sizes: [9, 6, 5, 3] });
    const { network } = train(one);
    const movedBiases = (l: number) =>
      Array.from(network.layers[l].biases).filter((b, j) => b !== before.layers[l].biases[j])
        .length;
    // Half of 6 and of 5 (rounded: 3 dropped) sat out; the outputs never do.
    expect([0, 1, 2].map(movedBiases)).toEqual([3, 2, 3]);
  });

  it('takes one step of half the network, by hand', () => {
    // Two linear-like hidden neurons (rectified, in their positive part), x = 1, output linear,
    // desired 0: a_1 = a_2 = 1, output weights 1 and 1. One neuron is dropped, the other counts
    // twice: a = 2, C = 2. With η = 0.1 for the kept neuron j:
    //   ∂C/∂w_out = 2 · 2 = 4 → 0.6;  ∂C/∂w_in = 2 · (1 · 2) = 4 → 1 − 0.4 = 0.6
    const network = fromNetwork2(kernel, {
      sizes: [1, 2, 1],
      weights: [[[1], [1]], [[1, 1]]],
      biases: [[[0], [0]], [[0]]],
      cost: 'QuadraticCost',
      hidden: 'relu',
      output: 'linear',
    });
    const data = { ...randomImages(1, 1, 1), inputs: Float64Array.of(1), inputScale: 1 };
    data.labels[0] = 1;
    train({
      network,
      data,
      options: { epochs: 1, miniBatchSize: 1, learningRate: 0.1, dropout: 0.5 },
    });
    const [input, output] = network.layers;
    const kept = input.weights[0] === 1 ? 1 : 0;
    expect(input.weights[1 - kept]).toBe(1);
    expect(output.weights[1 - kept]).toBe(1);
    expect(input.weights[kept]).toBeCloseTo(0.6, 14);
    expect(output.weights[kept]).toBeCloseTo(0.6, 14);
    expect(output.biases[0]).toBeCloseTo(-0.2, 14); // ∂C/∂b = 2
  });

  it('is not there when the network is judged', () => {
    const { trainer, network } = smallTrainer(job({ dropout: 0.5 }));
    const data = randomImages(40, 3, 3);
    for (const event of trainer.run()) {
      if (event.type !== 'epoch') continue;
      // The mean cross-entropy of the whole network's outputs, as anyone would compute it
      let cost = 0;
      outputs(network, data).forEach((row, i) =>
        row.forEach((a, j) => (cost -= Math.log(j === data.labels[i] ? a : 1 - a) / data.count)),
      );
      expect(event.measures.trainingCost).toBeCloseTo(cost, 10);
    }
    expect.assertions(2);
  });
});
