import { createProcessor } from '@mdx-js/mdx';
import dictionary from 'dictionary-en-gb';
import type { Root } from 'mdast';
import nspell from 'nspell';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import { widgets } from '../../widgets/index.ts';
import { attributeOf, isJsx } from '../build/jsx.ts';
import { contents } from './contents.ts';

const root = new URL('../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

/** Words of the field, names, and a few of our own: one a line in words.txt. */
const checker = nspell(dictionary).personal(read('src/book/content/words.txt'));
const parser = createProcessor({
  format: 'mdx',
  remarkPlugins: [remarkFrontmatter, remarkGfm, remarkMath],
});

/** Attributes of the vocabulary that a reader reads. */
const readAttributes = ['title', 'question'];
const readFields = /^(?:title|kicker|lede|description): '(.*)'$/gm;

/** Others' words, as they spelt them. */
const quoted = ['"self-regularization"'];

/** The words a reader meets, with their line: no formulas, no code, no addresses. */
function proseOf(text: string): { line: number; words: string }[] {
  const prose: { line: number; words: string }[] = [];
  visit(parser.parse(text) as Root, node => {
    const line = node.position?.start.line ?? 0;
    if (node.type === 'text') prose.push({ line, words: node.value });
    else if (node.type === 'yaml') {
      for (const [, words] of node.value.matchAll(readFields)) prose.push({ line, words });
    } else if (isJsx(node)) {
      for (const name of readAttributes) {
        const words = attributeOf(node, name);
        if (words) prose.push({ line, words });
      }
    }
  });
  const bare = (words: string) => quoted.reduce((text, quote) => text.replace(quote, ''), words);
  return prose.map(({ line, words }) => ({ line, words: bare(words) }));
}

const known = new Map<string, boolean>();

function isKnown(word: string): boolean {
  const before = known.get(word);
  if (before !== undefined) return before;
  const plain = word.replace(/[’']s?$/, '').replaceAll('’', "'");
  const right = plain.length < 2 || checker.correct(plain);
  known.set(word, right);
  return right;
}

/** "chapters/x.mdx:12: teh" for each word that is in no list. */
function misspelt(file: string, prose: { line: number; words: string }[]): string[] {
  return prose.flatMap(({ line, words }) =>
    [...words.matchAll(/[\p{L}\p{M}\p{N}_.’'/]+/gu)]
      .map(([word]) => word.replace(/^[.’'/]+|[.’'/]+$/g, ''))
      // Numbers, file names and addresses are not words.
      .filter(word => /^[\p{L}\p{M}’']+$/u.test(word))
      .filter(word => !isKnown(word))
      .map(word => `${file}:${line}: ${word}`),
  );
}

const drafts = existsSync(new URL('chapters/drafts', root)) ? ['chapters/drafts/'] : [];
const files = ['chapters/', ...drafts].flatMap(folder =>
  readdirSync(new URL(folder, root))
    .filter(name => name.endsWith('.mdx'))
    .map(name => folder + name),
);

it.each(files)('%s is spelt as British English is', file => {
  expect(misspelt(file, proseOf(read(file)))).toEqual([]);
});

it('so are the contents, and the captions of the figures', () => {
  const captions = Object.values(widgets).flatMap(({ title, caption }) => [title, caption]);
  const entries = contents.flatMap(({ title, about }) => [title, about]);
  const prose = [...captions, ...entries].map(words => ({ line: 0, words }));
  expect(misspelt('captions and contents', prose)).toEqual([]);
});

it('finds what is misspelt, and an American spelling', () => {
  const found = misspelt('x', proseOf("---\nlede: 'Teh colour'\n---\n\nThe color of `teh` $teh$."));
  expect(found).toEqual(['x:1: Teh', 'x:5: color']);
});

it('has no word in its list twice, or out of order, or in the dictionary already', () => {
  const words = read('src/book/content/words.txt').trimEnd().split('\n');
  expect(words).toEqual([...new Set(words)].sort((a, b) => a.localeCompare(b, 'en')));
  const bare = nspell(dictionary);
  expect(words.filter(word => bare.correct(word))).toEqual([]);
});
