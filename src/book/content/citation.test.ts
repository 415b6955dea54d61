import { expect, it } from 'vitest';
import { bibtexCitation, edition, plainCitation } from './citation.ts';

const chapter = {
  path: '03-overfitting/',
  title: 'How can it know so little?',
  chapter: 3,
  address: 'https://a.org/03-overfitting/',
};

it('cites a chapter in a sentence', () => {
  expect(plainCitation(chapter)).toBe(
    `The Unsaturated authors (2026). “How can it know so little?” Chapter 3 of Unsaturated: how neural networks learn better. Version ${edition}. https://a.org/03-overfitting/`,
  );
  expect(plainCitation({ ...chapter, title: 'The gallery', chapter: undefined })).toContain(
    '“The gallery.” In Unsaturated',
  );
});

it('cites a chapter and the book as BibTeX', () => {
  expect(bibtexCitation(chapter)).toBe(
    `@incollection{unsaturated-03-overfitting,
  author = {{The Unsaturated authors}},
  title = {How can it know so little?},
  booktitle = {{Unsaturated: how neural networks learn better}},
  chapter = {3},
  year = {2026},
  edition = {Version ${edition}},
  url = {https://a.org/03-overfitting/}
}`,
  );
  const book = { path: '', title: 'Unsaturated', address: 'https://a.org/' };
  expect(bibtexCitation(book)).toContain('@misc{unsaturated,');
});
