import type { DataSplit, Dataset } from '../../core/dataset.ts';
import { decodeMnist, splitOwn } from '../../core/datasets/mnist.ts';

/** A file a reader brought: its name and unpacked bytes. */
export interface NamedBytes {
  name: string;
  bytes: Uint8Array;
}

const IMAGES = 0x00000803;
const LABELS = 0x00000801;

interface Recognised extends NamedBytes {
  kind: 'images' | 'labels';
  count: number;
}

/**
 * Two or four IDX files, in any order and by any names, as a data set: what each is, is read from
 * its magic number and count; which are the test files, from their names or the smaller count.
 * Throws an Error in the reader's words.
 */
export function decodeOwn(files: readonly NamedBytes[]): DataSplit {
  if (files.length !== 2 && files.length !== 4) {
    throw new Error(
      `expected 2 or 4 IDX files (images and labels, to train on or also to test on), received ${files.length}`,
    );
  }
  const recognised = files.map(recognise);
  const images = recognised.filter(({ kind }) => kind === 'images');
  const labels = recognised.filter(({ kind }) => kind === 'labels');
  if (images.length !== labels.length) {
    const listed = recognised.map(({ name, kind }) => `${name} (${kind})`).join(', ');
    throw new Error(`expected a file of labels for each file of images, received ${listed}`);
  }
  images.sort(trainingFirst);
  labels.sort(trainingFirst);
  const [training, test] = images.map((image, i) => decodePair(image, labels[i]));
  return named(splitOwn(training, test));
}

/** Sixty thousand images of a reader's own need not be MNIST's. */
function named(split: DataSplit): DataSplit {
  const own = (dataset: Dataset) => ({
    ...dataset,
    name: dataset.name.replace(/^MNIST/, 'your files'),
  });
  return {
    training: own(split.training),
    validation: own(split.validation),
    test: own(split.test),
  };
}

function recognise({ name, bytes }: NamedBytes): Recognised {
  if (bytes.length < 8) {
    throw new Error(
      `${name}: too short for an IDX file: expected at least 8 bytes, received ${bytes.length}`,
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const magic = view.getUint32(0);
  if (magic !== IMAGES && magic !== LABELS) {
    throw new Error(
      `${name}: not an IDX file of images or labels: expected it to begin with 00 00 08 03 or 00 00 08 01, received ${firstBytes(bytes)}`,
    );
  }
  const kind = magic === IMAGES ? 'images' : 'labels';
  return { name, bytes, kind, count: view.getUint32(4) };
}

const firstBytes = (bytes: Uint8Array) =>
  Array.from(bytes.subarray(0, 4), byte => byte.toString(16).padStart(2, '0')).join(' ');

const isTest = ({ name }: Recognised) => (/t10k|test/i.test(name) ? 1 : 0);

const trainingFirst = (a: Recognised, b: Recognised) => isTest(a) - isTest(b) || b.count - a.count;

function decodePair(images: Recognised, labels: Recognised): Dataset {
  const names = { images: images.name, labels: labels.name, data: 'your files' };
  return decodeMnist(images.bytes, labels.bytes, names);
}
