import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { classCounts, examples } from './dataset.ts';
import type { DataSplit } from './dataset.ts';
import { decodeMnist, splitMnist } from './datasets/mnist.ts';
import { randomNetwork, train } from './fixtures/small.ts';

const folder = new URL('../../data/mnist/', import.meta.url);
const names = [
  'train-images-idx3-ubyte',
  'train-labels-idx1-ubyte',
  't10k-images-idx3-ubyte',
  't10k-labels-idx1-ubyte',
];

/** A file as it is, or unpacked where only its gzipped form is there; null where neither is. */
function read(name: string): Uint8Array | null {
  const plain = new URL(name, folder);
  if (existsSync(plain)) return new Uint8Array(readFileSync(plain));
  const packed = new URL(`${name}.gz`, folder);
  return existsSync(packed) ? new Uint8Array(gunzipSync(readFileSync(packed))) : null;
}

const installed = names.every(
  name => existsSync(new URL(name, folder)) || existsSync(new URL(`${name}.gz`, folder)),
);
const title = installed ? 'MNIST itself' : 'MNIST itself (skipped: no data/mnist; npm run mnist)';

describe.skipIf(!installed)(title, () => {
  let split: DataSplit;
  beforeAll(() => {
    const files = names.flatMap(name => read(name) ?? []);
    const [trainImages, trainLabels, testImages, testLabels] = files;
    split = splitMnist(decodeMnist(trainImages, trainLabels), decodeMnist(testImages, testLabels));
  });

  it('has the classes it is known to have', () => {
    expect(classCounts(split.validation)).toEqual([
      991, 1064, 990, 1030, 983, 915, 967, 1090, 1009, 961,
    ]);
    expect(classCounts(split.test)).toEqual([
      980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009,
    ]);
    expect(classCounts(examples(split.training, 0, 1000))).toEqual([
      97, 116, 99, 93, 105, 92, 94, 117, 87, 100,
    ]);
    expect(classCounts(examples(split.validation, 0, 100))).toEqual([
      10, 11, 6, 9, 11, 7, 14, 9, 12, 11,
    ]);
  });

  it('is learned from: one epoch of 1,000 images beats guessing by far', () => {
    const { epochs } = train({
      network: randomNetwork({ sizes: [784, 30, 10] }),
      data: examples(split.training, 0, 1000),
      evaluation: examples(split.validation, 0, 1000),
      options: { epochs: 1, miniBatchSize: 10, learningRate: 0.5 },
      monitor: ['evaluation-accuracy'],
    });
    expect(epochs[0].evaluationAccuracy).toBeGreaterThan(500);
  });

  it('is all 0s to a network whose weights grow ninefold a step, until it diverges', () => {
    // η = 10, λ = 1000, n = 1,000: 1 − ηλ/n = −9. The first 100 validation images have ten 0s.
    const { epochs, end } = train({
      network: randomNetwork({ sizes: [784, 10] }),
      data: examples(split.training, 0, 1000),
      evaluation: examples(split.validation, 0, 100),
      options: {
        epochs: 30,
        miniBatchSize: 10,
        learningRate: 10,
        regularization: { kind: 'l2', lambda: 1000 },
      },
      monitor: ['evaluation-accuracy'],
    });
    expect(epochs.map(({ evaluationAccuracy }) => evaluationAccuracy)).toEqual([10, 10, 10]);
    expect(end).toMatchObject({ reason: 'diverged', epochs: 3 });
  });
});
