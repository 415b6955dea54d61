import { describe, expect, it } from 'vitest';
import { driftOf, tallyOf } from './tally.ts';

const epoch = (k: number, evaluationAccuracy: number, trainingCost: number) => ({
  epoch: k,
  learningRate: 0.5,
  evaluationAccuracy,
  trainingCost,
});

const ahead = [
  { label: 'first', epochs: [epoch(0, 9000, 0.5), epoch(1, 9100, 0.25)] },
  { label: 'second', epochs: [epoch(0, 9200, 0.125)] },
];

describe('the tally of a replay', () => {
  it('counts what has been compared, of all there is', () => {
    // Two values an epoch: the first run has done one of its two, the second none of its one.
    expect(tallyOf([[epoch(0, 9000, 0.5)]], ahead)).toEqual({
      of: 2,
      identical: 2,
      all: 6,
      parts: null,
      largestCost: 0,
    });
  });

  it('takes counts as they are, and costs to the tenth decimal', () => {
    const here = [
      [epoch(0, 9000, 0.5 + 5e-11), epoch(1, 9101, 0.25 + 5e-10)],
      [epoch(0, 9200, 0.125)],
    ];
    const { of, identical, parts, largestCost } = tallyOf(here, ahead);
    // 9,101 is one too many, and 5e-10 is more than 1e-10: two of six.
    expect([of, identical]).toEqual([6, 4]);
    expect(parts).toEqual({ run: 0, passes: 2 });
    expect(largestCost).toBeCloseTo(5e-10, 15);
  });

  it('says in which run the first difference is', () => {
    const here = [ahead[0].epochs, [epoch(0, 9199, 0.125)]];
    expect(tallyOf(here, ahead).parts).toEqual({ run: 1, passes: 1 });
  });
});

describe('the drift of a run', () => {
  it('is how far its training cost is off, with a gap where it is not', () => {
    const here = [epoch(0, 0, 0.5), epoch(1, 0, 0.375)];
    expect(driftOf(here, ahead[0].epochs)).toEqual([
      { x: 1, y: null },
      { x: 2, y: 0.125 },
    ]);
  });
});
