import { expect, it } from 'vitest';
import { answerKey, asksFor, passedKey, questionOf } from './questions.ts';

it('an answer and a question passed over are kept apart, under the same name', () => {
  const question = questionOf('06-weight-initialization', 'race');
  expect(answerKey(question)).toBe('predict/06-weight-initialization/race');
  expect(passedKey(question)).toBe('passed/06-weight-initialization/race');
});

it('a link asks for the figure that it leads to, or whose state it has', () => {
  const page = 'https://a.org/06-weight-initialization/';
  expect(asksFor(`${page}#race-thirty`, 'race-thirty')).toBe(true);
  expect(asksFor(`${page}?race-thirty=hidden:100#race-thirty`, 'race-thirty')).toBe(true);
  expect(asksFor(`${page}?race-thirty=hidden:100`, 'race-thirty')).toBe(true);
  expect(asksFor(page, 'race-thirty')).toBe(false);
  expect(asksFor(`${page}#race`, 'race-thirty')).toBe(false);
  expect(asksFor(`${page}?race-thirty=hidden:100#race-thirty`, 'race-hundred')).toBe(false);
});
