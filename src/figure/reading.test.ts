import { expect, it } from 'vitest';
import {
  choiceSetting,
  flagSetting,
  listSetting,
  listText,
  numberSetting,
  readSettings,
} from './reading.ts';
import { decodeState, encodeState, stateFromUrl, stateUrl } from './link.ts';

const schema = {
  w: numberSetting({ min: -10, max: 10 }),
  epoch: numberSetting({ min: 0, max: 300, integer: true }),
  cost: choiceSetting(['quadratic', 'cross-entropy']),
  run: flagSetting,
};

it('reads settings alike from a chapter, a link and a command', () => {
  expect(readSettings(schema, { w: '-0.5', epoch: 120, cost: 'quadratic', run: '1' })).toEqual({
    values: { w: -0.5, epoch: 120, cost: 'quadratic', run: true },
    problems: [],
  });
});

it('refuses what it cannot use in words, and keeps the rest', () => {
  expect(readSettings(schema, { w: 11, epoch: 1.5, cost: 'cubic', run: true })).toEqual({
    values: { run: true },
    problems: [
      'w: expected a number from −10 to 10, received “11”.',
      'epoch: expected a whole number from 0 to 300, received “1.5”.',
      'cost: expected quadratic, cross-entropy, received “cubic”.',
    ],
  });
  expect(readSettings(schema, { w: NaN, cost: 3 }).problems).toHaveLength(2);
  expect(readSettings(schema, { w: '' }).problems).toHaveLength(1);
});

it('reads a list from a chapter and from a link, the empty one too', () => {
  const lists = {
    dropped: listSetting(numberSetting({ min: 1, max: 6, integer: true }), 3),
    series: listSetting(choiceSetting(['network', 'svm'])),
  };
  const expected = { values: { dropped: [2, 3, 5], series: ['svm'] }, problems: [] };
  expect(readSettings(lists, { dropped: [2, 3, 5], series: ['svm'] })).toEqual(expected);
  const url = stateUrl('https://book.test/', 'f', { dropped: listText([2, 3, 5]), series: 'svm' });
  expect(url).toBe('https://book.test/?f=dropped:2_3_5,series:svm#f');
  expect(readSettings(lists, stateFromUrl(url, 'f') ?? {})).toEqual(expected);
  const empty = stateUrl('https://book.test/', 'f', { dropped: listText([]) });
  expect(readSettings(lists, stateFromUrl(empty, 'f') ?? {}).values).toEqual({ dropped: [] });
  expect(readSettings(lists, { dropped: [7], series: 'tree' }).problems).toEqual([
    'dropped: expected a list (each: a whole number from 1 to 6), received “7”.',
    'series: expected a list (each: network, svm), received “tree”.',
  ]);
  expect(readSettings(lists, { dropped: [1, 2, 3, 4], series: true }).problems).toEqual([
    'dropped: expected a list of at most 3, received “1,2,3,4”.',
    'series: expected a list, received “true”.',
  ]);
});

it('reads the rows of a matrix end to end, and refuses a list that is too short', () => {
  const schema = { w: listSetting(numberSetting({ min: -5, max: 5 }), 4, 4) };
  const rows = [
    [1, -2],
    [0.5, 1],
  ];
  expect(readSettings(schema, { w: rows }).values.w).toEqual([1, -2, 0.5, 1]);
  expect(readSettings(schema, { w: [1, 2, 3] }).problems).toEqual([
    'w: expected a list of at least 4, received “1,2,3”.',
  ]);
});

it('carries a state through a link that can be read', () => {
  const url = stateUrl('https://book.test/one/?other=x:1', 'slow-start', { w: 2, cost: 'both' });
  expect(url).toBe('https://book.test/one/?other=x:1&slow-start=w:2,cost:both#slow-start');
  expect(stateFromUrl(url, 'slow-start')).toEqual({ w: '2', cost: 'both' });
  expect(stateFromUrl(url, 'elsewhere')).toBeNull();
});

it('carries any text, separators included', () => {
  const values = { note: 'a:b,c%d & ü', n: -1.5 };
  expect(decodeState(encodeState(values))).toEqual({ note: 'a:b,c%d & ü', n: '-1.5' });
  const url = stateUrl('https://book.test/', 'f', values);
  expect(stateFromUrl(url, 'f')).toEqual({ note: 'a:b,c%d & ü', n: '-1.5' });
});
