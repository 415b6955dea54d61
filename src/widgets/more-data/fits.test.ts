import { expect, it } from 'vitest';
import { fit, freeOfMistakes, type FitName } from './fits.ts';
import {
  published,
  publishedPoints,
  replayed,
  sizeFor,
  sizes,
  type SeriesName,
} from './results.ts';

const fitted = (series: SeriesName, name: FitName, from = 100) =>
  fit(
    name,
    publishedPoints(series).filter(({ n }) => n >= from),
  );
const figures = ({ floor, exponent, at }: ReturnType<typeof fit>) => [
  floor?.toFixed(3),
  exponent?.toFixed(3),
  at(1e6).toFixed(2),
];

it('has nine sizes, and a replay that equals what was published', () => {
  expect(replayed).toEqual(published.network);
  expect(published.svm).toHaveLength(sizes.length);
});

it('fits a power law above a floor, by relative deviations', () => {
  expect(figures(fitted('network', 'floor'))).toEqual(['2.731', '0.531', '2.95']);
  expect(figures(fitted('network', 'floor', 1000))).toEqual(['2.888', '0.563', '3.06']);
  expect(figures(fitted('network', 'floor', 5000))).toEqual(['3.835', '1.359', '3.84']);
  expect(figures(fitted('svm', 'floor'))).toEqual(['5.315', '0.803', '5.36']);
  expect(figures(fitted('svm', 'floor', 1000))).toEqual(['4.723', '0.633', '4.86']);
  expect(figures(fitted('svm', 'floor', 5000))).toEqual(['0.021', '0.192', '3.11']);
});

it('fits a power law without a floor, which misses the last point by almost a quarter', () => {
  const found = fitted('network', 'power');
  expect(figures(found)).toEqual(['0.000', '0.350', '1.09']);
  expect(found.at(50000).toFixed(2)).toBe('3.10'); // measured: 4.03
});

it('fits a straight line in ln n, which runs out of mistakes', () => {
  expect(freeOfMistakes(fitted('network', 'log'))?.toFixed(0)).toBe('41657');
  expect(freeOfMistakes(fitted('svm', 'log'))?.toFixed(0)).toBe('22396');
  expect(freeOfMistakes(fitted('svm', 'power'))).toBeNull();
});

it('finds a curve again from points on it', () => {
  // e = 2 + 300/√n, exactly.
  const points = [100, 400, 2500, 10000].map(n => ({ n, accuracy: 98 - 300 / Math.sqrt(n) }));
  const found = fit('floor', points);
  expect([found.floor?.toFixed(6), found.exponent?.toFixed(6)]).toEqual(['2.000000', '0.500000']);
  const lower = points.map(({ n, accuracy }) => ({ n, accuracy: accuracy + 2 }));
  expect(fit('power', lower).exponent).toBeCloseTo(0.5, 6);
});

it('has no floor below none', () => {
  const points = [100, 1000, 10000].map(n => ({ n, accuracy: 100 - (40 - 8 * Math.log10(n)) }));
  expect(fit('floor', points).floor).toBe(0);
});

it('finds the size for an accuracy, straight in ln n', () => {
  expect(sizeFor(publishedPoints('svm'), 93.24)?.toFixed(0)).toBe('17106');
  expect(sizeFor(publishedPoints('network'), 94.48)?.toFixed(0)).toBe('8418');
  // Half of the 11.15 % that are wrong at 1,000.
  expect(sizeFor(publishedPoints('network'), 100 - 11.15 / 2)?.toFixed(0)).toBe('8226');
  expect(sizeFor(publishedPoints('svm'), 95)).toBeNull();
  expect(sizeFor(publishedPoints('network'), 50)).toBe(100);
});
