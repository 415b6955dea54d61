import type { DataSplit, Dataset } from '../../core/dataset.ts';
import { Random } from '../../core/random.ts';
import type { ExperimentSpec } from '../spec.ts';

/** Made-up digits: a bar whose row tells the digit, among specks. Easy to learn, not at once. */
export function madeUpDigits(count: number, seed: number, name: string): Dataset {
  const random = Random.fromSeed(seed);
  const inputs = new Uint8Array(count * 784);
  const labels = Uint8Array.from({ length: count }, (_, i) => i % 10);
  labels.forEach((label, i) => {
    for (let k = 0; k < 28; k++) inputs[i * 784 + (label * 2 + 4) * 28 + k] = 128;
    for (let k = 0; k < 60; k++) {
      inputs[i * 784 + Math.floor(random.uniform() * 784)] = random.uint32() & 255;
    }
  });
  return { name, count, width: 784, classes: 10, inputs, inputScale: 1 / 256, labels };
}

export const madeUpSplit: DataSplit = {
  training: madeUpDigits(60, 1, 'sixty bars'),
  validation: madeUpDigits(30, 2, 'thirty bars'),
  test: madeUpDigits(20, 3, 'twenty bars'),
};

export const smallSpec: ExperimentSpec = {
  version: 1,
  data: { source: 'mnist' },
  network: { sizes: [784, 5, 10], cost: 'cross-entropy' },
  training: { epochs: 6, miniBatchSize: 7, learningRate: 0.5 },
};

/** With all that has a state of its own: velocity, dropout, order, changed images, a schedule. */
export const fullSpec: ExperimentSpec = {
  ...smallSpec,
  training: {
    ...smallSpec.training,
    momentum: 0.5,
    dropout: 0.4,
    regularization: { kind: 'l2', lambda: 0.1 },
    schedule: { kind: 'divide', patience: 2, factor: 2, stopAt: 64 },
    augmentation: { shift: 1 },
  },
};
