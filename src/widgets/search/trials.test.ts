import { defaultsOf } from '../../figure/state.ts';
import { describe, expect, it } from 'vitest';
import { decodeSpec, encodeSpec } from '../../experiment/index.ts';
import { sameSpec } from '../training/spec.ts';
import type { Trial as Trained } from '../training/useTrials.ts';
import { ahead, reasonOf } from './ahead.ts';
import { columnsOf } from './columns.ts';
import { gridPlan, methods, randomPlan, type Method } from './plan.ts';
import { dialsIn, measured, onAll, onTest, settings, specOf } from './settings.ts';
import {
  alike,
  bestOf,
  bestSoFar,
  isOutdated,
  lastOf,
  scored,
  trialFrom,
  valuesTried,
} from './trials.ts';
import type { Search, Trial } from './trials.ts';
import {
  comparisonSentence,
  readoutsOf,
  searchSentence,
  trialsSentence,
  verdictSentence,
  whySentence,
} from './words.ts';

const chapterSettings = defaultsOf(settings);

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the trials', () => {
  it('were run ahead with the specs that the figure would run', () => {
    const plans = { grid: gridPlan('9'), random: randomPlan(9, chapterSettings.seed) };
    for (const method of ['grid', 'random'] as const) {
      const { trials } = ahead(method);
      expect(trials.length).toBe(9);
      trials.forEach(({ spec, correct }, k) => {
        expect(sameSpec(spec, specOf(chapterSettings, plans[method][k]))).toBe(true);
        expect(correct.length).toBe(chapterSettings.epochs);
      });
    }
  });

  it('go to the laboratory whole, with all that can be measured', () => {
    const { spec } = ahead('random').trials[0];
    const decoded = decodeSpec(encodeSpec(measured(spec)));
    if (!('spec' in decoded)) throw new Error(decoded.problem);
    expect(dialsIn(decoded.spec)).toEqual(dialsIn(spec));
    expect(sameSpec({ ...decoded.spec, monitor: spec.monitor }, spec)).toBe(true);
    // Eight times the images: 0.0102 × 8 = 0.0816.
    expect(dialsIn(onAll(spec))).toEqual({ eta: 0.761, lambda: 0.0816 });
    expect(onAll(spec).data.trainingSize).toBeUndefined();
    expect(onTest(spec).data).toEqual({ ...spec.data, evaluateOn: 'test' });
  });

  const trial = (id: number, eta: number, lambda: number, right: number | null): Trial => ({
    id,
    eta,
    lambda,
    spec: specOf(chapterSettings, { eta, lambda }),
    state: right === null ? 'waiting' : 'done',
    correct: right === null ? [] : [right - 10, right],
    why: null,
  });
  const search = (trials: readonly Trial[], planned = trials.length): Search => ({
    method: 'random',
    trials,
    planned,
    data: {
      source: 'mnist-10k',
      training: { name: '', count: 1000 },
      evaluation: { name: '', count: 200 },
    },
    origin: 'here',
  });

  it('the best is the first with the most right at the end; waiting ones are left out', () => {
    const trials = [
      trial(1, 1, 1, 150),
      trial(2, 0.1, 1, 180),
      trial(3, 3, 1, 180),
      trial(4, 9, 1, null),
    ];
    expect(bestOf(trials)?.id).toBe(2);
    expect(bestSoFar(trials)).toEqual([150, 180, 180]);
    expect(bestSoFar([trials[3], ...trials.slice(0, 3)])).toEqual([]);
    expect(valuesTried(trials)).toEqual({ etas: [0.1, 1, 3], lambdas: [1] });
    expect(bestOf([])).toBeNull();
    const readouts = readoutsOf(search(trials), []);
    expect(readouts).toMatchObject({ best: '90.0 %', bestEta: '0.1', etas: '3', trials: '3' });
  });

  it('one that diverged is told in words and counts as chance', () => {
    const trained: Trained = {
      id: 2,
      spec: specOf(chapterSettings, { eta: 10, lambda: 10 }),
      result: { epochs: [], data: null, end: { reason: 'diverged', epochs: 0 } },
      problem: null,
    };
    const diverged = trialFrom(trained, null);
    expect(lastOf(diverged)).toBeNull();
    expect(scored([trial(1, 1, 1, 180), diverged], 200).map(({ score }) => score)).toEqual([
      0.9, 0.1,
    ]);
    expect(plain(searchSentence(search([trial(1, 1, 1, 180), diverged]), false))).toBe(
      'Random search, 2 trials; best 90.0 % (180 of 200) at η = 1, λ = 1, trial 1. Tried: 2 different values of η and 2 different values of λ. 1 diverged: the weights grew beyond all numbers, and the trial counts as chance.',
    );
  });

  it('are told as far as they have come', () => {
    const half = [trial(1, 1, 1, 180), trial(2, 3, 1, null)];
    expect(searchSentence(search(half, 9), true)).toMatch(
      /^Random search: 1 of 9 trials done; best so far 90/,
    );
    expect(searchSentence(search(half.slice(0, 1), 9), false)).toMatch(/stopped after 1 of 9/);
    expect(searchSentence(search([], 9), true)).toContain('no result yet');
  });

  it('are compared only where they differ in η and λ alone', () => {
    expect(methods.every(method => alike(ahead(method), ahead('grid')))).toBe(true);
    const longer = { ...chapterSettings, epochs: 20 };
    const other = { ...trial(1, 1, 1, 150), spec: specOf(longer, { eta: 1, lambda: 1 }) };
    expect(alike(search([other]), ahead('grid'))).toBe(false);
    expect(comparisonSentence(methods.map(ahead))).toBe(
      'Best so far: grid 88.9 % after 9 trials, random 90.0 % after 9 trials and Bayesian 91.3 % after 9 trials.',
    );
    expect(comparisonSentence([ahead('grid')])).toBe('');
  });

  it('are rows of a table', () => {
    const [ids, etas, , right, first] = columnsOf(search([trial(1, 0.5, 1, 180)]));
    expect([ids.values, etas.values, right.values, first.values]).toEqual([
      [1],
      [0.5],
      [180],
      [170],
    ]);
    expect(right.format?.(180)).toBe('180 (90.0 %)');
  });

  it('say why they were made', () => {
    const why = (method: Method, k: number) => {
      const search = ahead(method);
      return whySentence(method, search.trials[k], reasonOf(search, search.trials[k]));
    };
    expect(why('grid', 0)).toContain('middle');
    expect(why('bayesian', 3)).toContain('first 4');
    expect(plain(why('bayesian', 6))).toBe(
      'Trial 7 was chosen: the model expected 90.3 % here, and between 89.2 % and 91.3 % within one standard deviation. It was hopeful: the best so far was 90.2 %. Nowhere else was the expected improvement greater.',
    );
    expect(why('bayesian', 5)).toContain('the doubt');
  });

  it('say what they are, and when the settings are no longer theirs', () => {
    expect(isOutdated(ahead('grid'), chapterSettings)).toBe(false);
    expect(isOutdated(ahead('grid'), { ...chapterSettings, budget: '18' })).toBe(true);
    expect(isOutdated(ahead('bayesian'), { ...chapterSettings, seed: 2 })).toBe(true);
    expect(trialsSentence(ahead('grid'), false)).toMatch(
      /^Each trial: \[784, 30, 10\], 1,000 training images, 10 epochs, .* Computed ahead by the same program, seed 1\. Press Search to run it here\.$/,
    );
    expect(trialsSentence(search([trial(1, 1, 1, 180)]), true)).toMatch(
      /All from seed 1\. The settings have changed since: press Search\.$/,
    );
  });

  it('are measured once more on digits that took no part', () => {
    const test: Trained = { id: 1, spec: trial(1, 1, 1, 180).spec, result: null, problem: null };
    expect(verdictSentence(trial(1, 1, 1, 180), 200, test)).toContain('Training it again');
    const data = {
      source: 'mnist-10k' as const,
      training: { name: '', count: 1 },
      evaluation: { name: '', count: 1000 },
    };
    const epochs = [
      {
        epoch: 0,
        learningRate: 1,
        evaluationAccuracy: 880,
        trainingSeconds: 0,
        evaluationSeconds: 0,
      },
    ];
    expect(
      verdictSentence(trial(1, 1, 1, 180), 200, { ...test, result: { epochs, data, end: null } }),
    ).toBe(
      '88.0 % of 1,000 test digits, which took no part, against 90.0 % of those that the search went by.',
    );
  });
});
