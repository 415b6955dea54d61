import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { picturesApart } from './pictures.ts';

let dist: string;
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'pictures-'));
});
afterEach(() => rmSync(dist, { recursive: true }));

const image = (bytes: string) =>
  `<img class="digit" src="data:image/png;base64,${Buffer.from(bytes).toString('base64')}" alt="a 7">`;

it('writes each picture once and points to it from the page', () => {
  const html = picturesApart(`${image('seven')}${image('one')}${image('seven')}`, '../', dist);
  const paths = [...html.matchAll(/src="\.\.\/([^"]+)" loading="lazy" alt="a 7"/g)].map(m => m[1]);
  expect(paths).toHaveLength(3);
  expect(paths[2]).toBe(paths[0]);
  expect(paths.map(path => readFileSync(join(dist, path), 'utf8'))).toEqual([
    'seven',
    'one',
    'seven',
  ]);
  expect(readdirSync(join(dist, 'assets/pictures'))).toHaveLength(2);
});

it('leaves pictures that are files, and words about data, as they are', () => {
  const html = '<p>src="data: the first</p><img src="icons/a.png" alt="">';
  expect(picturesApart(html, '', dist)).toBe(html);
});
