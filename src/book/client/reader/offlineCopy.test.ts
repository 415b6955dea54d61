import { expect, it } from 'vitest';
import { wordsOn } from './offlineCopy.ts';

it('says what is kept of the book, and names what is not', () => {
  expect(wordsOn(null)).toContain('Nothing so far');
  expect(wordsOn({ files: 257, missing: [] })).toContain('All of it: 257 files');
  expect(wordsOn({ files: 257, missing: ['404.html'] })).toContain(
    '256 of 257 files. What did not come, or not as it should be: 404.html. ',
  );
  expect(wordsOn({ files: 9, missing: ['', 'a', 'b', 'c', 'd', 'e'] })).toContain(
    '3 of 9 files. What did not come, or not as it should be: the cover, a, b, c and 2 more. ',
  );
});
