import type { DataSplit, Dataset } from '../dataset.ts';
import { examples } from '../dataset.ts';
import { decodeIdxImages, decodeIdxLabels } from './idx.ts';

/** The images and labels of one MNIST file pair, as a data set of 28 × 28 bytes. */
export function decodeMnist(
  imageBytes: Uint8Array,
  labelBytes: Uint8Array,
  names = { images: 'image file', labels: 'label file', data: 'MNIST' },
): Dataset {
  const { count, rows, columns, pixels } = decodeIdxImages(imageBytes, names.images);
  const labels = decodeIdxLabels(labelBytes, names.labels);
  if (rows !== 28 || columns !== 28) {
    throw new Error(
      `${names.images}: expected images of 28 × 28 pixels, received ${rows} × ${columns}`,
    );
  }
  if (count === 0) throw new Error(`${names.images}: holds no images`);
  if (labels.length !== count) {
    throw new Error(
      `${names.labels}: ${labels.length} labels do not fit the ${count} images of ${names.images}`,
    );
  }
  return {
    name: names.data,
    count,
    width: 784,
    classes: 10,
    inputs: pixels,
    inputScale: 1 / 256,
    labels,
  };
}

/** The chapter's split, in file order: 50,000 to train on, 10,000 to validate, 10,000 to test. */
export function splitMnist(training: Dataset, test: Dataset): DataSplit {
  if (training.count !== 60000 || test.count !== 10000) {
    throw new Error(
      `full MNIST has 60,000 training and 10,000 test images; received ${training.count} and ${test.count}`,
    );
  }
  return {
    training: examples(training, 0, 50000, 'MNIST, 50,000 training images'),
    validation: examples(training, 50000, 60000, 'MNIST, 10,000 validation images'),
    test: { ...test, name: 'MNIST, 10,000 test images' },
  };
}

/**
 * A reader's own files: a pair of training files alone is cut 80 : 10 : 10 in file order; with a
 * test pair beside it, the last sixth of the training pair becomes the validation set.
 */
export function splitOwn(training: Dataset, test?: Dataset): DataSplit {
  if (training.count === 60000 && test?.count === 10000) return splitMnist(training, test);
  if (training.count < 30) {
    throw new Error(`expected at least 30 images to learn from, received ${training.count}`);
  }
  const n = training.count;
  const held = Math.max(1, Math.floor(test ? n / 6 : n / 10));
  const end = test ? n - held : n - 2 * held;
  return {
    training: examples(training, 0, end, `your files, ${end} training images`),
    validation: examples(training, end, end + held, `your files, ${held} validation images`),
    test: test
      ? { ...test, name: `your files, ${test.count} test images` }
      : examples(training, end + held, n, `your files, ${n - end - held} test images`),
  };
}
