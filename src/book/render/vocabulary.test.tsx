import { evaluate } from '@mdx-js/mdx';
import type { MDXComponents } from 'mdx/types';
import { readFileSync } from 'node:fs';
import * as runtime from 'react/jsx-runtime';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { remarkPlugins } from '../build/mdx.ts';
import { noAnchors, type Anchors } from '../content/anchors.ts';
import { diagrams } from '../content/diagrams/index.ts';
import { notation } from '../content/notation/index.ts';
import { references } from '../content/references/index.ts';
import { anywhere } from '../content/site.ts';
import { widgets } from '../../widgets/index.ts';
import { anchorProblems } from './checkAnchors.ts';
import { vocabulary, written } from './components/index.ts';
import { PageProvider } from './context.ts';

const text = readFileSync(new URL('../../../CONTRIBUTING.md', import.meta.url), 'utf8');
const section =
  text.split(/^## /m).find(part => part.startsWith('The vocabulary of chapters')) ?? '';
const examples = [...section.matchAll(/^```markdown\n(.*?)^```$/gms)].map(match => match[1]);

/** All of the examples as one chapter. */
async function chapter(source: string) {
  const module = await evaluate(
    { value: source, path: 'chapters/00-words.mdx' },
    {
      ...runtime,
      remarkPlugins,
    },
  );
  return { Content: module.default, anchors: module.anchors as Anchors };
}

it('every component that a chapter may write has an example, and there are no others', () => {
  const shown = new Set([...examples.join('').matchAll(/<([A-Z]\w*)/g)].map(match => match[1]));
  expect([...shown].sort()).toEqual(Object.keys(written).sort());
});

it('the examples hold together as a chapter does, and can be rendered', async () => {
  const { Content, anchors } = await chapter(examples.join('\n'));
  // What <Recall> restates is defined in a chapter of its own.
  const other = {
    slug: '00-before',
    anchors: { ...noAnchors(), equations: [{ n: '3', html: '' }] },
  };
  const here = { slug: '01-words', title: 'Words', anchors };
  const problems = anchorProblems([here, other], {
    widgets: Object.keys(widgets),
    diagrams: Object.keys(diagrams),
    works: Object.keys(references),
    symbols: notation.map(({ id }) => id),
  });
  expect(problems).toEqual([]);
  const page = { root: '', path: '', title: '', site: anywhere, islands: [], links: [] };
  const chapters = [here, { ...other, title: 'Before' }];
  const html = renderToStaticMarkup(
    <PageProvider value={{ ...page, chapter: here, chapters }}>
      <Content components={vocabulary as MDXComponents} />
    </PageProvider>,
  );
  expect(html).toContain('data-island="single-neuron"');
  expect(html).toContain('href="00-before/#eq-3"');
  expect(html).not.toMatch(/<code>&lt;|undefined/);
});
