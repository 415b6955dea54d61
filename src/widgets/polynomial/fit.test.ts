import { describe, expect, it } from 'vitest';
import { fitPolynomial, middle, rmsOf, tenPoints } from './fit.ts';
import { leastSquares } from './leastSquares.ts';

const free = { penalty: 0, unit: 7, centre: 0 };
const priced = { penalty: 0.001, unit: 7, centre: 0 };

function lifted(index: number, y: number) {
  return tenPoints.map((point, i) => (i === index - 1 ? { ...point, y } : point));
}

describe('least squares', () => {
  it('solves what can be solved', () => {
    // 2c₀ + c₁ = 4, c₀ + 3c₁ = 7: c = (1, 2).
    const c = leastSquares(
      [
        [2, 1],
        [1, 3],
      ],
      [4, 7],
    );
    expect(c[0]).toBeCloseTo(1, 12);
    expect(c[1]).toBeCloseTo(2, 12);
  });

  it('finds the line nearest to three points', () => {
    // (0, 0), (1, 1), (2, 1): slope ½, intercept 1/6.
    const c = leastSquares(
      [
        [1, 0],
        [1, 1],
        [1, 2],
      ],
      [0, 1, 1],
    );
    expect(c[0]).toBeCloseTo(1 / 6, 12);
    expect(c[1]).toBeCloseTo(0.5, 12);
  });
});

describe('degree 9 through ten points', () => {
  const fit = fitPolynomial(tenPoints, 9, free);

  it('passes through every one of them', () => {
    for (const { x, y } of tenPoints) expect(fit.at(x)).toBeCloseTo(y, 9);
  });

  it.each([
    // exact fractions, as the chapter and its sources quote them
    [0, -450.98],
    [5, 18.16],
    [5.5, 369.3],
    [6, 2974],
    [7, 54958],
  ])('is far from 2x outside: at %f it is %f', (x, value) => {
    expect(Math.abs(fit.at(x) - value)).toBeLessThan(Math.abs(value) * 2e-4 + 0.005);
  });

  it('needs a coefficient of 48.4 million in units of 7', () => {
    expect(fit.largestCoefficient / 1e6).toBeCloseTo(48.4, 1);
  });

  it('is thrown to 89,900 at 7 by a tenth at the eighth point', () => {
    expect(fitPolynomial(lifted(8, 8.1), 9, free).at(7)).toBeCloseTo(89900, -1);
  });
});

it('fits the line 2.0119x + 0.0143, which a tenth at the eighth point moves by 0.03 at 7', () => {
  const line = fitPolynomial(tenPoints, 1, free);
  expect(line.at(0)).toBeCloseTo(0.0143, 4);
  expect(line.at(1) - line.at(0)).toBeCloseTo(2.0119, 4);
  expect(fitPolynomial(lifted(8, 8.1), 1, free).at(7) - line.at(7)).toBeCloseTo(0.032, 3);
});

it('misses by 0.266 with y = 2x', () => {
  expect(rmsOf(tenPoints, x => 2 * x)).toBeCloseTo(0.266, 3);
});

describe('degree 9 with a price', () => {
  it.each([
    [0.001, 7, 14.1136],
    [0.0001, 7, 16.86],
    [0.1, 7, 18.68],
    [0.001, 5, 10.26],
    [0.001, 6, 12.39],
  ])('of λ = %f gives at %f the value %f', (penalty, x, value) => {
    const fit = fitPolynomial(tenPoints, 9, { ...priced, penalty });
    expect(fit.at(x)).toBeCloseTo(value, value === 14.1136 ? 4 : 2);
  });

  it('misses by 0.24 and keeps its coefficients below 10.6', () => {
    const fit = fitPolynomial(tenPoints, 9, priced);
    expect(fit.rms).toBeCloseTo(0.2397, 4);
    expect(fit.largestCoefficient).toBeCloseTo(10.52, 2);
  });

  it('moves little where a point moves', () => {
    expect(fitPolynomial(lifted(8, 8.1), 9, priced).at(7)).toBeCloseTo(13.43, 2);
  });

  it('depends on the unit: from the middle of the points it gives −830', () => {
    expect(fitPolynomial(tenPoints, 9, { penalty: 0.001, ...middle }).at(7)).toBeCloseTo(-830.4, 1);
  });

  it('of next to nothing comes back to the exact fit', () => {
    const nearly = fitPolynomial(tenPoints, 9, { penalty: 1e-20, ...middle });
    expect(nearly.at(7) / 54958).toBeCloseTo(1, 4);
  });
});
