import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzip, isGzip } from './gunzip.ts';

/** One of the four files of MNIST, and the SHA-256 of its unpacked bytes. */
export interface MnistFile {
  name: string;
  what: string;
  sha256: string;
}

export const mnistFiles = {
  trainingImages: {
    name: 'train-images-idx3-ubyte',
    what: 'training images',
    sha256: 'ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db',
  },
  trainingLabels: {
    name: 'train-labels-idx1-ubyte',
    what: 'training labels',
    sha256: '65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5',
  },
  testImages: {
    name: 't10k-images-idx3-ubyte',
    what: 'test images',
    sha256: '0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7',
  },
  testLabels: {
    name: 't10k-labels-idx1-ubyte',
    what: 'test labels',
    sha256: 'ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2',
  },
} satisfies Record<string, MnistFile>;

export const mnistFolder = (root: string): string => join(root, 'data', 'mnist');

/** The names a file goes by: plain or gzipped, with a hyphen or, after some unpackers, a dot. */
export const namesOf = ({ name }: MnistFile): string[] =>
  [name, name.replace('-idx', '.idx')].flatMap(each => [each, `${each}.gz`]);

/** Where the file is in a folder, or null: there, or within a folder of its name, as some unpack it. */
export function findMnistFile(folder: string, file: MnistFile): string | null {
  const names = namesOf(file);
  const paths = names.map(name => join(folder, name));
  const within = paths.flatMap(path => names.map(name => join(path, name)));
  return [...paths, ...within].find(isFile) ?? null;
}

const isFile = (path: string) => existsSync(path) && statSync(path).isFile();

/** Unpacked bytes, whether they came gzipped or not. Throws an Error when gzip finds them broken. */
export function unpacked(bytes: Uint8Array, what: string): Uint8Array {
  if (!isGzip(bytes)) return bytes;
  try {
    return gunzip(bytes);
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error);
    throw new Error(`${what}: cannot be unpacked: ${fault}`, { cause: error });
  }
}

export const readUnpacked = (path: string): Uint8Array => unpacked(readFileSync(path), path);

export const sha256 = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');
