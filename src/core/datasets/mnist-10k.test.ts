import { beforeAll, describe, expect, it } from 'vitest';
import { classCounts } from '../dataset.ts';
import type { DataSplit, Dataset } from '../dataset.ts';
import { decodeMnist10k, packMnist10k } from './mnist-10k.ts';

const COUNT = 10000;

/** Made-up digits: the first two pixels spell the digit's number, the label is number mod 10. */
const pixels = new Uint8Array(COUNT * 784);
const labels = new Uint8Array(COUNT);
for (let i = 0; i < COUNT; i++) {
  pixels[i * 784] = i >> 8;
  pixels[i * 784 + 1] = i & 0xff;
  pixels[i * 784 + 783] = 255 - (i % 256);
  labels[i] = i % 10;
}

const numbersOf = ({ inputs, count }: Dataset) =>
  Array.from({ length: count }, (_, i) => inputs[i * 784] * 256 + inputs[i * 784 + 1]);

describe('the 10,000 digits', () => {
  let packed: Uint8Array;
  let split: DataSplit;
  beforeAll(() => {
    packed = packMnist10k(pixels, labels);
    split = decodeMnist10k(packed);
  });

  it('are split 8,000 : 1,000 : 1,000, and each is in one part once', () => {
    const parts = [split.training, split.validation, split.test];
    expect(parts.map(({ count }) => count)).toEqual([8000, 1000, 1000]);
    const numbers = parts.flatMap(numbersOf);
    expect(new Set(numbers).size).toBe(COUNT);
  });

  it('keep their labels and all their pixels through packing', () => {
    for (const part of [split.training, split.validation, split.test]) {
      numbersOf(part).forEach((number, i) => {
        if (part.labels[i] !== number % 10) throw new Error(`label of ${number}`);
        if (part.inputs[i * 784 + 783] !== 255 - (number % 256))
          throw new Error(`pixels of ${number}`);
      });
      expect(part.inputScale).toBe(1 / 256);
    }
  });

  it('are mixed: every class is in every part, about as often', () => {
    // 100 of each in 1,000, standard deviation about 9
    for (const part of [split.validation, split.test]) {
      for (const count of classCounts(part)) expect(Math.abs(count - 100)).toBeLessThan(45);
    }
  });

  it('come in the same order for ever', () => {
    // By NumPy: RandomState(1998).random_sample() in the same shuffle
    expect(numbersOf(split.training).slice(0, 5)).toEqual([3616, 1001, 7922, 2117, 6414]);
  });

  it('are refused when they did not arrive whole, or are something else', () => {
    expect(() => decodeMnist10k(packed.subarray(0, 5000))).toThrow(
      'the 10,000 digits did not arrive whole: expected 7850004 bytes, received 5000',
    );
    const page = new Uint8Array(packed.length).fill(60); // "<<<<…", a page in their place
    expect(() => decodeMnist10k(page)).toThrow('these are not the 10,000 digits');
    expect(() => packMnist10k(pixels.subarray(784), labels)).toThrow(
      'expected 10000 digits of 784 pixels, received 10000 labels and 7839216 pixels',
    );
  });
});
