import { expect, it } from 'vitest';
import { defaultsOf } from '../../figure/state.ts';
import { noSeeds } from '../training/useSeeds.ts';
import { committedRun } from './committed.ts';
import { chartsOf } from './curves.ts';
import { marksOf } from './marks.ts';
import { extremeOf, valueAt } from './measures.ts';
import type { seriesNames } from './settings.ts';
import {
  bring,
  isPublished,
  onSource,
  runnablesOf,
  settings as declared,
  type CurveSettings,
} from './settings.ts';
import { originSentence, readoutsOf, resultSentence } from './words.ts';

const startOf = (given: Partial<CurveSettings>): CurveSettings => {
  const defaults = defaultsOf(declared);
  return { ...defaults, ...bring(given, defaults), ...given };
};
const thousand = committedRun('overfitting');
const priced = committedRun('regularized');
const both = { main: priced, plain: thousand };

it('has the reading points of the published figures', () => {
  const at = (name: (typeof seriesNames)[number], epoch: number) =>
    valueAt(thousand, name, epoch, 'with');
  expect(at('training-cost', 200)).toBeCloseTo(0.00971, 5);
  expect(at('training-cost', 399)).toBeCloseTo(0.0042, 5);
  expect(at('evaluation-accuracy', 280)).toBe(82.21);
  expect(at('training-accuracy', 67)).toBe(100);
  expect(extremeOf(thousand, 'evaluation-accuracy', 'with')).toEqual({ epoch: 374, value: 82.27 });
  const lowest = extremeOf(thousand, 'evaluation-cost', 'with');
  expect(lowest?.epoch).toBe(14);
  expect(lowest?.value).toBeCloseTo(1.2028, 4);
  expect(extremeOf(priced, 'evaluation-accuracy', 'with')).toEqual({ epoch: 383, value: 87.1 });
});

it('takes the penalty out of a cost: λ/2n Σw², n the size of the set that is judged', () => {
  // Epoch 399: λ/2 Σw² is 94.587, so 0.0946 of 0.1154 on 1,000 images, 0.0095 of 0.8910 on 10,000.
  expect(valueAt(priced, 'training-cost', 399, 'with')).toBeCloseTo(0.1154, 4);
  expect(valueAt(priced, 'training-cost', 399, 'without')).toBeCloseTo(0.0208, 4);
  expect(valueAt(priced, 'evaluation-cost', 399, 'without')).toBeCloseTo(0.8816, 4);
  expect(valueAt(thousand, 'training-cost', 399, 'without')).toBeCloseTo(0.0042, 5);
});

it('never has costs and accuracies in one plot', () => {
  const settings = startOf({ run: 'overfitting' });
  const runs = { main: thousand, plain: thousand };
  const view = { settings, runs, published: null, names: ['main'] as const, seeds: noSeeds };
  const charts = chartsOf({ ...view, window: [200, 399] });
  expect(charts.map(({ key, curves }) => [key, curves.length])).toEqual([
    ['accuracy', 2],
    ['cost', 2],
  ]);
  expect(charts[0].curves[1].points[0]).toEqual({ x: 200, y: 81.92 });
  const one: CurveSettings = { ...settings, show: ['evaluation-cost'] };
  expect(chartsOf({ ...view, settings: one, window: [0, 399] }).map(({ key }) => key)).toEqual([
    'cost',
  ]);
});

it('marks where the two alarms go off: epochs 14 and 280', () => {
  expect(marksOf('overfitting', thousand, false, 'with').map(({ epoch }) => epoch)).toEqual([
    14, 280,
  ]);
  expect(marksOf('overfitting', thousand, true, 'with')[1].text).toBe(
    'epoch 374: best test accuracy',
  );
});

it('runs the published experiments themselves on all of MNIST, and a relative on 8,000 digits', () => {
  const here = startOf({ run: 'regularized-full', compare: 'overfitting-full' });
  expect(here).toMatchObject({ trainingSize: 8000, lambda: 0.8, epochs: 30, compared: true });
  const there = { ...here, ...onSource(here.run, 'mnist') };
  expect(isPublished(here)).toBe(false);
  expect(isPublished(there)).toBe(true);
  expect(isPublished({ ...there, seed: 2 })).toBe(false);
  expect(runnablesOf(there)).toEqual({
    main: { replay: 'regularized-full', stage: 0 },
    plain: { replay: 'overfitting-full', stage: 0 },
  });
  const { main, plain } = runnablesOf({ ...here, lambda: 0.1 });
  expect(main).toMatchObject({ training: { regularization: { lambda: 0.1 } }, seed: 1 });
  expect(plain).not.toHaveProperty('training.regularization');
});

it('says of a run only what is on show, and where it comes from', () => {
  const settings = startOf({ run: 'overfitting', show: ['training-cost'] });
  expect(resultSentence(thousand, settings)).toBe('Training cost 0.0042 at the last epoch, 399.');
  expect(
    resultSentence(priced, startOf({ run: 'regularized', show: ['evaluation-accuracy'] })),
  ).toBe('Test accuracy: best 87.10 % at epoch 383, 86.95 % at the last, 399.');
  expect(originSentence(settings, both, false, null)).toMatch(/all its counts equal the published/);
  expect(readoutsOf(thousand, 399, 'with')).toMatchObject({
    trainingCost: '0.0042',
    testAccuracy: '82.23 %',
    lowestTestCost: '1.2028',
    gap: '17.77',
  });
});
