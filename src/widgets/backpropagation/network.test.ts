import { expect, it } from 'vitest';
import { nudged, parameterGroups, pass, step, type Small } from './network.ts';

const chapter: Small = {
  input: [1, 0.5],
  target: [1, 0],
  w2: [1, -2, 0.5, 1],
  b2: [0.5, -1],
  w3: [1, -1, 2, 1],
  b3: [-0.5, 0],
};
const rounded = (values: readonly number[], places: number) =>
  values.map(value => value.toFixed(places)).join(' ');

it('goes forwards and backwards as by hand', () => {
  const { z2, a2, z3, a3, cost, delta3, returned, delta2, gradient } = pass(chapter);
  expect(rounded([...z2, ...z3], 3)).toBe('0.500 0.000 -0.378 1.745');
  expect(rounded([...a2, ...a3], 3)).toBe('0.622 0.500 0.407 0.851');
  expect(cost.toFixed(5)).toBe('0.53836');
  expect(rounded(delta3, 5)).toBe('-0.14316 0.10776');
  expect(rounded(returned, 5)).toBe('0.07236 0.25092');
  expect(rounded(delta2, 5)).toBe('0.01701 0.06273');
  expect(rounded(gradient.w3, 5)).toBe('-0.08911 -0.07158 0.06708 0.05388');
  expect(rounded(gradient.w2, 5)).toBe('0.01701 0.00850 0.06273 0.03136');
});

it('agrees with the nudge for every weight and bias', () => {
  const { gradient } = pass(chapter);
  for (const group of parameterGroups) {
    gradient[group].forEach((slope, index) =>
      expect(nudged(chapter, { group, index })).toBeCloseTo(slope, 3),
    );
  }
  expect(nudged(chapter, { group: 'w2', index: 2 }).toFixed(6)).toBe('0.062728');
});

it('keeps its promise for a short step, and cannot for a long one', () => {
  const short = step(chapter, 1);
  expect(rounded([short.promised, short.cost], 3)).toBe('0.476 0.477');
  const long = step(chapter, 10);
  expect(rounded([long.promised, long.cost], 3)).toBe('-0.082 0.101');
});
