import { expect, it } from 'vitest';
import { defaultsOf } from '../../figure/state.ts';
import { curvesOf, firstWith, publishedRace, readoutsOf, resultSentence } from './race.ts';
import { settings as declared, runnablesOf, specsOf } from './settings.ts';

const base = defaultsOf(declared);
const thirty = publishedRace(30);
const hundred = publishedRace(100);

it('has the published numbers of both races', () => {
  expect(readoutsOf(thirty, 0)).toMatchObject({
    'large.accuracy': '86.43 %',
    'scaled.accuracy': '92.70 %',
    'large.best': '96.48 %',
    'large.bestEpoch': '27',
    'scaled.best': '96.53 %',
    'large.first95': '12',
    'scaled.first95': '3',
  });
  expect(readoutsOf(hundred, 29)).toMatchObject({
    'large.accuracy': '97.42 %',
    'scaled.accuracy': '97.81 %',
  });
  expect(firstWith(thirty.large, 0.99)).toBeNull();
  expect(curvesOf(thirty)[0].points[0]).toEqual({ x: 0, y: 86.43 });
  expect(resultSentence(hundred)).toBe(
    'Old start 89.94 % at epoch 0, best 97.55 % at epoch 28; new start 92.95 % at epoch 0, best 97.81 % at epoch 29.',
  );
});

it('gives both starts one seed, and runs the published race itself where all of MNIST is', () => {
  const { large, scaled } = specsOf(base);
  expect(large.seed).toBe(scaled.seed);
  expect(large.network.initializer).toBe('large');
  expect(scaled).toEqual({ ...large, network: { ...large.network, initializer: 'scaled' } });
  const there = { ...base, source: 'mnist' as const, lambda: 5 };
  expect(runnablesOf(there)).toEqual({
    large: { replay: 'weight-initialization-30', stage: 1 },
    scaled: { replay: 'weight-initialization-30', stage: 0 },
  });
  for (const own of [
    { ...there, hidden: 50 },
    { ...there, seed: 2 },
  ]) {
    expect(runnablesOf(own)).toEqual(specsOf(own));
  }
});
