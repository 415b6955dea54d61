import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
  scripts: Record<string, string>;
};

describe.each(['README.md', 'CONTRIBUTING.md'])('%s', guide => {
  const text = readFileSync(root + guide, 'utf8');

  it('names only scripts that exist', () => {
    const named = [...text.matchAll(/(?:`|^)npm (?:run )?(?:--silent )?([a-z][a-z:0-9-]*)/gm)]
      .map(match => match[1])
      .filter(name => !['run', 'install', 'ci'].includes(name));
    expect(named.length).toBeGreaterThan(1);
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
