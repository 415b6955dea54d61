import MiniSearch, { type SearchResult } from 'minisearch';
import {
  indexOptions,
  type SearchFile,
  type SearchRecord,
  type StoredRecord,
} from '../../content/search/records.ts';
import { isCommon, queryTerms, wordsIn } from '../../content/search/words.ts';

export interface Hit extends StoredRecord {
  score: number;
  /** The words of the book that answered the query: "neuron" is answered by "neurons". */
  found: ReadonlySet<string>;
}

export interface HitGroup {
  path: string;
  label: string;
  hits: Hit[];
  /** How many more there are than `hits` holds. */
  more: number;
}

export interface SearchAnswer {
  groups: HitGroup[];
  total: number;
  /** Nothing had all the words; these have some. */
  partial: boolean;
}

const groupSize = 6;

export class BookSearch {
  private constructor(
    private readonly pages: SearchFile['pages'],
    private readonly index: MiniSearch<SearchRecord>,
  ) {}

  static async from({ pages, index }: SearchFile): Promise<BookSearch> {
    return new BookSearch(pages, await MiniSearch.loadJSAsync(index, indexOptions));
  }

  ask(query: string): SearchAnswer {
    const words = queryTerms(query);
    const all = this.index.search(query, { combineWith: 'AND' });
    const partial = all.length === 0 && words.filter(term => !isCommon(term)).length > 1;
    const results = partial ? this.index.search(query, { combineWith: 'OR' }) : all;
    const hits = results.map(result => hitOf(result, words)).sort((a, b) => b.score - a.score);
    const pages = [...new Set(hits.map(hit => hit.page))];
    const groups = pages.map(page => {
      const found = hits.filter(hit => hit.page === page);
      const { path, label } = this.pages[page];
      return {
        path,
        label,
        hits: found.slice(0, groupSize),
        more: Math.max(0, found.length - groupSize),
      };
    });
    return { groups, total: hits.length, partial };
  }
}

/** A passage that has the words one after another, as they were typed, comes first. */
function hitOf(result: SearchResult, words: string[]): Hit {
  const stored = storedIn(result);
  const terms = wordsIn(stored.text).map(word => word.term);
  const phrase = words.length > 1 && ` ${terms.join(' ')}`.includes(` ${words.join(' ')}`);
  const found = new Set([...result.terms, ...words.filter(isCommon)]);
  return { ...stored, score: result.score * (phrase ? 4 : 1), found };
}

function storedIn({ page, anchor, kind, name, place, text }: SearchResult): StoredRecord {
  return { page, anchor, kind, name, place, text };
}
