import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { activations } from '../core/activations.ts';
import { costs } from '../core/costs.ts';
import { decodeMnist, splitMnist } from '../core/datasets/mnist.ts';
import { complete, numbers, parametersOf } from '../core/fixtures/small.ts';
import { initialize, initializers } from '../core/initializers.ts';
import type { Kernel, Precision } from '../core/kernel.ts';
import type { Network2Json } from '../core/network2.ts';
import { fromNetwork2 } from '../core/network2.ts';
import { createNetwork } from '../core/network.ts';
import type { NetworkDesign } from '../core/network.ts';
import { optimizers } from '../core/optimizers.ts';
import { plainKernel } from '../core/plain-kernel.ts';
import { randomStreams } from '../core/random.ts';
import { regularizers } from '../core/regularizers.ts';
import { namesOf } from '../core/tables.ts';
import { Trainer } from '../core/trainer.ts';
import type { TrainingOptions } from '../core/training-options.ts';
import { bench, wasm } from './fixtures/kernels.ts';
import { designs, pair, short, train } from './fixtures/training.ts';

describe('float64 gives the bits of the plain kernel', () => {
  it.each(designs)('for $cost, $output outputs, $hidden hidden', design => {
    const job = { ...pair, options: { ...short, learningRate: 0.05 } };
    const ours = train(wasm('float64'), design, job);
    expect(ours).toEqual(train(plainKernel('float64'), design, job));
    expect(ours.epochs.length).toBe(3);
  });

  it.each<Partial<TrainingOptions> & { name: string }>([
    ...namesOf(optimizers).flatMap(optimizer =>
      namesOf(regularizers)
        // Of these two together the decay is put off: see below.
        .filter(kind => !(optimizer === 'sgd' && kind === 'l2'))
        .map(kind => ({
          name: `${optimizer} and ${kind}`,
          optimizer,
          momentum: 0.8,
          regularization: { kind, lambda: 0.5 },
        })),
    ),
    { name: 'dropout', dropout: 0.5 },
    { name: 'shifted images', augmentation: { shift: 1 } },
    { name: 'one example at a time', miniBatchSize: 1 },
    { name: 'all examples at once', miniBatchSize: 100 },
  ])('with $name', ({ name: _, ...options }) => {
    const design = { ...designs[0], sizes: [36, 31, 5] };
    const job = { ...pair, options: { ...short, ...options } };
    expect(train(wasm('float64'), design, job)).toEqual(train(plainKernel('float64'), design, job));
  });
});

function l2(lambda: number) {
  return { kind: 'l2' as const, lambda };
}

describe.each<{ precision: Precision; near: number }>([
  { precision: 'float64', near: 1e-12 },
  { precision: 'float32', near: 1e-4 },
])('$precision under L2, whose decay is put off', ({ precision, near }) => {
  it('stays close to the plain kernel', () => {
    const job = { ...pair, options: { ...short, epochs: 20, regularization: l2(1) } };
    const ours = train(wasm(precision), designs[0], job);
    const theirs = train(plainKernel('float64'), designs[0], job);
    ours.parameters.forEach((w, i) =>
      expect(Math.abs(w - theirs.parameters[i])).toBeLessThan(near),
    );
    ours.epochs.forEach((epoch, i) => {
      expect(Math.abs(epoch.trainingCost! - theirs.epochs[i].trainingCost!)).toBeLessThan(near);
    });
  });

  it('goes on from a checkpoint, and after a look, with the same bits', () => {
    const kernel = wasm(precision);
    const network = createNetwork(kernel, designs[0]);
    const streams = randomStreams(7);
    initialize(network, initializers.scaled, streams.weights);
    const options = { ...short, epochs: 4, regularization: l2(1) };
    const trainer = new Trainer({ kernel, network, ...pair, options, monitor: [], streams });
    const start = trainer.save();
    complete(trainer);
    const straight = parametersOf(network);
    trainer.restore(start);
    for (const event of trainer.run()) {
      if (event.type === 'batch') network.layers.forEach(layer => kernel.copyWeights(layer));
      if (event.type === 'epoch' && trainer.epoch === 2) break;
    }
    trainer.restore(trainer.save());
    complete(trainer);
    expect(parametersOf(network)).toEqual(straight);
  });
});

it('float32 diverges in words, not in numbers', () => {
  const options = { ...short, learningRate: 1e30 };
  const design: NetworkDesign = { ...designs[0], cost: 'quadratic', output: 'linear' };
  const { end, epochs } = train(wasm('float32'), design, { ...pair, options });
  expect(end.reason).toBe('diverged');
  expect(epochs).toEqual([]);
});

