import { describe, expect, it } from 'vitest';
import { publishedSeries, type PublishedName } from './published.ts';
import { applies, judge, slopeOf, type Rule } from './rules.ts';

const verdictOn = (name: PublishedName, rule: Rule) => {
  const series = publishedSeries.find(one => one.name === name);
  if (!series) throw new Error(name);
  const { stop, best, bestEpoch } = judge(rule, series);
  return [stop, best / 100, bestEpoch];
};

describe('no improvement in n, on the published series', () => {
  // The table of the syllabus, X20: stop, best until then in per cent, its epoch; counted from 0.
  const table: [PublishedName, number, (number | null)[]][] = [
    ['overfitting', 5, [36, 81.49, 31]],
    ['overfitting', 10, [50, 81.7, 40]],
    ['overfitting', 20, [60, 81.7, 40]],
    ['overfitting', 50, [90, 81.7, 40]],
    ['regularized', 5, [44, 82.71, 39]],
    ['regularized', 10, [181, 85.72, 171]],
    ['regularized', 20, [314, 86.71, 294]],
    ['regularized', 50, [null, 87.1, 383]],
    ['overfitting-full', 5, [29, 95.33, 24]],
    ['overfitting-full', 10, [null, 95.33, 24]],
    ['regularized-full', 5, [24, 96.34, 19]],
    ['regularized-full', 10, [null, 96.49, 28]],
    ['scaled-30', 5, [22, 96.52, 17]],
    ['scaled-30', 10, [null, 96.53, 25]],
  ];
  it.each(table)('%s, n = %i', (name, patience, expected) => {
    expect(verdictOn(name, { kind: 'patience', patience })).toEqual(expected);
  });

  it.each(['large-30', 'scaled-100', 'large-100'] as const)('%s is never stopped', name => {
    for (const patience of [5, 10, 20, 50]) {
      expect(verdictOn(name, { kind: 'patience', patience })[0]).toBeNull();
    }
  });
});

describe('other rules, on the same series', () => {
  // The table of the syllabus' X21, as the chapter prints it; the same constants.
  const rules: Record<string, Rule> = {
    growing: { kind: 'growing', times: 1.5 },
    trend: { kind: 'trend', slope: 0.002 },
    'five per cent': { kind: 'deterioration', rise: 5 },
    'ten per cent': { kind: 'deterioration', rise: 10 },
  };
  const table: [keyof typeof rules, PublishedName, number | null, number][] = [
    ['growing', 'overfitting', 61, 81.7],
    ['growing', 'regularized', null, 87.1],
    ['growing', 'scaled-30', null, 96.53],
    ['trend', 'overfitting', 54, 81.7],
    ['trend', 'regularized', 249, 86.37],
    ['trend', 'scaled-30', null, 96.53],
    ['five per cent', 'overfitting', 5, 74.33],
    ['five per cent', 'regularized', 5, 74.55],
    ['ten per cent', 'overfitting', 43, 81.7],
    ['ten per cent', 'regularized', null, 87.1],
  ];
  it.each(table)('%s on %s', (rule, name, stop, best) => {
    expect(verdictOn(name, rules[rule]).slice(0, 2)).toEqual([stop, best]);
  });

  it('deterioration has nothing to go by where no cost was published', () => {
    const scaled = publishedSeries.find(({ name }) => name === 'scaled-30');
    expect(scaled && applies(rules['five per cent'], scaled)).toBe(false);
    expect(scaled && judge(rules['five per cent'], scaled).stop).toBeNull();
  });
});

describe('a rule, by hand', () => {
  it('counts an equal accuracy as no improvement', () => {
    const { stop, watched, bestEpoch } = judge(
      { kind: 'patience', patience: 3 },
      { correct: [5, 7, 7, 6, 7, 9], of: 10 },
    );
    expect(watched).toEqual([0, 0, 1, 2, 3, 0]);
    expect([stop, bestEpoch]).toEqual([4, 1]);
  });

  it('waits with growing patience for the tenth epoch, and counts from 1', () => {
    const { stop, watched } = judge(
      { kind: 'growing', times: 1.5 },
      { correct: [3, 4, 1, 1, 1, 1, 1, 1, 1, 1, 1], of: 10 },
    );
    expect(watched.slice(0, 4)).toEqual([1, 1, 1.5, 2]);
    expect(stop).toBe(9);
  });

  it('fits a line by least squares', () => {
    expect(slopeOf([1, 3, 5, 7])).toBe(2);
    // About the middle of 0, 1, 2: (−1·0 + 0·3 + 1·3) / (1 + 0 + 1).
    expect(slopeOf([0, 3, 3])).toBe(1.5);
  });

  it('has no trend before twenty epochs', () => {
    const { watched, stop } = judge(
      { kind: 'trend', slope: 0.002 },
      { correct: Array.from({ length: 21 }, () => 5), of: 10 },
    );
    expect(watched[18]).toBeNull();
    expect(watched[19]).toBe(0);
    expect(stop).toBe(19);
  });

  it('measures a rise from the lowest cost so far', () => {
    const { watched, stop } = judge(
      { kind: 'deterioration', rise: 50 },
      { correct: [1, 2, 3, 4], of: 10, cost: [2, 1, 1.5, 2] },
    );
    expect(watched).toEqual([0, 0, 50, 100]);
    expect(stop).toBe(3);
  });

  it('says nothing of no epochs', () => {
    const { stop, best } = judge({ kind: 'patience', patience: 1 }, { correct: [], of: 10 });
    expect(stop).toBeNull();
    expect(best).toBe(-Infinity);
  });
});
