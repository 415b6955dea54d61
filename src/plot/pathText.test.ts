import { expect, it } from 'vitest';
import { pathText } from './pathText.ts';

it('says how far each point is from the one before', () => {
  const run = [
    [10, 20],
    [12.34, 19.5],
    [12.3, 25],
    [12.3, 25.04],
  ] as const;
  expect(pathText([run])).toBe('M10 20l2.3-.5l0 5.5');
  expect(pathText([run.slice(0, 2)], true)).toBe('M10 20l2.3-.5Z');
});

it('begins anew after a gap; a single point is a dot', () => {
  expect(pathText([[[0.04, -1]], [], [[5, 5], [4.7, 5]]])).toBe('M0-1ZM5 5l-.3 0'); // prettier-ignore
});

it('does not let roundings add up', () => {
  const points = Array.from({ length: 101 }, (_, k) => [0.33 * k, 0.17 * k] as const);
  const steps = [...pathText([points]).matchAll(/[Ml](-?[\d.]+)[ ]?(-?[\d.]+)/g)];
  const sum = (n: 1 | 2) => steps.reduce((total, step) => total + Number(step[n]), 0);
  expect(sum(1)).toBeCloseTo(33, 9);
  expect(sum(2)).toBeCloseTo(17, 9);
});
