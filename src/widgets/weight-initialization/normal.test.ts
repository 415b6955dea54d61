import { defaultsOf } from '../../figure/state.ts';
import { expect, it } from 'vitest';
import { readoutsOf, sentenceOf } from './DensityView.tsx';
import { beyond, density, erfc } from './normal.ts';
import { saturatedShare, saturation, sdOf } from './schemes.ts';
import { densitySettings } from './settings.ts';

const densityBase = defaultsOf(densitySettings);

it('has the error function’s complement, near 0 and far out', () => {
  expect(erfc(0)).toBe(1);
  expect(erfc(1)).toBeCloseTo(0.157299207050285, 12);
  expect(erfc(1.999999) / erfc(2.000001)).toBeCloseTo(1, 4);
  expect(erfc(3) / 2.209049699858544e-5).toBeCloseTo(1, 9);
  expect(beyond(1.959964, 1)).toBeCloseTo(0.05, 7);
});

it('has the peaks of the original figures: 0.01782 and 0.3257', () => {
  expect(sdOf('large', 1000, 0.5) ** 2).toBeCloseTo(501, 10);
  expect(sdOf('scaled', 1000, 0.5) ** 2).toBeCloseTo(1.5, 10);
  expect(density(0, Math.sqrt(501))).toBeCloseTo(0.01782, 5);
  expect(density(0, Math.sqrt(1.5))).toBeCloseTo(0.3257, 4);
});

it('saturates in 84 % of draws before, 0.02 % after; with more inputs more often, or the same', () => {
  expect(saturatedShare(Math.sqrt(501))).toBeCloseTo(0.8373, 4);
  expect(saturatedShare(Math.sqrt(1.5))).toBeCloseTo(0.0001755, 7);
  const shares = [10, 100, 10000].map(n => saturatedShare(sdOf('large', n, 0.5)));
  expect(shares.map(share => Math.round(1000 * share))).toEqual([61, 520, 948]);
  expect(sdOf('scaled', 10000, 0.5)).toBeCloseTo(sdOf('scaled', 100, 0.5), 12);
  expect([saturation(0.8373), saturation(0.0001755), saturation(0)]).toEqual([
    '84 %',
    '0.02 %',
    '0 %',
  ]);
});

it('tells the text its numbers', () => {
  expect(readoutsOf(densityBase)).toMatchObject({
    'large.sd': '22.4',
    'scaled.sd': '1.22',
    'large.saturated': '84 %',
    'scaled.saturated': '0.02 %',
  });
  expect(sentenceOf(densityBase)).toMatch(/^1,000 inputs, 500 of them 1\. Old start: .*22\.4/);
});
