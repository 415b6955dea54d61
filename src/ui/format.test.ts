import { expect, it } from 'vitest';
import { fixed, list, parseNumber, powerOfTen, share, short, small, unbroken } from './format.ts';

it('writes a fixed number of decimals with a true minus sign', () => {
  expect([fixed(2, 2), fixed(-0.6843, 2), fixed(-0.001, 2), fixed(12345.6, 1)]).toEqual([
    '2.00',
    '−0.68',
    '0.00',
    '12,345.6',
  ]);
});

it('never shows NaN or Infinity', () => {
  for (const value of [NaN, Infinity, -Infinity]) {
    expect([fixed(value, 2), short(value), share(value), small(value), powerOfTen(value)]).toEqual(
      Array.from({ length: 5 }, () => '–'),
    );
  }
});

it('writes learning rates as people do', () => {
  expect([0.15, 0.05, 0.005, 10, 1e9, 0.00001].map(value => short(value))).toEqual([
    '0.15',
    '0.05',
    '0.005',
    '10',
    '1\u00a0×\u00a010⁹',
    '1\u00a0×\u00a010⁻⁵',
  ]);
});

it('gives an output as many decimals as tell it from 0 and from 1', () => {
  expect([share(0.982), share(0.9975), share(0.0416), share(0.0004), share(1)]).toEqual([
    '0.98',
    '0.998',
    '0.04',
    '0.0004',
    '1.00',
  ]);
});

it('keeps the digits of a slope that three decimals would lose', () => {
  expect([small(0.0177), small(0.00012), small(0)]).toEqual(['0.018', '0.00012', '0.000']);
});

it('reads what people type', () => {
  expect(['0.15', '1e-3', '−2', '2,5', ' 7 ', '', 'ten', '1,000,000'].map(parseNumber)).toEqual([
    0.15,
    0.001,
    -2,
    2.5,
    7,
    null,
    null,
    null,
  ]);
});

it('joins a list with commas and one "and"', () => {
  expect([list(['a']), list(['a', 'b']), list(['a', 'b', 'c'])]).toEqual([
    'a',
    'a and b',
    'a, b and c',
  ]);
});

it('keeps a number and its sign of per cent on one line', () => {
  expect(unbroken('90.2 % of 5 or 12.5 %.')).toBe('90.2\u00a0% of 5 or 12.5\u00a0%.');
});
