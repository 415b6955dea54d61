import { expect, it } from 'vitest';
import { bandOf } from '../training/bands.ts';
import { runsOf, statusOf } from '../training/useRuns.ts';
import { defaultsOf } from '../../figure/state.ts';
import packed from './first-result.json';
import { unpackPair } from './pair.ts';
import { settings, specOf } from './settings.ts';
import {
  cautionSentence,
  chance,
  pairSentence,
  publishedSentence,
  readoutsOf,
  seedsSentence,
} from './words.ts';

const chapterPair = defaultsOf(settings);
const first = unpackPair(packed);
const counts = (...right: number[]) => right.map(evaluationAccuracy => ({ evaluationAccuracy }));
const seeds = [
  { seed: 1, runs: { quadratic: counts(700, 900), 'cross-entropy': counts(850, 910) } },
  { seed: 2, runs: { quadratic: counts(600, 920), 'cross-entropy': counts(840, 905) } },
];

it('gives both runs the same start, the same order, and each its own η', () => {
  const quadratic = specOf('quadratic', chapterPair);
  const crossEntropy = specOf('cross-entropy', chapterPair);
  expect(quadratic.seed).toBe(crossEntropy.seed);
  expect(quadratic.network).toEqual({ ...crossEntropy.network, cost: 'quadratic' });
  expect([quadratic.training.learningRate, crossEntropy.training.learningRate]).toEqual([3, 0.5]);
});

it('shows the committed result until there is one of the reader’s own', () => {
  const { runs, own } = runsOf({}, first);
  expect(own).toBe(false);
  expect(runs).toEqual(first);
  expect(statusOf([])).toBe('idle');
});

it('states best epochs, first epochs, and what chance does to them', () => {
  expect(pairSentence(first)).toMatch(
    /^Best epochs: quadratic 92.3 % in epoch 25 and cross-entropy 92.2 % in epoch 18\. After the first epoch: 72.7 % and 83.9 %\.$/,
  );
  // √(0.922 × 0.078 / 1000) = √(7.19 × 10⁻⁵) = 0.0085
  expect(chance(922, 1000)).toBeCloseTo(0.0085, 4);
  expect(cautionSentence(first)).toMatch(/one run of each\. .* about 0\.8 points/);
  expect(readoutsOf(first)).toMatchObject({
    'quadratic.best': '92.3 %',
    'crossEntropy.best': '92.2 %',
    'quadratic.first': '72.7 %',
  });
});

it('quotes the published scores for the sizes that were published', () => {
  expect(publishedSentence(30)).toMatch(/95.42 %.*95.49 %/);
  expect(publishedSentence(100)).toMatch(/96.59 %.*96.82 %/);
  expect(publishedSentence(50)).toBeNull();
});

it('draws a band from the lowest to the highest seed, epoch by epoch', () => {
  expect(bandOf(seeds, 'quadratic', 'evaluationAccuracy', 1000)).toEqual([
    { x: 1, low: 60, high: 70 },
    { x: 2, low: 90, high: 92 },
  ]);
  expect(bandOf(seeds.slice(0, 1), 'quadratic', 'evaluationAccuracy', 1000)).toEqual([]);
  expect(seedsSentence(seeds, 1000)).toMatch(
    /2 seeds: quadratic 90.0 % to 92.0 % and cross-entropy 90.5 % to 91.0 %/,
  );
});
