import { expect, it } from 'vitest';
import { sameSpec } from '../training/spec.ts';
import { unpackRuns } from '../training/packed.ts';
import { defaultsOf } from '../../figure/state.ts';
import packed from './first-result.json';
import { divisionsOf, settings, specsOf } from './settings.ts';
import { divisions, steps } from './view.ts';
import { pairSentence, patienceSentence, readoutsOf, restlessness } from './words.ts';

const chapterSettings = defaultsOf(settings);
const first = unpackRuns(packed);

it('shows first what the chapter’s settings give', () => {
  const specs = specsOf(chapterSettings);
  expect(sameSpec(first.schedule.spec, specs.schedule)).toBe(true);
  expect(sameSpec(first.constant.spec, specs.constant)).toBe(true);
});

it('ends at the seventh halving, and trains no epoch at η₀/128', () => {
  const { epochs } = first.schedule;
  const divided = divisions(epochs);
  // The seventh has no epoch after it.
  expect(divided).toHaveLength(6);
  expect(Math.min(...epochs.map(({ learningRate }) => learningRate))).toBe(0.5 / 64);
  expect(divisionsOf(chapterSettings)).toBe(7);
});

it('halves when ten epochs have brought nothing better, counted anew each time', () => {
  let best = -Infinity;
  let stale = 0;
  const expected: number[] = [];
  for (const { epoch, evaluationAccuracy = 0 } of first.schedule.epochs) {
    if (evaluationAccuracy > best) {
      best = evaluationAccuracy;
      stale = 0;
    } else stale++;
    if (stale === 10) {
      expected.push(epoch + 1);
      stale = 0;
    }
  }
  expect(expected).toHaveLength(7);
  expect(divisions(first.schedule.epochs)).toEqual(expected.slice(0, 6));
  expect(expected[6]).toBe(first.schedule.epochs.length);
});

it('counts divisions by any factor, and the epochs they take at least', () => {
  expect(divisionsOf({ ...chapterSettings, factor: 10, stopAt: 1000 })).toBe(3);
  expect(divisionsOf({ ...chapterSettings, factor: 2, stopAt: 1024 })).toBe(10);
  // 3 divides 10 twice before it is passed a third time.
  expect(divisionsOf({ ...chapterSettings, factor: 3, stopAt: 10 })).toBe(3);
  expect(patienceSentence(chapterSettings)).toContain('7 times, it takes at least 71 epochs');
});

it('draws η as steps', () => {
  expect(
    steps([
      { epoch: 0, learningRate: 1 },
      { epoch: 1, learningRate: 0.5 },
    ]),
  ).toEqual([
    { x: 0, y: 1 },
    { x: 1, y: 1 },
    { x: 1, y: 0.5 },
    { x: 2, y: 0.5 },
  ]);
});

it('says how the runs ended, as the text beside it does', () => {
  expect(pairSentence(first)).toContain('η divided after epochs 23, 33, 43, 53, 63 and 73');
  const readouts = readoutsOf(first);
  expect(readouts).toMatchObject({
    'schedule.epochs': '83',
    'schedule.cost': '0.186',
    'schedule.best': '95.6 %',
    'schedule.last': '95.0 %',
    'constant.best': '95.6 %',
  });
  // By the end the scheduled run has come to rest.
  expect(restlessness(first.schedule)).toBeLessThan(0.001);
  expect(restlessness(first.constant)).toBeGreaterThan(0.005);
});
