import { expect, it } from 'vitest';
import { asExerciseMark, isBlank, noMark } from './marks.ts';

it('takes of what is stored at an exercise what it understands', () => {
  expect(asExerciseMark({ mark: 'done', note: 'Use (57).' })).toEqual({
    mark: 'done',
    note: 'Use (57).',
  });
  expect(asExerciseMark({ mark: 'perhaps', note: 3 })).toEqual(noMark);
  for (const damaged of [undefined, null, 'done', 4, []]) {
    expect(asExerciseMark(damaged)).toEqual(noMark);
  }
});

it('knows a mark that says nothing', () => {
  expect(isBlank({ mark: null, note: ' \n' })).toBe(true);
  expect(isBlank({ mark: 'again', note: '' })).toBe(false);
  expect(isBlank({ mark: null, note: 'x' })).toBe(false);
});
