import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fileListOf, writeFileList } from './fileList.ts';

let dist = '';
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'unsaturated-dist-'));
  const files = {
    'index.html': 'cover',
    'chapter/index.html': 'chapter',
    'assets/page-1.js': 'script',
    'data/manifest.json': '{}',
    'data/mnist-10k.bin.gz': gzipSync('digits'),
    'data/mnist/train-images-idx3-ubyte.gz': 'many digits',
    '.vite/manifest.json': '{}',
    'readme.png': 'picture',
    'sw.js': 'const files = __FILES__;',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), text);
  }
});
afterEach(() => rmSync(dist, { recursive: true }));

it('lists pages by their address, and neither full MNIST nor what no page asks for', () => {
  const files = fileListOf(dist);
  expect(Object.keys(files).sort()).toEqual([
    '',
    'assets/page-1.js',
    'chapter/',
    'data/manifest.json',
    'data/mnist-10k.bin.gz',
  ]);
  // The first digits of the SHA-256 of "cover", and of what is in the packed file.
  expect(files['']).toBe('3fa405a8301ace34');
  expect(files['data/mnist-10k.bin.gz']).toBe('cc6b6bad31a0ff4d');
});

it('is written into the service worker, whose bytes change with any file', () => {
  const script = () => readFileSync(join(dist, 'sw.js'), 'utf8');
  expect(writeFileList(dist)).toBe(5);
  const before = script();
  expect(before).toBe(`const files = ${JSON.stringify(fileListOf(dist))};`);
  expect(() => writeFileList(dist)).toThrow('expected one place for the list, found 0');
  writeFileSync(join(dist, 'chapter/index.html'), 'chapter, corrected');
  writeFileSync(join(dist, 'sw.js'), 'const files = __FILES__;');
  writeFileList(dist);
  expect(script()).not.toBe(before);
});
