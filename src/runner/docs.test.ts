import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkSpec } from '../experiment/validate.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
  scripts: Record<string, string>;
};

describe.each(['README.md', 'CONTRIBUTING.md', 'docs/benchmarks.md'])('%s', guide => {
  const text = readFileSync(root + guide, 'utf8');

  it('names only scripts that exist', () => {
    const named = [...text.matchAll(/(?:`|^)npm (?:run )?(?:--silent )?([a-z][a-z:0-9-]*)/gm)]
      .map(match => match[1])
      .filter(name => !['run', 'install', 'ci'].includes(name));
    expect(named.length).toBeGreaterThan(0);
    for (const name of named) expect(Object.keys(scripts)).toContain(name);
  });

  it('names only files and folders that exist', () => {
    const paths = [...text.matchAll(/`((?:src|e2e|chapters|public)\/[\w./-]*)`/g)].map(m => m[1]);
    for (const path of paths) {
      if (/NN-|<|\*/.test(path)) continue;
      expect(existsSync(root + path), path).toBe(true);
    }
  });
});

it('the README has its figures of speed from docs/benchmarks.md', () => {
  const rowsOf = (path: string) =>
    [...readFileSync(root + path, 'utf8').matchAll(/^\| \[784.*$/gm)].map(([row]) =>
      row.replace(/ +/g, ' '),
    );
  const shown = rowsOf('README.md');
  expect(shown).toHaveLength(4);
  expect(rowsOf('docs/benchmarks.md')).toEqual(expect.arrayContaining(shown));
});

it('the README shows a spec that is one', () => {
  const [, json] = /```json\n([\s\S]*?)```/.exec(readFileSync(`${root}README.md`, 'utf8')) ?? [];
  expect(checkSpec(JSON.parse(json))).toHaveProperty('spec');
});
