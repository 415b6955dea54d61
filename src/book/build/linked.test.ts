import { describe, expect, it } from 'vitest';
import type { Page } from '../render/book.tsx';
import { anywhere } from '../content/site.ts';
import { linkedHead, robots, sitemap } from './linked.ts';

const page = (path: string, more: Partial<Page> = {}): Page => ({
  path,
  root: '../'.repeat(path.split('/').length - 1),
  title: 'A & B · Unsaturated',
  description: 'About "it".',
  head: [],
  body: '',
  hasMaths: false,
  ...more,
});
const chapter = page('03-overfitting/');
const here = { address: 'https://a.org/book/', reportTo: null };

describe('what a page says of itself', () => {
  it('has the full address where the site’s is known', () => {
    const head = linkedHead(chapter, here).join('\n');
    expect(head).toContain('<link rel="canonical" href="https://a.org/book/03-overfitting/" />');
    expect(head).toContain('"og:url" content="https://a.org/book/03-overfitting/"');
    expect(head).toContain('"og:image" content="https://a.org/book/cards/03-overfitting.png"');
    expect(head).toContain('"og:title" content="A &#38; B · Unsaturated"');
  });

  it('claims no address where it is not', () => {
    const head = linkedHead(chapter, anywhere).join('\n');
    expect(head).not.toMatch(/canonical|og:url/);
    expect(head).toContain('"og:image" content="../cards/03-overfitting.png"');
  });

  it('shows the book’s image where a page has none of its own', () => {
    expect(linkedHead(page('gallery/'), here).join()).toContain('/cards/book.png');
  });
});

describe('for search engines', () => {
  it('every page worth finding is listed, by its full address', () => {
    const pages = [
      page(''),
      chapter,
      page('embed/x/', { embed: true }),
      page('x/', { bare: true }),
    ];
    const listed = [...sitemap(pages, here.address).matchAll(/<loc>(.*?)<\/loc>/g)];
    expect(listed.map(match => match[1])).toEqual([
      'https://a.org/book/',
      'https://a.org/book/03-overfitting/',
    ]);
  });

  it('robots are told of the list where there is one', () => {
    expect(robots(here)).toBe(
      'User-agent: *\nAllow: /\n\nSitemap: https://a.org/book/sitemap.xml\n',
    );
    expect(robots(anywhere)).toBe('User-agent: *\nAllow: /\n');
  });
});
