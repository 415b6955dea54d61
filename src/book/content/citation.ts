import { version } from '../../../package.json';

export const edition = version;
const year = 2026;
const authors = 'The Unsaturated authors';
const book = 'Unsaturated: how neural networks learn better';

export interface CitedPage {
  /** 'gallery/'; '' is the book as a whole. */
  path: string;
  title: string;
  chapter?: number;
  address: string;
}

/** The page in a sentence, as lists of works have it. */
export function plainCitation({ path, title, chapter, address }: CitedPage): string {
  const part = chapter === undefined ? 'In' : `Chapter ${chapter} of`;
  const what =
    path === '' ? `${book}.` : `“${title}${/[?!]$/.test(title) ? '' : '.'}” ${part} ${book}.`;
  return `${authors} (${year}). ${what} Version ${edition}. ${address}`;
}

/** The page as BibTeX; the braces keep capitals as they are. */
export function bibtexCitation({ path, title, chapter, address }: CitedPage): string {
  const key = ['unsaturated', ...path.split(/[-/]/).filter(Boolean)].join('-');
  const whole = path === '';
  const fields = {
    author: `{${authors}}`,
    title: whole ? `{${book}}` : title,
    ...(whole ? {} : { booktitle: `{${book}}` }),
    ...(chapter === undefined ? {} : { chapter: String(chapter) }),
    year: String(year),
    edition: `Version ${edition}`,
    url: address,
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
  return `@${whole ? 'misc' : 'incollection'}{${key},\n${lines.join(',\n')}\n}`;
}
