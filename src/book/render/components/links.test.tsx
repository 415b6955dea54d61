import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { PageProvider } from '../context.ts';
import { anywhere } from '../../content/site.ts';
import { PrintedLinks } from './PrintedLinks.tsx';
import { Anchor } from './prose.tsx';

const page = () => ({
  root: '../',
  path: 'here/',
  title: 'Here',
  site: anywhere,
  chapters: [],
  islands: [],
  links: [],
});

it('links out of the book are numbered for paper, the same address once, and listed', () => {
  const html = renderToStaticMarkup(
    <PageProvider value={page()}>
      <Anchor href="https://a.org/">A</Anchor>
      <Anchor href="https://b.org/">B</Anchor>
      <Anchor href="https://a.org/">again</Anchor>
      <PrintedLinks />
    </PageProvider>,
  );
  expect([...html.matchAll(/<sup[^>]*>(.*?)<\/sup>/g)].map(match => match[1])).toEqual([
    '[1]',
    '[2]',
    '[1]',
  ]);
  expect([...html.matchAll(/<li>(.*?)<\/li>/g)].map(match => match[1])).toEqual([
    '[1] https://a.org/',
    '[2] https://b.org/',
  ]);
});

it('links inside it are not, and work in any folder', () => {
  const html = renderToStaticMarkup(
    <PageProvider value={page()}>
      <Anchor href="/laboratory/">There</Anchor>
      <PrintedLinks />
    </PageProvider>,
  );
  expect(html).toBe('<a href="../laboratory/">There</a>');
});
