import { expect, it } from 'vitest';
import { summaryOf } from './words.ts';

it('says what digits are kept', () => {
  const own = { name: 'a, b', training: 800, validation: 100, test: 100, kept: true };
  expect(summaryOf(null)).toBe('Nothing beyond the book’s own 10,000 digits.');
  expect(summaryOf({ mnist: 0, own: null })).toBe('Nothing beyond the book’s own 10,000 digits.');
  expect(summaryOf({ mnist: 11_594_722, own })).toBe(
    'All of MNIST, 11.6 MB as it was fetched: a training need not fetch it again. Files of your own, a, b: 800 images to learn from, 100 to validate, 100 to test.',
  );
});
