import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeIdxImages, decodeIdxLabels } from './idx.ts';
import { decodeMnist, splitMnist, splitOwn } from './mnist.ts';

const word = (value: number) => [24, 16, 8, 0].map(shift => (value >>> shift) & 0xff);

/** An image file with a promised count and size, and a body of so many bytes. */
function imageFile(count: number, rows: number, columns: number, body = count * rows * columns) {
  const pixels = Array.from({ length: body }, (_, i) => i % 256);
  return Uint8Array.from([
    ...word(0x803),
    ...word(count),
    ...word(rows),
    ...word(columns),
    ...pixels,
  ]);
}

const labelFile = (labels: number[], count = labels.length) =>
  Uint8Array.from([...word(0x801), ...word(count), ...labels]);

describe('an IDX file of images', () => {
  it('is decoded: count, size and pixels', () => {
    const { count, rows, columns, pixels } = decodeIdxImages(imageFile(2, 3, 4));
    expect([count, rows, columns]).toEqual([2, 3, 4]);
    expect([...pixels]).toEqual(Array.from({ length: 24 }, (_, i) => i));
  });

  it('is decoded where it lies inside a larger buffer', () => {
    const file = imageFile(1, 2, 2);
    const buffer = new Uint8Array(file.length + 7);
    buffer.set(file, 5);
    const { pixels } = decodeIdxImages(buffer.subarray(5, 5 + file.length));
    expect([...pixels]).toEqual([0, 1, 2, 3]);
  });

  it('is refused when it is cut short, with what was promised and what came', () => {
    expect(() => decodeIdxImages(imageFile(2, 3, 4, 20), 'my images')).toThrow(
      'my images: cut short: its header promises 2 images of 3 × 4, 24 bytes, but 20 follow',
    );
    expect(() => decodeIdxImages(imageFile(2, 3, 4).subarray(0, 10))).toThrow(
      'expected at least 16 bytes, received 10',
    );
    expect(() => decodeIdxImages(new Uint8Array(0))).toThrow('received 0');
  });

  it('is refused when it is too long', () => {
    expect(() => decodeIdxImages(imageFile(2, 3, 4, 25))).toThrow('too long: its header promises');
  });

  it('is refused when its magic number is another', () => {
    const file = imageFile(1, 2, 2);
    file[3] = 0x0d;
    expect(() => decodeIdxImages(file)).toThrow(
      'expected the magic number 0x00000803, received 0x0000080d',
    );
  });

  it('is refused when it is a file of labels, or the other way round, and says so', () => {
    const labels = labelFile([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(() => decodeIdxImages(labels)).toThrow('that is a file of labels');
    expect(() => decodeIdxLabels(imageFile(1, 2, 2))).toThrow('that is a file of images');
  });

  it('is refused when it is still gzipped', () => {
    const zipped = new Uint8Array(gzipSync(imageFile(2, 3, 4)));
    expect(() => decodeIdxImages(zipped)).toThrow('still gzipped');
    expect(() => decodeIdxLabels(zipped)).toThrow('still gzipped');
  });
});

describe('an IDX file of labels', () => {
  it('is decoded', () => {
    expect([...decodeIdxLabels(labelFile([5, 0, 4, 9]))]).toEqual([5, 0, 4, 9]);
  });

  it('is refused when its count is wrong', () => {
    expect(() => decodeIdxLabels(labelFile([5, 0, 4], 4))).toThrow(
      'cut short: its header promises 4 labels, 4 bytes, but 3 follow',
    );
    expect(() => decodeIdxLabels(labelFile([5, 0, 4], 2))).toThrow('too long');
  });

  it('is refused for a label that is no digit, and names it', () => {
    expect(() => decodeIdxLabels(labelFile([5, 11, 4]), 'my labels')).toThrow(
      'my labels: label 1 is 11; the labels of digits are 0 to 9',
    );
  });
});

describe('a pair of MNIST files', () => {
  it('becomes a data set whose pixels are bytes over 256', () => {
    const data = decodeMnist(imageFile(2, 28, 28), labelFile([3, 7]));
    expect(data).toMatchObject({ count: 2, width: 784, classes: 10, inputScale: 1 / 256 });
    expect(data.inputs[255] * data.inputScale).toBe(255 / 256);
    expect([...data.labels]).toEqual([3, 7]);
  });

  it('is refused when images and labels do not fit, are of another size, or are none', () => {
    expect(() => decodeMnist(imageFile(2, 28, 28), labelFile([3]))).toThrow(
      '1 labels do not fit the 2 images',
    );
    expect(() => decodeMnist(imageFile(1, 14, 28), labelFile([3]))).toThrow(
      'expected images of 28 × 28 pixels, received 14 × 28',
    );
    expect(() => decodeMnist(imageFile(0, 28, 28), labelFile([]))).toThrow('holds no images');
  });
});

describe('the splits', () => {
  const blank = (count: number) => ({
    name: 'blank',
    count,
    width: 784,
    classes: 10,
    inputs: new Uint8Array(count * 784),
    inputScale: 1 / 256,
    labels: Uint8Array.from({ length: count }, (_, i) => Math.floor((i * 10) / count)),
  });

  it('cut full MNIST 50,000 : 10,000 : 10,000, in file order', () => {
    const { training, validation, test } = splitMnist(blank(60000), blank(10000));
    expect([training.count, validation.count, test.count]).toEqual([50000, 10000, 10000]);
    // Labels rise with the place in the file: 6,000 of each.
    expect([training.labels[0], training.labels[49999]]).toEqual([0, 8]);
    expect([validation.labels[0], validation.labels[9999]]).toEqual([8, 9]);
    expect(() => splitMnist(blank(10000), blank(10000))).toThrow(
      'full MNIST has 60,000 training and 10,000 test images; received 10000 and 10000',
    );
  });

  it("cut a reader's own files: 80 : 10 : 10, or a sixth to validate beside a test pair", () => {
    const alone = splitOwn(blank(100));
    expect([alone.training.count, alone.validation.count, alone.test.count]).toEqual([80, 10, 10]);
    expect([...alone.validation.labels]).toEqual(new Array(10).fill(8));
    expect([...alone.test.labels]).toEqual(new Array(10).fill(9));
    const pair = splitOwn(blank(60), blank(5));
    expect([pair.training.count, pair.validation.count, pair.test.count]).toEqual([50, 10, 5]);
    expect(() => splitOwn(blank(29))).toThrow('at least 30 images');
  });
});
