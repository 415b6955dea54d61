import type { AsPlainObject, Options } from 'minisearch';
import { queryTerms, spellings, wordsOf } from './words.ts';

export type RecordKind =
  'section' | 'text' | 'note' | 'equation' | 'figure' | 'exercise' | 'listing' | 'work';

/** One passage of the book that a search can find. */
export interface SearchRecord {
  id: number;
  /** Which of the index's pages it stands on. */
  page: number;
  /** The element to go to; '' is the page itself. */
  anchor: string;
  kind: RecordKind;
  /** What it is called: a heading, "Equation (57)", "Exercise X5: …"; '' for plain text. */
  name: string;
  /** What it stands in, as a reader would say it: a heading, "Solution of Exercise X5". */
  place: string;
  /** The words, with formulas on one line. */
  text: string;
}

export type StoredRecord = Omit<SearchRecord, 'id'>;

/** What search.json holds. */
export interface SearchFile {
  /** In the book's order; paths from the site's root. */
  pages: { path: string; label: string }[];
  index: AsPlainObject;
}

/** The same when the index is built and when it is read. */
export const indexOptions: Options<SearchRecord> = {
  fields: ['name', 'text'],
  storeFields: ['page', 'anchor', 'kind', 'name', 'place', 'text'],
  tokenize: wordsOf,
  processTerm: spellings,
  searchOptions: {
    tokenize: queryTerms,
    processTerm: term => term,
    boost: { name: 5 },
    prefix: term => term.length > 2 && !/^\d/.test(term),
    fuzzy: term => (term.length > 5 && !/\d/.test(term) ? 0.15 : false),
    weights: { prefix: 0.5, fuzzy: 0.2 },
  },
};
