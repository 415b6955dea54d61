import { defaultsOf } from '../../figure/state.ts';
import { describe, expect, it } from 'vitest';
import { unpackRuns } from '../training/packed.ts';
import { sameSpec } from '../training/spec.ts';
import { specIn } from '../training/useRuns.ts';
import packed from './first-result.json';
import { courseOf, published, replayed } from './race/published.ts';
import { runnablesOf, settings as race, specsOf } from './race/settings.ts';
import { courseSentence } from './race/view.ts';
import { provenance, stagesSentence } from './race/words.ts';
import { answers, fallsThroughout, firstTrial, threshold, type Trial } from './search/answers.ts';
import { settings as search, trialSpec } from './search/settings.ts';
import { bracketOf, hintOf, verdictOf } from './search/words.ts';

const chapterRace = defaultsOf(race);
const chapterSearch = defaultsOf(search);

describe('the published costs', () => {
  const [low, middle, high] = published.map(({ costs }) => courseOf(costs));

  it('are those of the syllabus, E20 to E22', () => {
    expect(published.map(({ rate }) => rate)).toEqual([0.025, 0.25, 2.5]);
    expect(published.map(({ costs }) => costs[0].toFixed(4))).toEqual([
      '0.8781',
      '0.4950',
      '0.9249',
    ]);
    expect([low, middle, high].map(({ last }) => last.toFixed(4))).toEqual([
      '0.3392',
      '0.3388',
      '0.8607',
    ]);
    expect([low.ups, middle.ups, high.ups]).toEqual([0, 12, 14]);
    expect([middle.lowest.toFixed(4), middle.lowestEpoch]).toEqual(['0.3200', 22]);
    expect([high.highest, high.highestEpoch]).toEqual([1.1366, 5]);
    expect([high.lowest, high.lowestEpoch]).toEqual([0.7249, 23]);
    // The faster run is there after 11 epochs.
    const first = published[1].costs.findIndex(cost => cost < low.last);
    expect([first, published[1].costs[first].toFixed(4)]).toEqual([10, '0.3368']);
  });

  it('are told in words', () => {
    expect(courseSentence(published)).toContain(
      '0.25 ends at 0.3388 (lowest 0.3200 after epoch 22; 12 of 29',
    );
    expect(courseSentence([])).toBe('No epoch is finished yet.');
  });

  it('at the largest rate are not those of our replay', () => {
    expect(replayed[2].costs[0]).not.toBeCloseTo(published[2].costs[0], 3);
  });

  it('are run themselves on all of MNIST, unless a setting is another', () => {
    const mnist = { ...chapterRace, source: 'mnist' as const };
    expect(runnablesOf(mnist).middle).toEqual({ replay: 'learning-rates', stage: 1 });
    expect(specIn(runnablesOf(mnist).high).training.learningRate).toBe(2.5);
    for (const other of [chapterRace, { ...mnist, seed: 2 }, { ...mnist, high: 5 }]) {
      expect(runnablesOf(other)).toEqual(specsOf(other));
    }
  });

  it('are compared with the runs in this page, and the largest rate is said to part', () => {
    const some = replayed.map(run => ({ ...run, costs: run.costs.slice(0, 2) }));
    expect(stagesSentence(some)).toMatch(
      /4 of 4 costs are those of 2014.*another run of it: \d\.\d{4} after epoch 0, where 2014 had 0\.9249\.$/,
    );
    expect(stagesSentence(replayed)).toContain('60 of 60 costs are those of 2014');
    const off = some.map(run => ({ ...run, costs: run.costs.map(cost => cost + 1e-9) }));
    expect(stagesSentence(off)).toContain('0 of 4 costs');
    expect(provenance(chapterRace)).toContain('runs of your own on 8,000 of the first 10,000');
  });

  it('keep λ/n for the reader’s own runs', () => {
    const { low: ten } = specsOf(chapterRace);
    const { low: all } = specsOf({ ...chapterRace, source: 'mnist' });
    expect(ten.training.regularization?.lambda).toBe(8000 / 10000);
    expect(all.training.regularization?.lambda).toBe(50000 / 10000);
  });
});

describe('the search for the threshold', () => {
  const trial = (id: number, eta: number): Trial => ({ id, eta, costs: [1], state: 'done' });
  const trials = [trial(0, 0.01), trial(1, 0.1), trial(2, 10)];

  it('begins with a trial of the reader’s own kind', () => {
    const ours = unpackRuns(packed)['0.01'].spec;
    expect(sameSpec(ours, trialSpec({ ...chapterSearch, eta: 0.01 }))).toBe(true);
    expect(fallsThroughout(firstTrial.costs)).toBe(true);
  });

  it('knows from five seeds where the cost falls at every epoch', () => {
    expect(answers.map(({ eta, fell }) => [eta, fell])).toEqual([
      [0.01, 5],
      [0.02, 5],
      [0.05, 5],
      [0.1, 5],
      [0.2, 5],
      [0.5, 4],
      [1, 5],
      [2, 2],
      [5, 1],
      [10, 0],
    ]);
    expect(threshold).toBe(1);
  });

  it('guides from what is marked', () => {
    expect(hintOf(trials, {})).toContain('Look at η = 0.01, 0.1 and 10');
    expect(hintOf(trials, { 0: true, 1: true, 2: true })).toContain('Go up: try 100');
    expect(hintOf(trials, { 0: false, 1: false, 2: false })).toContain('Go down: try 0.001');
    expect(hintOf(trials, { 0: true, 1: true, 2: false })).toContain(
      'between 0.1 and 10: its order of magnitude is 0.1',
    );
    expect(hintOf(trials, { 0: true, 1: false, 2: true })).toContain('Look at them again');
    expect(bracketOf(trials, { 0: true, 1: true, 2: false })).toEqual({ falls: 0.1, rises: 10 });
  });

  it('judges an answer by its order of magnitude', () => {
    expect(verdictOf(0.5)).toContain('is 1, the same order of magnitude as yours');
    expect(verdictOf(10)).toContain('smaller than yours by a factor of 10');
    expect(verdictOf(0.1)).toContain('larger than yours by a factor of 10');
  });

  it('calls a level cost no fall', () => {
    expect(fallsThroughout([3, 2, 2])).toBe(false);
    expect(fallsThroughout([3, 2, 1])).toBe(true);
  });
});
