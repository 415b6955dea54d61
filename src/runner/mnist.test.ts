import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { idxImages } from '../experiment/testing/idx.ts';
import { root } from './failure.ts';

const folder = mkdtempSync(join(tmpdir(), 'unsaturated-mnist-'));
afterAll(() => rmSync(folder, { recursive: true }));

function mnist(args: string[]) {
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  const script = join(root, 'src/runner/mnist.ts');
  return spawnSync(process.execPath, [tsx, script, ...args], { encoding: 'utf8' });
}

it('names the file that is missing', () => {
  const { status, stderr } = mnist(['--from', folder]);
  expect(stderr).toMatch(/^no training images in .*: looked for train-images-idx3-ubyte, /);
  expect(status).toBe(2);
});

it('looks into folders that bear the files’ names', () => {
  mkdirSync(join(folder, 'train-images-idx3-ubyte'));
  expect(mnist(['--from', folder]).stderr).toMatch(/^no training images in /);
  writeFileSync(join(folder, 'train-images-idx3-ubyte', 'train-images-idx3-ubyte'), idxImages(10));
  expect(mnist(['--from', folder]).stderr).toMatch(/not the file it should be: SHA-256/);
  rmSync(join(folder, 'train-images-idx3-ubyte'), { recursive: true });
});

it('refuses a file that is not MNIST’s by its checksum, and installs nothing', () => {
  writeFileSync(join(folder, 'train-images-idx3-ubyte'), idxImages(10));
  const { status, stderr } = mnist(['--from', folder]);
  expect(stderr).toMatch(/not the file it should be: SHA-256 [0-9a-f]{64}, expected ba891046/);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(status).toBe(2);
});
