import { describe, expect, it } from 'vitest';
import { examples } from './dataset.ts';
import {
  complete,
  numbers,
  parametersOf,
  randomImages,
  randomNetwork,
  randomNumbers,
  smallTrainer,
  train,
} from './fixtures/small.ts';
import type { SmallTraining } from './fixtures/small.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { Precision } from './kernel.ts';
import { plainKernel } from './plain-kernel.ts';

const images = randomImages(60, 4, 3);

/** Everything at once that has a state of its own. */
const everything = (precision: Precision = 'float64'): SmallTraining => ({
  precision,
  network: randomNetwork({ sizes: [16, 8, 6, 3] }, 1, plainKernel(precision)),
  data: images,
  evaluation: randomImages(30, 4, 3, 2),
  monitor: ['training-cost', 'training-accuracy', 'evaluation-cost', 'evaluation-accuracy'],
  options: {
    epochs: 12,
    miniBatchSize: 7,
    learningRate: 0.3,
    momentum: 0.7,
    dropout: 0.3,
    regularization: { kind: 'l2', lambda: 0.2 },
    schedule: { kind: 'divide', factor: 2, patience: 2, stopAt: 1024 },
    earlyStopping: { patience: 11 },
    augmentation: { shift: 1, rotation: 10, elastic: { alpha: 4, sigma: 2 } },
  },
});

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

describe('a checkpoint', () => {
  /** Runs on, and keeps the checkpoints after each epoch. */
  function checkpoints(job: SmallTraining): Checkpoint[] {
    const { trainer } = smallTrainer(job);
    const saved = [trainer.save()];
    for (const event of trainer.run()) if (event.type === 'epoch') saved.push(trainer.save());
    return saved;
  }

  it('taken up in a fresh trainer goes on to the same bits as a run that never stopped', () => {
    const whole = train(everything());
    expect(new Set(whole.epochs.map(({ learningRate }) => learningRate)).size).toBeGreaterThan(1);
    const saved = checkpoints(everything());
    for (const from of [0, 1, 5, 11]) {
      const { trainer, network } = smallTrainer(everything());
      trainer.restore(structuredClone(saved[from]));
      const { epochs, end } = complete(trainer);
      expect(epochs).toEqual(whole.epochs.slice(from));
      expect(end).toEqual(whole.end);
      expect(parametersOf(network)).toEqual(parametersOf(whole.network));
    }
  });

  it('takes the same trainer back, from the middle of an epoch too', () => {
    const whole = train(everything());
    const { trainer, network } = smallTrainer(everything());
    let saved = trainer.save();
    let batches = 0;
    for (const event of trainer.run()) {
      if (event.type === 'epoch' && event.measures.epoch === 2) saved = trainer.save();
      if (event.type === 'batch' && event.epoch === 6 && ++batches === 4) break;
    }
    trainer.restore(saved);
    expect(trainer.epoch).toBe(3);
    expect(complete(trainer).epochs).toEqual(whole.epochs.slice(3));
    expect(parametersOf(network)).toEqual(parametersOf(whole.network));
  });

  it('is a copy: training on does not change it', () => {
    const { trainer } = smallTrainer(everything());
    const saved = trainer.save();
    const before = structuredClone(saved);
    complete(trainer);
    expect(saved).toEqual(before);
  });

  it('goes on bit for bit under Nesterov, L1 and file order as well', () => {
    const job = (): SmallTraining => ({
      ...everything(),
      options: {
        ...everything().options,
        nesterov: true,
        regularization: { kind: 'l1', lambda: 0.1 },
        shuffle: false,
      },
    });
    const whole = train(job());
    const { trainer, network } = smallTrainer(job());
    trainer.restore(checkpoints(job())[4]);
    expect(complete(trainer).epochs).toEqual(whole.epochs.slice(4));
    expect(parametersOf(network)).toEqual(parametersOf(whole.network));
  });
});

