import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Dataset } from './dataset.ts';
import type { Network2Json } from './network2.ts';
import { fromNetwork2, toNetwork2 } from './network2.ts';
import { plainKernel } from './plain-kernel.ts';
import { randomStreams } from './random.ts';
import { Trainer } from './trainer.ts';
import type { EpochMeasures } from './training-options.ts';

/** A small training of the original program, with all that it measured. */
interface Golden {
  name: string;
  initialNetwork: Network2Json;
  examples: { x: number[]; label: number }[];
  training: {
    epochs: number;
    miniBatchSize: number;
    learningRate: number;
    lambda: number;
    shuffle: boolean;
  };
  expected: {
    perEpoch: { trainingCost: number; trainingAccuracy: number }[];
    finalNetwork: Network2Json;
  };
}

const fixtures = new URL('./fixtures/', import.meta.url);
const goldens = readdirSync(fixtures)
  .filter(file => file.endsWith('.json'))
  .map(file => JSON.parse(readFileSync(new URL(file, fixtures), 'utf8')) as Golden);

function datasetOf({ examples, initialNetwork }: Golden): Dataset {
  return {
    name: 'golden',
    count: examples.length,
    width: initialNetwork.sizes[0],
    classes: initialNetwork.sizes[initialNetwork.sizes.length - 1],
    inputs: Float64Array.from(examples.flatMap(({ x }) => x)),
    inputScale: 1,
    labels: Uint8Array.from(examples, ({ label }) => label),
  };
}

it('finds all five trainings of the original program', () => {
  expect(goldens.length).toBe(5);
});

describe.each(goldens)('the original program, $name', golden => {
  const data = datasetOf(golden);
  const { lambda, ...options } = golden.training;
  const kernel = plainKernel('float64');
  const network = fromNetwork2(kernel, golden.initialNetwork);
  const trainer = new Trainer({
    kernel,
    network,
    training: data,
    evaluation: data,
    options: { ...options, regularization: { kind: 'l2', lambda } },
    monitor: ['training-cost', 'training-accuracy'],
    streams: randomStreams(0),
  });
  const epochs: EpochMeasures[] = [];
  for (const event of trainer.run()) if (event.type === 'epoch') epochs.push(event.measures);

  it('gives the same costs and accuracies at every epoch', () => {
    const { perEpoch } = golden.expected;
    expect(epochs.length).toBe(perEpoch.length);
    epochs.forEach((epoch, i) => {
      expect(epoch.trainingAccuracy).toBe(perEpoch[i].trainingAccuracy);
      expect(Math.abs(epoch.trainingCost! - perEpoch[i].trainingCost)).toBeLessThan(1e-12);
    });
  });

  it('ends with the same weights and biases', () => {
    const { weights, biases } = toNetwork2(network);
    const { finalNetwork } = golden.expected;
    const ours = [weights, biases].flat(3);
    const theirs = [finalNetwork.weights, finalNetwork.biases].flat(3);
    expect(ours.length).toBe(theirs.length);
    ours.forEach((value, i) => expect(Math.abs(value - theirs[i])).toBeLessThan(1e-12));
  });
});
