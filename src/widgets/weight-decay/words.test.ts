import { expect, it } from 'vitest';
import { readSettings } from '../../figure/reading.ts';
import { course } from './decay.ts';
import { overshootOf, readoutsOf, summaryOf } from './oneWeightWords.ts';
import {
  oneWeightSchema,
  plainOneWeight,
  settledOneWeight,
  shrinkageSchema,
  type OneWeightState,
} from './settings.ts';

function shown(settings: Record<string, unknown>) {
  const { values, problems } = readSettings(oneWeightSchema, settings);
  expect(problems).toEqual([]);
  const state = settledOneWeight({ ...plainOneWeight, ...(values as Partial<OneWeightState>) });
  const courses = state.kinds.map(kind => ({ kind, weights: course(kind, state) }));
  return { state, courses };
}
const corner = { w: 1.03, eta: 0.5, lambda: 0.1, n: 1000, epochs: 400, curvature: 0, wanted: 2 };

it('gives the numbers of the text', () => {
  const { state, courses } = shown(corner);
  expect(readoutsOf(state, courses)).toMatchObject({
    end: '0.14',
    factorPerStep: '0.99995',
    factorPerEpoch: '0.9950',
  });
  const held = shown({ ...corner, curvature: 0.001 });
  expect(readoutsOf(held.state, held.courses)).toMatchObject({ end: '1.82', rest: '1.82' });
  const free = shown({ ...corner, lambda: 0 });
  expect(readoutsOf(free.state, free.courses)).toMatchObject({ end: '1.03', rest: '–' });
});

it('says the result in words', () => {
  const { state, courses } = shown({ ...corner, kinds: 'l2_l1', epoch: 0 });
  const words = summaryOf(state, courses);
  expect(words).toContain('Under L2 it is at 1.03 after 0 epochs and at 0.14 after 400.');
  // ηλ/n = 0.00005 a step, 40,000 steps: more than 1.03.
  expect(words).toContain('Under L1 it is at 1.03 after 0 epochs and at 0.00 after 400.');
});

it('tells a weight that is thrown about in words', () => {
  const { state, courses } = shown({ ...corner, eta: 10, lambda: 1000, epochs: 3 });
  expect(overshootOf(state, courses)).toContain('by −9: the weight is thrown from side to side');
  expect(readoutsOf(state, courses).end).toBe('–');
});

it('takes two weights, no more and no fewer', () => {
  expect(readSettings(shrinkageSchema, { weights: [1] }).problems).toHaveLength(1);
  expect(readSettings(shrinkageSchema, { weights: [1, 2, 3] }).problems).toHaveLength(1);
});
