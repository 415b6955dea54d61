import type { DataSplit, Dataset } from '../dataset.ts';
import { examples } from '../dataset.ts';
import { Random } from '../random.ts';

/** The first 10,000 MNIST training digits, packed: "U10K", labels, then 784 bytes an image. */
const MAGIC = [0x55, 0x31, 0x30, 0x4b];
const COUNT = 10000;
const WIDTH = 784;
/** Fixes the order of the digits, and so the split. Changing it changes every published result. */
const ORDER_SEED = 1998;

/** Packs digits that came grouped by class, in an order shuffled once and for ever. */
export function packMnist10k(pixels: Uint8Array, labels: Uint8Array): Uint8Array {
  if (labels.length !== COUNT || pixels.length !== COUNT * WIDTH) {
    throw new Error(
      `expected ${COUNT} digits of ${WIDTH} pixels, received ${labels.length} labels and ${pixels.length} pixels`,
    );
  }
  const order = Uint32Array.from({ length: COUNT }, (_, i) => i);
  Random.fromSeed(ORDER_SEED).shuffle(order);
  const packed = new Uint8Array(4 + COUNT + COUNT * WIDTH);
  packed.set(MAGIC);
  order.forEach((from, to) => {
    packed[4 + to] = labels[from];
    packed.set(pixels.subarray(from * WIDTH, (from + 1) * WIDTH), 4 + COUNT + to * WIDTH);
  });
  return packed;
}

/** The digits of `packMnist10k`, split 8,000 / 1,000 / 1,000. Throws when the bytes are not they. */
export function decodeMnist10k(packed: Uint8Array): DataSplit {
  const expected = 4 + COUNT + COUNT * WIDTH;
  if (MAGIC.some((byte, i) => packed[i] !== byte)) {
    throw new Error('these are not the 10,000 digits: expected a file that begins with "U10K"');
  }
  if (packed.length !== expected) {
    throw new Error(
      `the 10,000 digits did not arrive whole: expected ${expected} bytes, received ${packed.length}`,
    );
  }
  const all: Dataset = {
    name: 'MNIST, first 10,000 training digits',
    count: COUNT,
    width: WIDTH,
    classes: 10,
    inputs: packed.subarray(4 + COUNT),
    inputScale: 1 / 256,
    labels: packed.subarray(4, 4 + COUNT),
  };
  return {
    training: examples(all, 0, 8000, '8,000 of the first 10,000 MNIST digits'),
    validation: examples(all, 8000, 9000, '1,000 MNIST digits held out to validate'),
    test: examples(all, 9000, 10000, '1,000 MNIST digits held out to test'),
  };
}
