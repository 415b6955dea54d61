import { describe, expect, it } from 'vitest';
import { decodeOwn } from './decodeOwn.ts';
import { idxImages, idxLabels } from '../testing/idx.ts';

const images = (name: string, count: number) => ({ name, bytes: idxImages(count) });
const labels = (name: string, count: number) => ({ name, bytes: idxLabels(count) });

describe('files that a reader brings', () => {
  it('are recognised by what is in them, in any order and by any names', () => {
    const split = decodeOwn([labels('b', 100), images('a', 100)]);
    // A pair alone is cut 80 : 10 : 10.
    expect(split.training).toMatchObject({ count: 80, name: 'your files, 80 training images' });
    expect([split.validation.count, split.test.count]).toEqual([10, 10]);
    expect([...split.training.labels.subarray(0, 12)]).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1,
    ]);
    expect(split.training.inputs[784 * 3]).toBe(3);
  });

  it('are a test pair by their smaller number', () => {
    const split = decodeOwn([images('a', 20), labels('b', 60), labels('c', 20), images('d', 60)]);
    // A sixth of the training pair validates.
    expect([split.training.count, split.validation.count, split.test.count]).toEqual([50, 10, 20]);
  });

  it('or by their names, where the numbers do not tell', () => {
    const split = decodeOwn([
      images('t10k-images', 60),
      { name: 'train-images', bytes: idxImages(60, 200) },
      labels('t10k-labels', 60),
      labels('train-labels', 60),
    ]);
    expect(split.training.inputs[0]).toBe(200);
    expect(split.test.inputs[0]).toBe(0);
  });

  it.each([
    [
      'one file',
      [images('a', 60)],
      'expected 2 or 4 IDX files (images and labels, to train on or also to test on), received 1',
    ],
    [
      'two of images',
      [images('a', 60), images('b', 60)],
      'expected a file of labels for each file of images, received a (images), b (images)',
    ],
    [
      'a picture',
      [
        { name: 'cat.png', bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0) },
        labels('b', 1),
      ],
      'cat.png: not an IDX file of images or labels: expected it to begin with 00 00 08 03 or 00 00 08 01, received 89 50 4e 47',
    ],
    [
      'an empty file',
      [{ name: 'a', bytes: new Uint8Array() }, labels('b', 1)],
      'a: too short for an IDX file: expected at least 8 bytes, received 0',
    ],
    [
      'images cut short',
      [{ name: 'a', bytes: idxImages(60).subarray(0, 1000) }, labels('b', 60)],
      'a: cut short: its header promises 60 images of 28 × 28, 47040 bytes, but 984 follow',
    ],
    [
      'labels cut short',
      [images('a', 60), { name: 'b', bytes: idxLabels(60).subarray(0, 40) }],
      'b: cut short: its header promises 60 labels, 60 bytes, but 32 follow',
    ],
    [
      'labels of other images',
      [images('a', 60), labels('b', 59)],
      'b: 59 labels do not fit the 60 images of a',
    ],
    [
      'hardly any',
      [images('a', 10), labels('b', 10)],
      'expected at least 30 images to learn from, received 10',
    ],
  ])('are refused in words: %s', (_, files, words) => {
    expect(() => decodeOwn(files)).toThrow(words);
  });
});
