import { createProcessor } from '@mdx-js/mdx';
import { readdirSync, readFileSync } from 'node:fs';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMath from 'remark-math';
import type { Root } from 'mdast';
import type {} from 'mdast-util-math';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { widgets } from '../../widgets/index.ts';
import { attributeOf, isJsx } from '../build/jsx.ts';
import { splitTag } from '../render/maths/renderTex.ts';
import { contents } from './contents.ts';
import { references } from './references/index.ts';

interface Found {
  slug: string;
  /** The number of the chapter as its frontmatter has it. */
  number?: number;
  equations: string[];
  exercises: { n: string; hint: boolean; solution: boolean }[];
  citations: string[];
  widgets: string[];
}

const folder = new URL('../../../chapters/', import.meta.url);
const parser = createProcessor({ remarkPlugins: [remarkFrontmatter, remarkMath] });

function read(path: URL, name: string): Found {
  const text = readFileSync(new URL(name, path), 'utf8');
  const found: Found = {
    slug: name.replace(/\.mdx$/, ''),
    number: Number(/^number: (\d+)$/m.exec(text)?.[1] ?? NaN),
    equations: [],
    exercises: [],
    citations: [],
    widgets: [],
  };
  const tree = parser.parse(text) as Root;
  // What is recalled is defined elsewhere.
  const recalled = new Set<unknown>();
  visit(tree, node => {
    if (isJsx(node) && node.name === 'Recall') visit(node, inside => void recalled.add(inside));
  });
  visit(tree, node => {
    if (recalled.has(node)) return;
    if (node.type === 'math' || node.type === 'inlineMath') {
      const meta = node.type === 'math' ? (node.meta ?? '') : '';
      const { tag } = splitTag(`${meta}\n${node.value}`);
      if (tag) found.equations.push(tag);
    }
    if (!isJsx(node)) return;
    if (node.name === 'Cite') found.citations.push(attributeOf(node, 'id') ?? '');
    if (node.name === 'Figure') found.widgets.push(attributeOf(node, 'widget') ?? '');
    if (node.name !== 'Exercise') return;
    const has = (part: string) =>
      node.children.some(child => isJsx(child) && child.name === part && child.children.length > 0);
    const n = attributeOf(node, 'n') ?? '';
    found.exercises.push({ n, hint: has('Hint'), solution: has('Solution') });
  });
  return found;
}

const filesIn = (path: URL) =>
  readdirSync(path).flatMap(name => (name.endsWith('.mdx') ? [read(path, name)] : []));

const chapters = filesIn(folder);
/** Written, and waiting for their figures; no more when the last one has moved up. */
const drafts = readdirSync(folder).includes('drafts') ? filesIn(new URL('drafts/', folder)) : [];
const book = [...chapters, ...drafts];
const isWhole = drafts.length === 0;

const range = (prefix: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => `${prefix}${from + i}`);

/** Which numbered equations and exercises each chapter has to bring. */
const owed: Record<string, { equations: string[]; exercises: string[] }> = {
  '01-cross-entropy': { equations: range('', 54, 77), exercises: range('X', 1, 6) },
  '02-softmax': { equations: range('', 78, 84), exercises: range('X', 7, 13) },
  '03-overfitting': { equations: [], exercises: [] },
  '04-regularization': { equations: range('', 85, 94), exercises: [] },
  '05-dropout-and-more-data': { equations: range('', 95, 98), exercises: range('X', 14, 15) },
  '06-weight-initialization': { equations: [], exercises: range('X', 16, 17) },
  '07-the-code': { equations: ['99'], exercises: range('X', 18, 19) },
  '08-hyper-parameters': { equations: range('', 100, 102), exercises: range('X', 20, 23) },
  '09-other-techniques': { equations: range('', 103, 112), exercises: range('X', 24, 27) },
};
/** Taken as known by the chapters that follow. */
const background = ['3', '6', '20', '21', '30', 'BP1', 'BP2', 'BP3', 'BP4'];

const twice = (names: string[]) => names.filter((name, i) => names.indexOf(name) !== i);

describe('the book', () => {
  it('has every chapter of its contents, under its number', () => {
    expect(book.map(({ slug }) => slug).sort()).toEqual(contents.map(({ slug }) => slug).sort());
    for (const { slug, number } of book) {
      expect(number, slug).toBe(contents.find(entry => entry.slug === slug)?.number ?? NaN);
    }
  });

  it('has every equation from (54) to (112) in the chapter it belongs to', () => {
    for (const { slug, equations } of book) {
      const own = equations.filter(n => Number(n) >= 54 && Number(n) <= 112);
      expect(own, slug).toEqual(owed[slug]?.equations ?? []);
    }
    expect(Object.values(owed).flatMap(({ equations }) => equations)).toEqual(range('', 54, 112));
  });

  it('defines each equation and each exercise once', () => {
    expect(twice(chapters.flatMap(({ equations }) => equations))).toEqual([]);
    expect(twice(book.flatMap(({ exercises }) => exercises.map(({ n }) => n)))).toEqual([]);
  });

  it('has what it builds on: (3), (6), (20), (21), (30) and (BP1) to (BP4)', () => {
    const defined = chapters.flatMap(({ equations }) => equations);
    expect(background.filter(n => !defined.includes(n))).toEqual([]);
  });

  it('has all 27 exercises and problems', () => {
    for (const { slug, exercises } of book) {
      const own = exercises.map(({ n }) => n).filter(n => /^X\d+$/.test(n));
      expect(own.sort(), slug).toEqual([...(owed[slug]?.exercises ?? [])].sort());
    }
    expect(Object.values(owed).flatMap(({ exercises }) => exercises)).toEqual(range('X', 1, 27));
  });

  it('gives every exercise a hint and a solution', () => {
    const exercises = book.flatMap(chapter => chapter.exercises);
    expect(exercises.length).toBeGreaterThanOrEqual(27);
    expect(exercises.filter(({ hint, solution }) => !hint || !solution)).toEqual([]);
  });

  it('knows every work that it cites, and cites every work that it knows', () => {
    const cited = new Set(book.flatMap(({ citations }) => citations));
    expect([...cited].filter(key => !references[key])).toEqual([]);
    expect(Object.keys(references).filter(key => !cited.has(key))).toEqual([]);
  });

  it('places every figure that it has', () => {
    const placed = new Set(book.flatMap(chapter => chapter.widgets));
    // Those that are not exhibited serve other pages than chapters.
    const exhibited = Object.keys(widgets).filter(name => widgets[name].exhibited !== false);
    expect(exhibited.filter(name => !placed.has(name))).toEqual([]);
  });

  it.runIf(isWhole)('has every figure that it places', () => {
    const placed = [...new Set(book.flatMap(chapter => chapter.widgets))];
    expect(placed.filter(name => !widgets[name])).toEqual([]);
  });
});
