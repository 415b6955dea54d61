import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cholesky, solveLower, solveUpper } from './cholesky.ts';
import { correlation, fit, given, type Place } from './gaussianProcess.ts';
import { below, density, expectedImprovement } from './improvement.ts';

describe('Cholesky', () => {
  it('by hand', () => {
    // [4 2; 2 3] = [2 0; 1 √2] [2 1; 0 √2]
    expect(cholesky([[4], [2, 3]])).toEqual([[2], [1, Math.SQRT2]]);
    // [25 15 −5; 15 18 0; −5 0 11] has L = [5; 3 3; −1 1 3].
    expect(cholesky([[25], [15, 18], [-5, 0, 11]])).toEqual([[5], [3, 3], [-1, 1, 3]]);
  });

  it('refuses what is not positive definite', () => {
    expect(cholesky([[1], [2, 1]])).toBeNull();
    expect(cholesky([[0]])).toBeNull();
  });

  it('solves both triangles', () => {
    const lower = [[2], [1, 3]];
    // 2x = 4, x + 3y = 11
    expect(solveLower(lower, [4, 11])).toEqual([2, 3]);
    // 3y = 6, 2x + y = 8
    expect(solveUpper(lower, [8, 6])).toEqual([3, 2]);
  });

  it('gives back the matrix it was made from', () => {
    const entry = fc.double({ min: -2, max: 2, noNaN: true });
    const triangle = fc.tuple(...Array.from({ length: 6 }, () => entry));
    fc.assert(
      fc.property(triangle, ([a, b, c, d, e, f]) => {
        const l = [[1 + a * a], [b, 1 + c * c], [d, e, 1 + f * f]];
        const product = l.map((row, i) =>
          l.slice(0, i + 1).map((other, j) => {
            return row.slice(0, j + 1).reduce((sum, value, k) => sum + value * other[k], 0);
          }),
        );
        const found = cholesky(product);
        found?.flat().forEach((value, k) => expect(value).toBeCloseTo(l.flat()[k], 6));
        expect(found).not.toBeNull();
      }),
    );
  });
});

describe('the normal distribution', () => {
  it('has the values of the tables', () => {
    expect(density(0)).toBeCloseTo(0.39894228, 8);
    expect(density(2)).toBeCloseTo(0.05399097, 8);
    expect(below(0)).toBeCloseTo(0.5, 7);
    expect(below(1.959964)).toBeCloseTo(0.975, 7);
    expect(below(-1)).toBeCloseTo(0.15865525, 7);
    // Far out it is right in proportion: Φ(−6) = 9.8659 × 10⁻¹⁰.
    expect(below(-6) / 9.8658765e-10).toBeCloseTo(1, 6);
  });
});

describe('expected improvement', () => {
  it('by hand', () => {
    // At the best's own height the gain is s φ(0).
    expect(expectedImprovement(3, 1, 3)).toBeCloseTo(0.39894228, 7);
    expect(expectedImprovement(3, 2, 3)).toBeCloseTo(0.79788456, 7);
    // One deviation above: Φ(1) + φ(1) = 0.8413447 + 0.2419707.
    expect(expectedImprovement(4, 1, 3)).toBeCloseTo(1.0833155, 6);
    // One below: −Φ(−1) + φ(1) = 0.2419707 − 0.1586553.
    expect(expectedImprovement(2, 1, 3)).toBeCloseTo(0.0833155, 6);
  });

  it('is the gain itself where nothing is uncertain', () => {
    expect(expectedImprovement(4, 0, 3)).toBe(1);
    expect(expectedImprovement(2, 0, 3)).toBe(0);
  });
});

describe('a Gaussian process', () => {
  const lengths: Place = [1, 1];

  it('knows Matérn’s correlation', () => {
    expect(correlation([0.2, 0.3], [0.2, 0.3], lengths)).toBe(1);
    // r = 1: (1 + √5 + 5/3) e^−√5
    expect(correlation([0, 0], [1, 0], lengths)).toBeCloseTo(
      (1 + Math.sqrt(5) + 5 / 3) * Math.exp(-Math.sqrt(5)),
      12,
    );
    // Half a length is as far as half the way at a length of 1.
    expect(correlation([0, 0], [0, 0.25], [1, 0.5])).toBe(correlation([0, 0], [0.5, 0], lengths));
  });

  it('with one value: the mean falls with the correlation, the doubt grows', () => {
    const process = given([[0, 0]], [2], { lengths, noise: 0 });
    const k = correlation([0, 0], [1, 0], lengths);
    // The variance that makes one value y likeliest is y²: 4.
    const { mean, deviation } = process?.at([1, 0]) ?? { mean: NaN, deviation: NaN };
    expect(mean).toBeCloseTo(2 * k, 12);
    expect(deviation).toBeCloseTo(2 * Math.sqrt(1 - k * k), 12);
    expect(process?.at([0, 0]).mean).toBeCloseTo(2, 12);
    expect(process?.at([0, 0]).deviation).toBeCloseTo(0, 6);
  });

  it('with noise does not go all the way to a value', () => {
    // k = 1, noise 1: half of it.
    const process = given([[0.5, 0.5]], [2], { lengths, noise: 1 });
    expect(process?.at([0.5, 0.5]).mean).toBeCloseTo(1, 12);
  });

  it('with two values, by Cramer’s rule', () => {
    const places: Place[] = [
      [0, 0],
      [1, 0],
    ];
    const k = correlation(places[0], places[1], lengths);
    const c = correlation(places[0], [0.5, 0], lengths);
    // Pulls: (y₁ − k y₂, y₂ − k y₁) / (1 − k²), for y = (1, 3).
    const expected = (c * (1 - 3 * k) + c * (3 - k)) / (1 - k * k);
    const process = given(places, [1, 3], { lengths, noise: 0 });
    expect(process?.at([0.5, 0]).mean).toBeCloseTo(expected, 12);
  });

  it('fits a surface that changes along one coordinate only, and says so by its lengths', () => {
    const places: Place[] = [];
    for (const x of [0.05, 0.3, 0.55, 0.8]) for (const y of [0.1, 0.5, 0.9]) places.push([x, y]);
    const process = fit(
      places,
      places.map(([x]) => Math.sin(7 * x)),
    );
    const [across = 0, up = 0] = process?.likeness.lengths ?? [];
    expect(up).toBeGreaterThan(across);
    expect(process?.at([0.3, 0.7]).mean).toBeCloseTo(Math.sin(2.1), 1);
    expect(process?.meanAt([0.3, 0.7])).toBe(process?.at([0.3, 0.7]).mean);
  });

  it('copes with values that are all the same', () => {
    const process = fit(
      [
        [0, 0],
        [1, 1],
        [0.2, 0.9],
      ],
      [5, 5, 5],
    );
    expect(process?.at([0.5, 0.5]).mean).toBeCloseTo(5, 9);
    expect(process?.at([0.5, 0.5]).deviation).toBeLessThan(1e-3);
  });
});
