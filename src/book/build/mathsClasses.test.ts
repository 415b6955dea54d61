import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { renderTex } from './maths.ts';

const styles = new URL('../styles/', import.meta.url);

it('no rule of the book that goes by a class alone takes hold of a part of a formula', () => {
  const formula = String.raw`\text{words}\ \mathrm{in}\ \sqrt{\frac{a}{b}}\,\bigl[x\bigr]\ \sum_i x_i^2 \underline{y}`;
  const inFormulas = new Set(
    [...renderTex(formula, true).matchAll(/class="([^"]+)"/g)].flatMap(([, names]) =>
      names.split(' '),
    ),
  );
  expect(inFormulas).toContain('text');

  const bare = /(?:^|[,{}/])\s*\.([\w-]+)(?=\s*[,{])/g;
  for (const sheet of readdirSync(styles)) {
    const names = readFileSync(new URL(sheet, styles), 'utf8')
      .replace(/\([^()]*\)/g, '')
      .matchAll(bare);
    const taken = [...names].map(([, name]) => name).filter(name => inFormulas.has(name));
    expect(
      taken.filter(name => !name.startsWith('katex')),
      sheet,
    ).toEqual([]);
  }
});
