import { expect, it } from 'vitest';
import {
  averageOutputs,
  halfIndex,
  halves,
  hiddenActivations,
  levels,
  outputsWithout,
} from './choir.ts';

const rounded = (values: readonly number[], digits: number) =>
  values.map(value => Number(value.toFixed(digits)));

it('has the activations that hand and calculator give', () => {
  // Neuron 1: 2·1 − 1·0.5 + 1·0.8 − 0.5 = 1.8, σ(1.8) = 0.858.
  expect(rounded(hiddenActivations, 3)).toEqual([0.858, 0.711, 0.475, 0.525, 0.646, 0.741]);
});

it('answers as the text says, whole, halved and thinned', () => {
  // First output, whole: 1.5·0.8581 − 2·0.7109 + 0.4750 + 2·0.5250 − 0.6457 + 1.5·0.7408 − 0.5
  // = 1.356, σ(1.356) = 0.795.
  expect(rounded(outputsWithout([], false), 4)).toEqual([0.7951, 0.5104]);
  expect(rounded(outputsWithout([], true), 4)).toEqual([0.6054, 0.4429]);
  expect(rounded(outputsWithout([2, 3, 5], false), 4)).toEqual([0.9502, 0.0899]);
});

it('goes through every half once', () => {
  expect(halves).toHaveLength(20); // 6·5·4 / 3·2·1
  expect(new Set(halves.map(({ away }) => away.join())).size).toBe(20);
  expect(halves.every(({ away }) => away.length === 3)).toBe(true);
  expect(halfIndex([1, 2, 3])).toBe(0);
  expect(halfIndex([4, 5, 6])).toBe(19);
  expect([halfIndex([]), halfIndex([2, 3])]).toEqual([-1, -1]);
  const firsts = halves.map(({ outputs }) => outputs[0]);
  expect(rounded([Math.min(...firsts), Math.max(...firsts)], 2)).toEqual([0.11, 0.95]);
  expect(rounded(averageOutputs, 4)).toEqual([0.5777, 0.4617]);
});

it('stacks dots that would touch', () => {
  expect(levels([0.5, 0.1, 0.51, 0.9, 0.52], 0.03)).toEqual([0, 0, 1, 0, 2]);
  expect(levels([0.5, 0.6], 0.03)).toEqual([0, 0]);
});
