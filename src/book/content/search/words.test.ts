import { describe, expect, it } from 'vitest';
import { queryTerms, spellings, wordsIn, wordsOf } from './words.ts';

describe('the words of a text', () => {
  it('keep decimals, thousands, apostrophes and names with numerals whole', () => {
    expect(wordsOf('X12: the neuron’s 0.98, of 50,000 (57).')).toEqual([
      'X12',
      'the',
      'neuron’s',
      '0.98',
      'of',
      '50,000',
      '57',
    ]);
  });

  it('are entered without case, accents, marks, and -ize', () => {
    const terms = wordsIn('Cireşan’s 50,000 Regularization').map(word => word.term);
    expect(terms).toEqual(['ciresans', '50000', 'regularisation']);
  });

  it('say where they stand', () => {
    expect(wordsIn('of η')[1]).toEqual({ start: 3, end: 4, term: 'η' });
  });

  it('are entered under a Greek letter’s name as well, and not at all if common', () => {
    expect(spellings('Η')).toEqual(['η', 'eta']);
    expect(spellings('The')).toBeNull();
  });
});

describe('a query', () => {
  it.each([
    ['(57)', ['57']],
    ['eq 57', ['equation', '57']],
    ['Eqn. (BP1)', ['equation', 'bp1']],
    ['exercise 12', ['x12']],
    ['problem X5', ['x5']],
    ['fig. 3', ['figure', '3']],
    ['initialize weights', ['initialise', 'weights']],
  ])('%s asks for %j', (query, terms) => {
    expect(queryTerms(query)).toEqual(terms);
  });
});
