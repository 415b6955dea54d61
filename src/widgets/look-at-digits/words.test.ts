import { expect, it } from 'vitest';
import { inkOf } from '../../experiment/index.ts';
import { first } from './first.ts';
import { inkText, readoutsOf, rightOf, scoreSentence, verdict, weigh } from './words.ts';

const weighed = weigh(first, { place: 0, label: first.label }, inkOf(first.pixels));

it('takes the first digit, a 4, for a 1', () => {
  // 75.7 is 14.3 from the ones' 61.4 and 14.8 from the sevens' 90.5
  expect(readoutsOf(first, weighed)).toEqual({
    example: '1',
    label: '4',
    ink: '75.7',
    guess: '1',
    score: '233',
  });
  expect(verdict(first, weighed, false)).toBe(
    '75.7 units of ink. The nearest average is that of the 1, 61.4, so the rule says 1. It is meant for a 4.',
  );
  expect(verdict(first, weighed, true)).not.toContain('4.');
});

it('has the averages of the 8,000 training digits, and the scores', () => {
  expect(first.classes.map(({ mean }) => inkText(mean)).join(' ')).toBe(
    '137.9 61.4 115.7 111.4 95.5 97.6 106.3 90.5 116.1 96.7',
  );
  expect([rightOf(first.validation), rightOf(first.test)]).toEqual([233, 249]);
  expect(scoreSentence(first)).toContain('233 of the 1,000 validation digits');
});
