import { compile } from '@mdx-js/mdx';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { ListedLine } from '../content/listings.ts';
import { remarkPlugins } from './mdx.ts';
import { codeLines } from './remarkListings.ts';
import { linesOf, listing } from './source/listing.ts';

const root = mkdtempSync(join(tmpdir(), 'listings-'));
mkdirSync(join(root, 'core'));
afterAll(() => rmSync(root, { recursive: true }));

writeFileSync(
  join(root, 'core/costs.ts'),
  `import { log } from './elementary.ts';

/** What a mistake costs. */
export interface Cost {
  value(a: number): number;
}

// Apart from what follows.

/** −ln a */
const surprise = (a: number): number => 0 - log(a); // ln 1 gives no −0

const half = 0.5;

export const costs: Record<string, Cost> = {
  quadratic: { value: a => half * a * a },
  // Both answers cost.
  'cross-entropy': {
    value: a => surprise(a) + surprise(1 - a),
  },
};
`,
);
writeFileSync(
  join(root, 'core/elementary.ts'),
  `/** ln x */
export function log(x: number): number {
  return x; // never mind
}
export class Clock {
  tick(): void {}
}
`,
);
writeFileSync(
  join(root, 'core/use.ts'),
  `import { log as ln } from './elementary.ts';
import type { Clock } from './elementary.ts';

export function twice(log: number, clock: Clock): number {
  clock.tick();
  return ln(log) + ln(log);
}
`,
);

const text = ({ pieces }: ListedLine) => pieces.map(piece => piece.text).join('');
const shown = (file: string, ...names: string[]) => {
  const one = listing(root, 'here', file, names);
  return linesOf(one, [one]);
};

describe('a listing', () => {
  it('has a declaration with its comment and the numbers of its lines', () => {
    const lines = shown('core/costs.ts', 'Cost');
    expect(lines.map(line => line.n)).toEqual([3, 4, 5, 6]);
    expect(lines.map(text)).toEqual([
      '/** What a mistake costs. */',
      'export interface Cost {',
      '  value(a: number): number;',
      '}',
    ]);
  });

  it('leaves out a comment that stands apart, and keeps what stands on the line', () => {
    expect(shown('core/costs.ts', 'surprise').map(text)).toEqual([
      '/** −ln a */',
      'const surprise = (a: number): number => 0 - log(a); // ln 1 gives no −0',
    ]);
  });

  it('moves a member to the left, and marks the lines left out before it', () => {
    const lines = shown('core/costs.ts', 'half', 'costs.cross-entropy');
    expect(lines.map(line => line.n)).toEqual([13, null, 17, 18, 19, 20]);
    expect(lines.map(text)).toEqual([
      'const half = 0.5;',
      '',
      '  // Both answers cost.',
      "  'cross-entropy': {",
      '    value: a => surprise(a) + surprise(1 - a),',
      '  },',
    ]);
  });

  it('keeps the blank lines between parts that follow each other', () => {
    expect(shown('core/costs.ts', 'surprise', 'half').map(line => line.n)).toEqual([
      10, 11, 12, 13,
    ]);
  });

  it('tells keywords, literals, types, names and comments apart', () => {
    const [comment, line] = shown('core/costs.ts', 'surprise');
    expect(comment.pieces).toEqual([{ kind: 'comment', text: '/** −ln a */' }]);
    const kinds = Object.fromEntries(line.pieces.map(piece => [piece.text.trim(), piece.kind]));
    expect(kinds).toMatchObject({
      const: 'keyword',
      surprise: 'name',
      number: 'type',
      0: 'literal',
      '// ln 1 gives no −0': 'comment',
    });
  });

  it('loses no sign of what it shows', () => {
    const source = readFileSync(join(root, 'core/costs.ts'), 'utf8').split('\n');
    for (const line of shown('core/costs.ts', 'Cost', 'surprise', 'half', 'costs')) {
      if (line.n !== null) expect(text(line)).toBe(source[line.n - 1]);
    }
  });

  it('leads from a name to the listing that defines it, by what the file imports', () => {
    const use = listing(root, 'use', 'core/use.ts', ['twice']);
    const elementary = listing(root, 'logarithm', 'core/elementary.ts', ['log', 'Clock.tick']);
    const links = linesOf(use, [use, elementary]).flatMap(line =>
      line.pieces.filter(piece => piece.to).map(piece => [piece.text, piece.to]),
    );
    // log is a parameter here, and leads nowhere; so does Clock, of which a member is listed.
    expect(links).toEqual([
      ['tick', 'logarithm'],
      ['ln', 'logarithm'],
      ['ln', 'logarithm'],
    ]);
  });

  it('is refused when the declaration is gone', () => {
    expect(() => shown('core/costs.ts', 'costs.cubic')).toThrow(
      'core/costs.ts has no "costs.cubic".',
    );
    expect(() => shown('core/costs.ts', 'price')).toThrow('core/costs.ts has no "price".');
  });
});

describe('in a chapter', () => {
  const compiled = async (source: string) =>
    String(await compile({ value: source, path: 'chapters/test.mdx' }, { remarkPlugins }));
  const costs =
    '<Listing id="costs" file="src/core/costs.ts" parts="costs.quadratic">Said.</Listing>';

  it('a line is named by what stands in it', async () => {
    const file = fileURLToPath(new URL('../../core/costs.ts', import.meta.url));
    const lines = readFileSync(file, 'utf8').split('\n');
    const n = lines.findIndex(line => line.includes('gradient: (a, y) => a - y')) + 1;
    const code = await compiled(`${costs}\n\nSee <Line in="costs" at="gradient:" />.`);
    expect(code).toContain(`href: "#costs-${n}"`);
  });

  it('a line that is not there, or there twice, is refused', async () => {
    await expect(compiled(`${costs}\n\n<Line in="costs" at="cubic" />`)).rejects.toThrow(
      '"cubic" is in 0 lines of that listing; it should be in one.',
    );
    await expect(compiled(`${costs}\n\n<Line in="costs" at="(a, y)" />`)).rejects.toThrow(
      'is in 2 lines',
    );
  });

  it('a listing of what is not there is refused', async () => {
    const gone = '<Listing id="x" file="src/core/costs.ts" parts="costs.cubic">Said.</Listing>';
    await expect(compiled(gone)).rejects.toThrow('src/core/costs.ts has no "costs.cubic".');
  });
});

it('counts lines of code without blank ones and comments', () => {
  // import, four of Cost without its comment, surprise, half, and six of costs without its comment
  expect(codeLines(root, 'core/costs.ts')).toBe(1 + 3 + 1 + 1 + 6);
});
