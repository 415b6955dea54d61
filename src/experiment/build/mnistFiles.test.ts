import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { idxImages } from '../testing/idx.ts';
import { findMnistFile, mnistFiles, namesOf, unpacked } from './mnistFiles.ts';

const folder = mkdtempSync(join(tmpdir(), 'unsaturated-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a file of MNIST', () => {
  const { trainingImages } = mnistFiles;
  const names = namesOf(trainingImages);

  it('is not there where only a folder bears its name', () => {
    mkdirSync(join(folder, names[0]));
    expect(findMnistFile(folder, trainingImages)).toBeNull();
    expect(findMnistFile(join(folder, 'nothing'), trainingImages)).toBeNull();
  });

  it.each(names)('is found within such a folder as %s', name => {
    const path = join(folder, names[0], name);
    writeFileSync(path, '');
    expect(findMnistFile(folder, trainingImages)).toBe(path);
    rmSync(path);
  });

  it('beside such a folder is found first', () => {
    writeFileSync(join(folder, names[0], names[0]), '');
    writeFileSync(join(folder, names[1]), '');
    expect(findMnistFile(folder, trainingImages)).toBe(join(folder, names[1]));
  });
});

describe('a gzipped file', () => {
  const bytes = idxImages(20);
  const packed = gzipSync(bytes);
  const [first, second] = [bytes.subarray(0, 5000), bytes.subarray(5000)].map(part =>
    gzipSync(part),
  );
  /** With an extra field, a name, a comment and a check of the header. */
  const announced = Buffer.concat([
    packed.subarray(0, 3),
    Uint8Array.of(2 + 4 + 8 + 16),
    packed.subarray(4, 10),
    Uint8Array.of(3, 0, 1, 2, 3),
    Buffer.from('name\0a comment\0'),
    Uint8Array.of(0, 0),
    packed.subarray(10),
  ]);
  it.each([
    ['as it comes', packed],
    ['in two members', Buffer.concat([first, second])],
    ['padded', Buffer.concat([packed, new Uint8Array(512)])],
    ['in two members, padded', Buffer.concat([first, second, new Uint8Array(512)])],
    ['with other bytes behind it', Buffer.concat([packed, Buffer.from('signed: me')])],
    ['with all that a header may announce', announced],
    ['not at all', Buffer.from(bytes)],
  ])('is read %s', (_, file) => {
    expect(Buffer.from(unpacked(file, 'x')).equals(bytes)).toBe(true);
  });

  it('is refused wherever it is cut short, or changed', () => {
    for (let end = 2; end < packed.length; end += 7) {
      expect(() => unpacked(packed.subarray(0, end), 'x')).toThrow(/^x: cannot be unpacked: /);
    }
    const changed = Buffer.from(packed);
    changed[changed.length - 6] ^= 1;
    expect(() => unpacked(changed, 'x')).toThrow('x: cannot be unpacked: incorrect data check');
  });
});
