import { expect, it } from 'vitest';
import { bandOf, bestCounts } from './bands.ts';
import { unpackRuns, unpackSeeds } from './packed.ts';
import { chapterSpec } from './spec.ts';

const data = {
  source: 'mnist-10k',
  training: { name: 'training digits', count: 8000 },
  evaluation: { name: 'validation digits', count: 1000 },
};
const packed = {
  runs: {
    a: { spec: chapterSpec, data, trainingCost: [0.5, 0.25], evaluationAccuracy: [900, 910] },
    b: { spec: chapterSpec, data, evaluationAccuracy: [800], learningRate: [0.125] },
  },
  seeds: [
    { seed: 1, runs: { a: { evaluationAccuracy: [900, 910] }, b: {} } },
    { seed: 2, runs: { a: { evaluationAccuracy: [880, 930] }, b: {} } },
  ],
};

it('unpacks runs with the measures they have, η from the spec or epoch by epoch', () => {
  const { a, b } = unpackRuns(packed);
  expect(a.epochs[1]).toEqual({
    epoch: 1,
    learningRate: 0.5,
    trainingCost: 0.25,
    evaluationAccuracy: 910,
  });
  expect([a.origin, a.data]).toEqual(['ahead', data]);
  expect(b.epochs).toEqual([{ epoch: 0, learningRate: 0.125, evaluationAccuracy: 800 }]);
});

it('refuses a committed spec that the program would refuse', () => {
  const spec = { ...chapterSpec, seed: -1 };
  expect(() => unpackRuns({ runs: { a: { spec, data } } })).toThrow(/seed/);
});

it('unpacks other seeds, whose spread is a band', () => {
  const seeds = unpackSeeds(packed);
  expect(bandOf(seeds, 'a', 'evaluationAccuracy', 1000)).toEqual([
    { x: 1, low: 88, high: 90 },
    { x: 2, low: 91, high: 93 },
  ]);
  expect(bestCounts(seeds, 'a')).toEqual([910, 930]);
  expect(bandOf(seeds, 'b', 'evaluationAccuracy', 1000)).toEqual([]);
});
