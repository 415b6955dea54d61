import { expect, it } from 'vitest';
import { answerOf, answerSentence } from './answers.ts';

it('reads ten outputs: the first of the largest is the answer, and doubt is said', () => {
  const outputs = [0.1, 0.2, 0.9, 0.9, 0, 0, 0, 0, 0, 0.3];
  expect(answerOf(outputs)).toBe(2);
  expect(answerSentence(outputs)).toBe('It reads a 2 (0.90); next 3 (0.90).');
  const unsure = [0.1, 0.2, 0, 0, 0, 0, 0, 0, 0, 0];
  expect(answerSentence(unsure)).toBe('It is not sure: 1 at most (0.20), next 0 (0.10).');
});