describe('a training that diverges', () => {
  it.each(['float64', 'float32'] as const)('ends, and says so in words, in %s', precision => {
    const design = { hidden: 'relu', output: 'linear', cost: 'quadratic' } as const;
    const { end, epochs } = train({
      network: randomNetwork({ sizes: [16, 6, 3], ...design }, 1, plainKernel(precision)),
      data: images,
      options: { epochs: 50, miniBatchSize: 10, learningRate: 1e9 },
      monitor: ['training-cost', 'training-accuracy'],
      precision,
    });
    expect(end.reason).toBe('diverged');
    expect(end.message).toMatch(/diverged in epoch \d+: .*η = 1000000000.*smaller learning rate/);
    expect(end.message).not.toMatch(/NaN|Infinity/);
    expect(end.epochs).toBe(epochs.length);
    for (const { trainingCost } of epochs) expect(Number.isFinite(trainingCost)).toBe(true);
  });

  /**
   * η = 10, λ = 10, n = 10: every mini-batch multiplies the weights by 1 − ηλ/n = −9. With one
   * example each, an epoch multiplies them by 9^10 = 3.5e9: they pass 1.8e308 in the 33rd epoch.
   */
  const ninefold = (monitor: SmallTraining['monitor']) =>
    train({
      network: randomNetwork({ sizes: [16, 3] }),
      data: examples(images, 0, 10),
      options: {
        epochs: 50,
        miniBatchSize: 1,
        learningRate: 10,
        regularization: { kind: 'l2', lambda: 10 },
      },
      monitor,
    });

  it('gives the accuracies of the epochs before, when weights grow ninefold a step', () => {
    const { epochs, end } = ninefold(['evaluation-accuracy']);
    expect(end.reason).toBe('diverged');
    expect(epochs.map(({ epoch }) => epoch)).toEqual(
      Array.from({ length: end.epochs }, (_, i) => i),
    );
    expect(end.epochs).toBeGreaterThan(30);
    expect(end.epochs).toBeLessThan(34);
    for (const { evaluationAccuracy } of epochs) {
      expect(evaluationAccuracy).toBeGreaterThanOrEqual(0);
      expect(evaluationAccuracy).toBeLessThanOrEqual(10);
    }
  });

  it('ends earlier where the cost is asked for: w² passes all numbers before w does', () => {
    const { epochs, end } = ninefold(['evaluation-cost']);
    expect(end.reason).toBe('diverged');
    expect(end.message).toMatch(/the cost grew beyond all numbers/);
    expect(end.epochs).toBeGreaterThan(14);
    expect(end.epochs).toBeLessThan(18);
    for (const { evaluationCost } of epochs) expect(Number.isFinite(evaluationCost)).toBe(true);
  });
});

describe('single precision', () => {
  it('follows double precision to within 1e−3 over a short training', () => {
    const exact = train(everything('float64'));
    const fast = train(everything('float32'));
    expect(fast.network.layers[0].weights).toBeInstanceOf(Float32Array);
    expect(fast.epochs.length).toBe(exact.epochs.length);
    fast.epochs.forEach(({ trainingCost, evaluationCost }, i) => {
      expect(Math.abs(trainingCost! - exact.epochs[i].trainingCost!)).toBeLessThan(1e-3);
      expect(Math.abs(evaluationCost! - exact.epochs[i].evaluationCost!)).toBeLessThan(1e-3);
    });
    const theirs = parametersOf(exact.network);
    const distances = parametersOf(fast.network).map((w, i) => Math.abs(w - theirs[i]));
    expect(Math.max(...distances)).toBeLessThan(1e-3);
    expect(Math.max(...distances)).toBeGreaterThan(0);
  });

  it('keeps its errors finite where an output rounds to 0 and its cost has a pole there', () => {
    // Asked for 1, an output of σ(−200) is 0 in single precision, and −1/a is beyond its range.
    for (const [cost, output] of [
      ['log-likelihood', 'sigmoid'],
      ['cross-entropy', 'softmax'],
    ] as const) {
      const network = randomNetwork({ sizes: [1, 2], output, cost }, 1, plainKernel('float32'));
      network.layers[0].biases.set([-200, 200]);
      const { end } = train({
        network,
        data: numbers([[1]], [0]),
        options: { epochs: 1, miniBatchSize: 1, learningRate: 0.1 },
        precision: 'float32',
      });
      expect(end.reason).toBe('finished');
      expect(parametersOf(network).every(Number.isFinite)).toBe(true);
    }
  });
});
