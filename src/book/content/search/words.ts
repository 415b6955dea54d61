/** How text becomes the words of the index, and what a reader types becomes the same words. */

/** Numbers with their decimals and thousands; words with their apostrophes and numerals (X12). */
const word = /\p{N}+(?:[.,\u2009\u202f]\p{N}+)*|\p{L}[\p{L}\p{M}]*(?:[’']\p{L}+)*\p{N}*|[∂∇⊙∑∞]/gu;

export interface Word {
  start: number;
  end: number;
  /** As the index has it. */
  term: string;
}

export function wordsIn(text: string): Word[] {
  return [...text.matchAll(word)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
    term: termOf(match[0]),
  }));
}

export const wordsOf = (text: string): string[] => text.match(word) ?? [];

/** Case, accents, apostrophes and thousands marks do not count, nor does -ize against -ise. */
export function termOf(written: string): string {
  return written
    .normalize('NFD')
    .replace(/[\p{M}’',\u2009\u202f]/gu, '')
    .toLowerCase()
    .replace(/iz(?=[aei])/g, 'is');
}

/** Too common to tell one passage from another; kept out of the index, for its size. */
const common = new Set(
  (
    'a an and are as at be been but by can do does for from had has have how if in into is it its ' +
    'no not of on one or so than that the their them then there these they this to up was we what ' +
    'when where which will with would you your'
  ).split(' '),
);

export const isCommon = (term: string): boolean => common.has(term);

const greek: Record<string, string> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  η: 'eta',
  θ: 'theta',
  λ: 'lambda',
  μ: 'mu',
  π: 'pi',
  ρ: 'rho',
  σ: 'sigma',
  φ: 'phi',
  ω: 'omega',
};

/** The terms that a word is entered under: a Greek letter under its name too, a common one not. */
export function spellings(written: string): string[] | null {
  const term = termOf(written);
  if (isCommon(term)) return null;
  return greek[term] ? [term, greek[term]] : [term];
}

/** "eq 57" and "(57)" ask for equation 57, "exercise 12" for X12, "fig. 3" for figure 3. */
export function queryTerms(query: string): string[] {
  const plain = query
    .replace(/\beq(?:n|uation)?s?\b\.?\s*\(?(\d+|BP\d)\)?/gi, 'equation $1')
    .replace(/\b(?:ex|exercise|problem)s?\b\.?\s*x?(\d+)/gi, 'X$1')
    .replace(/\bfigs?\b\.?\s*(?=\d)/gi, 'figure ');
  return wordsOf(plain).map(termOf);
}
