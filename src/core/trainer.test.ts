import { describe, expect, it } from 'vitest';
import { examples } from './dataset.ts';
import { everything, images } from './fixtures/everything.ts';
import {
  parametersOf,
  randomNetwork,
  randomNumbers,
  smallTrainer,
  train,
} from './fixtures/small.ts';
import type { SmallTraining } from './fixtures/small.ts';

describe('a training', () => {
  it('learns: images told apart by their bright row', () => {
    const { epochs } = train({
      network: randomNetwork({ sizes: [16, 6, 3] }),
      data: images,
      options: { epochs: 60, miniBatchSize: 5, learningRate: 1 },
      monitor: ['training-cost', 'training-accuracy'],
    });
    expect(epochs[59].trainingAccuracy).toBe(60);
    expect(epochs[59].trainingCost).toBeLessThan(0.1 * epochs[0].trainingCost!);
  });

  it('is the same for the same seed, bit for bit, and another for another', () => {
    const first = train(everything());
    const again = train(everything());
    expect(again.epochs).toEqual(first.epochs);
    expect(parametersOf(again.network)).toEqual(parametersOf(first.network));
    const other = train({ ...everything(), seed: 2 });
    expect(parametersOf(other.network)).not.toEqual(parametersOf(first.network));
  });

  it('goes through all examples once an epoch, the last mini-batch being what is left', () => {
    const { trainer } = smallTrainer({
      network: randomNetwork({ sizes: [16, 3] }),
      data: images,
      options: { epochs: 2, miniBatchSize: 25, learningRate: 0.1 },
    });
    const seen = [...trainer.run()].map(e => (e.type === 'batch' ? e.examples : e.type));
    const epoch = [25, 50, 60, 'trained', 'epoch'];
    expect(seen).toEqual([...epoch, ...epoch]);
  });

  it('takes a new order each epoch, or file order when it is not to shuffle', () => {
    const job = (shuffle: boolean | undefined, seed: number) =>
      train({
        network: randomNetwork({ sizes: [16, 3] }),
        data: images,
        options: { epochs: 2, miniBatchSize: 1, learningRate: 0.1, shuffle },
        seed,
      }).network;
    expect(parametersOf(job(false, 1))).toEqual(parametersOf(job(false, 2)));
    expect(parametersOf(job(true, 1))).not.toEqual(parametersOf(job(true, 2)));
    expect(parametersOf(job(undefined, 1))).toEqual(parametersOf(job(true, 1)));
  });

  it('shows only the measures that were asked for', () => {
    const keys = (monitor: SmallTraining['monitor']) => {
      const { epochs } = train({ ...everything(), monitor });
      return Object.keys(epochs[0]).sort();
    };
    expect(keys([])).toEqual(['epoch', 'learningRate']);
    expect(keys(['evaluation-accuracy', 'training-cost'])).toEqual([
      'epoch',
      'evaluationAccuracy',
      'learningRate',
      'penalty',
      'trainingCost',
    ]);
  });

  it('says what of a cost is for the size of the weights', () => {
    const { epochs, network } = train({
      ...everything(),
      options: {
        epochs: 1,
        miniBatchSize: 7,
        learningRate: 0.3,
        regularization: { kind: 'l2', lambda: 0.2 },
      },
    });
    const [{ trainingCost = NaN, evaluationCost = NaN, penalty = NaN }] = epochs;
    const squares = network.layers.flatMap(({ weights }) => Array.from(weights, w => w * w));
    expect(penalty).toBeCloseTo((0.2 / 2) * squares.reduce((sum, square) => sum + square, 0), 12);
    // The same weights carry half as much on 60 examples as on 30: λ/2n Σw², n their number.
    expect(trainingCost).toBeGreaterThan(penalty / 60);
    expect(evaluationCost).toBeGreaterThan(penalty / 30);
    const free = train({
      ...everything(),
      options: { epochs: 1, miniBatchSize: 7, learningRate: 1 },
    });
    expect(free.epochs[0].penalty).toBeUndefined();
  });

  it('works with no hidden layer, with one hidden neuron, and with one example', () => {
    for (const sizes of [
      [16, 3],
      [16, 1, 3],
    ]) {
      for (const data of [images, examples(images, 0, 1)]) {
        const { end, epochs } = train({
          network: randomNetwork({ sizes }),
          data,
          options: { epochs: 2, miniBatchSize: 10, learningRate: 0.5, dropout: 0.5, momentum: 0.5 },
          monitor: ['training-cost'],
        });
        expect(end).toEqual({ reason: 'finished', epochs: 2 });
        expect(epochs.every(({ trainingCost }) => Number.isFinite(trainingCost))).toBe(true);
      }
    }
  });

  it('ends at once after 0 epochs, and leaves the network as it was', () => {
    const network = randomNetwork({ sizes: [16, 3] });
    const before = parametersOf(network);
    const { epochs, end } = train({
      network,
      data: images,
      options: { epochs: 0, miniBatchSize: 10, learningRate: 0.5 },
    });
    expect([epochs, end]).toEqual([[], { reason: 'finished', epochs: 0 }]);
    expect(parametersOf(network)).toEqual(before);
  });

  it('refuses to distort what is no square image of bytes', () => {
    const options = { epochs: 1, miniBatchSize: 5, learningRate: 0.1, augmentation: { shift: 1 } };
    const network = randomNetwork({ sizes: [16, 3] });
    expect(() => train({ network, data: randomNumbers(9, 16, 3), options })).toThrow(
      'received a data set of numbers',
    );
    const oblong = { ...images, width: 15 };
    expect(() =>
      train({ network: randomNetwork({ sizes: [15, 3] }), data: oblong, options }),
    ).toThrow('expected a square image, such as 28 × 28 = 784; received 15 pixels');
  });
});