describe('a formula that the module has no array form of', () => {
  it.each<Precision>(['float64', 'float32'])('is called for each number, %s', precision => {
    const { kernel, ...b } = bench(wasm(precision));
    const layer = b.layer(1, 5);
    const state = b.state(layer, 2);
    const cube = Object.assign({}, activations.linear, {
      f: (z: number) => z ** 3,
      slope: (z: number) => 3 * z * z,
    });
    kernel.activate(cube, layer, state, 2);
    expect(state.a[4]).toBeCloseTo(state.z[4] ** 3, 6);
    expect(state.slopes[4]).toBeCloseTo(3 * state.z[4] ** 2, 6);

    const labels = kernel.bytes(2);
    const batch = { order: kernel.integers(2), from: 0, rows: 1 };
    const distance = Object.assign({}, costs.quadratic, {
      value: (a: number, y: number) => Math.abs(a - y),
      gradient: (a: number, y: number) => Math.sign(a - y),
      partner: 'softmax',
    });
    const { linear } = activations;
    const total = [0, 1, 2, 3, 4].reduce((sum, j) => sum + Math.abs(state.z[j] - (j ? 0 : 1)), 0);
    expect(kernel.totalCost(distance, linear, layer, state, labels, batch)).toBeCloseTo(total, 6);
    kernel.outputErrors(distance, 'linear', layer, state, labels, batch);
    expect(state.errors[1]).toBeCloseTo(Math.sign(state.a[1]) * state.slopes[1], 6);
  });
});

interface Golden {
  name: string;
  initialNetwork: Network2Json;
  examples: { x: number[]; label: number }[];
  training: TrainingOptions & { lambda: number };
  expected: { perEpoch: { trainingCost: number; trainingAccuracy: number }[] };
}

const fixtures = new URL('../core/fixtures/', import.meta.url);
const goldens = readdirSync(fixtures)
  .filter(file => file.endsWith('.json'))
  .map(file => JSON.parse(readFileSync(new URL(file, fixtures), 'utf8')) as Golden);

describe.each<{ precision: Precision; near: number }>([
  { precision: 'float64', near: 1e-12 },
  { precision: 'float32', near: 1e-3 },
])('the original program, $precision', ({ precision, near }) => {
  it.each(goldens)('$name', ({ initialNetwork, examples, training, expected }) => {
    const { lambda, ...options } = training;
    const labels = examples.map(example => example.label);
    const data = numbers(
      examples.map(({ x }) => x),
      labels,
    );
    const kernel = wasm(precision);
    const { epochs } = complete(
      new Trainer({
        kernel,
        network: fromNetwork2(kernel, initialNetwork),
        training: data,
        evaluation: data,
        options: { ...options, regularization: l2(lambda) },
        monitor: ['training-cost', 'training-accuracy'],
        streams: randomStreams(0),
      }),
    );
    expect(epochs.length).toBe(expected.perEpoch.length);
    epochs.forEach((epoch, i) => {
      const { trainingCost, trainingAccuracy } = expected.perEpoch[i];
      expect(epoch.trainingAccuracy).toBe(trainingAccuracy);
      expect(Math.abs(epoch.trainingCost! - trainingCost)).toBeLessThan(near);
    });
  });
});

const folder = new URL('../../data/mnist/', import.meta.url);

function installed(name: string): Uint8Array | null {
  const file = new URL(name, folder);
  if (existsSync(file)) return new Uint8Array(readFileSync(file));
  const packed = new URL(`${name}.gz`, folder);
  return existsSync(packed) ? new Uint8Array(gunzipSync(readFileSync(packed))) : null;
}

const files = ['train-images-idx3', 'train-labels-idx1', 't10k-images-idx3', 't10k-labels-idx1']
  .map(name => installed(`${name}-ubyte`))
  .filter(bytes => bytes !== null);
const skipped = files.length === 4 ? '' : ' (skipped: no data/mnist; npm run mnist)';

describe.skipIf(skipped !== '')(`three epochs of MNIST${skipped}`, () => {
  it('reach the same accuracies, float64 with L2', { timeout: 180_000 }, () => {
    const [trainImages, trainLabels, testImages, testLabels] = files;
    const { training, validation } = splitMnist(
      decodeMnist(trainImages, trainLabels),
      decodeMnist(testImages, testLabels),
    );
    const options = { ...short, learningRate: 0.5, regularization: l2(5) };
    const job = { training, evaluation: validation, options };
    const design: NetworkDesign = {
      sizes: [784, 30, 10],
      hidden: 'sigmoid',
      output: 'sigmoid',
      cost: 'cross-entropy',
    };
    const accuracies = (kernel: Kernel) =>
      train(kernel, design, job).epochs.map(epoch => [
        epoch.trainingAccuracy,
        epoch.evaluationAccuracy,
      ]);
    expect(accuracies(wasm('float64', 150e6))).toEqual(accuracies(plainKernel('float64')));
  });
});
