import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ahead } from './ahead.ts';
import {
  dialsAt,
  expectedFrom,
  firstRandom,
  gridPlan,
  placeOf,
  propose,
  randomPlan,
  spans,
} from './plan.ts';
import { scored, valuesTried } from './trials.ts';
import type { Trial } from './trials.ts';

describe('where the trials are', () => {
  it('a grid stands in the middles: a sixth, a half, five sixths of three decades', () => {
    const plan = gridPlan('9');
    // 0.01 × 10^(3/6), 10^(9/6) and 10^(15/6).
    expect(plan.map(({ eta }) => eta)).toEqual([
      0.0316, 0.316, 3.16, 0.0316, 0.316, 3.16, 0.0316, 0.316, 3.16,
    ]);
    expect(plan.map(({ lambda }) => lambda).filter((_, k) => k % 3 === 0)).toEqual([
      0.0316, 0.316, 3.16,
    ]);
  });

  it('twice the budget buys three more values of η, twice that three more of λ', () => {
    const different = (values: number[]) => new Set(values).size;
    for (const [budget, etas, lambdas] of [
      ['9', 3, 3],
      ['18', 6, 3],
      ['36', 6, 6],
    ] as const) {
      const plan = gridPlan(budget);
      expect(plan.length).toBe(Number(budget));
      expect(different(plan.map(({ eta }) => eta))).toBe(etas);
      expect(different(plan.map(({ lambda }) => lambda))).toBe(lambdas);
    }
  });

  it('nine random points have nine values of each, and a larger search begins with them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4294967295 }), seed => {
        const plan = randomPlan(9, seed);
        expect(randomPlan(18, seed).slice(0, 9)).toEqual(plan);
        for (const { eta, lambda } of plan) {
          expect(eta).toBeGreaterThanOrEqual(spans.eta[0]);
          expect(eta).toBeLessThanOrEqual(spans.eta[1]);
          expect(lambda).toBeGreaterThanOrEqual(spans.lambda[0]);
          expect(lambda).toBeLessThanOrEqual(spans.lambda[1]);
        }
      }),
      { numRuns: 30 },
    );
    const { trials } = ahead('random');
    expect(valuesTried(trials).etas.length).toBe(9);
    expect(valuesTried(trials).lambdas.length).toBe(9);
  });

  it('places and settings are the same thing', () => {
    expect(dialsAt([0, 1])).toEqual({ eta: 0.01, lambda: 10 });
    const [across, up] = placeOf({ eta: 1, lambda: 0.1 });
    expect(across).toBeCloseTo(2 / 3, 12);
    expect(up).toBeCloseTo(1 / 3, 12);
  });
});

describe('the guided search', () => {
  const tried = [
    { eta: 0.1, lambda: 1, score: 0.8 },
    { eta: 1, lambda: 1, score: 0.9 },
    { eta: 10, lambda: 1, score: 0.1 },
  ];

  it('expects what it has seen, and shares between 0 and 1 elsewhere', () => {
    const expected = expectedFrom(tried);
    if (!expected) throw new Error('three trials are enough');
    expect(expected(placeOf(tried[1]))).toBeCloseTo(0.9, 1);
    for (let k = 0; k <= 20; k++) {
      const share = expected([k / 20, 1 - k / 20]);
      expect(share).toBeGreaterThan(0);
      expect(share).toBeLessThan(1);
    }
    expect(expectedFrom([])).toBeNull();
    expect(propose([])).toBeNull();
  });

  it('says how far it may be out', () => {
    const { low, mean, high } = propose(tried) ?? { low: NaN, mean: NaN, high: NaN };
    expect(low).toBeGreaterThan(0);
    expect(mean).toBeGreaterThan(low);
    expect(high).toBeGreaterThan(mean);
    expect(high).toBeLessThan(1);
  });

  it('proposes a place that was not tried, and says what it expects there', () => {
    const next = propose(tried);
    if (!next) throw new Error('there is a best place');
    expect(tried.some(({ eta, lambda }) => eta === next.eta && lambda === next.lambda)).toBe(false);
    expect(next.best).toBe(0.9);
    expect(next.high).toBeGreaterThan(0.9);
  });

  it('never proposes the same place again, though nothing better is in sight', () => {
    const all = tried.slice();
    for (let k = 0; k < 12; k++) {
      const next = propose(all);
      if (!next) throw new Error('there is a best place');
      all.push({ eta: next.eta, lambda: next.lambda, score: 0.5 });
    }
    expect(new Set(all.map(({ eta, lambda }) => `${eta} ${lambda}`)).size).toBe(15);
  });

  it('of the book went as the method says, from its own results', () => {
    const { trials, data } = ahead('bayesian');
    const random = ahead('random').trials;
    expect(trials.slice(0, firstRandom).map(dialsOf)).toEqual(
      random.slice(0, firstRandom).map(dialsOf),
    );
    for (const { id, eta, lambda } of trials.slice(firstRandom)) {
      const next = propose(scored(trials.slice(0, id - 1), data?.evaluation.count ?? 0));
      expect(next).toMatchObject({ eta, lambda });
    }
  });
});

const dialsOf = ({ eta, lambda }: Trial) => ({ eta, lambda });
