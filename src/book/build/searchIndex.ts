import MiniSearch from 'minisearch';
import { contents } from '../content/contents.ts';
import { indexOptions, type SearchFile, type SearchRecord } from '../content/search/records.ts';
import type { Page } from '../render/book.tsx';
import { passagesOf } from './passages.ts';

/** The search index of the book, from its finished pages. */
export function searchIndexOf(pages: Page[]): SearchFile {
  const searched = pages.filter(page => !page.bare && !page.embed).sort(inOrder);
  const index = new MiniSearch<SearchRecord>(indexOptions);
  let id = 0;
  searched.forEach((page, i) => {
    for (const passage of passagesOf(page.body)) index.add({ ...passage, page: i, id: id++ });
  });
  return {
    pages: searched.map(({ path, title }) => ({ path, label: labelOf(path, title) })),
    index: index.toJSON(),
  };
}

/** The cover, the chapters as the contents have them, then the rest. */
function inOrder(a: Page, b: Page): number {
  return rankOf(a.path) - rankOf(b.path);
}

function rankOf(path: string): number {
  if (path === '') return -1;
  const chapter = contents.findIndex(entry => path === `${entry.slug}/`);
  return chapter < 0 ? contents.length : chapter;
}

function labelOf(path: string, title: string): string {
  const entry = contents.find(one => path === `${one.slug}/`);
  if (!entry) return title.replace(/ · Unsaturated$/, '').replace(/:.*/, '');
  return entry.number === undefined ? entry.title : `${entry.number} · ${entry.title}`;
}
