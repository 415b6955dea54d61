import { expect, it } from 'vitest';
import { inkOf, nearestByInk, survey } from './survey.ts';

/** Images of two pixels, of two classes. */
const part = (name: string, inputs: number[], labels: number[]) => ({
  name,
  count: labels.length,
  width: 2,
  classes: 2,
  inputs: Uint8Array.from(inputs),
  inputScale: 1 / 256,
  labels: Uint8Array.from(labels),
});

it('averages each class, and judges by the nearer average', () => {
  // Class 0: (0, 64) and (128, 64), inks 0.25 and 0.75, mean 0.5. Class 1: (255, 257 − 1), about 2.
  const training = part('training', [0, 64, 128, 64, 255, 255], [0, 0, 1]);
  const validation = part('validation', [128, 0, 255, 255, 0, 0, 255, 128], [0, 1, 1, 0]);
  const test = part('test', [255, 0], [1]);
  const {
    classes,
    validation: score,
    test: other,
    labels,
  } = survey({ training, validation, test });
  expect(classes.map(({ count, mean }) => [count, mean])).toEqual([
    [2, 0.5],
    [1, 510 / 256],
  ]);
  expect([classes[0].lower, classes[0].upper]).toEqual([0.25, 0.25]);
  expect(classes.map(({ average }) => [...average])).toEqual([
    [64, 64],
    [255, 255],
  ]);
  // inks 0.5 → 0 (right), 1.99 → 1 (right), 0 → 0 (a 1, wrong), 1.496 → 1 (a 0, wrong)
  expect(score).toEqual({ name: 'validation', counts: [2, 2], right: [1, 1] });
  expect(other.right).toEqual([0, 0]);
  expect([...labels]).toEqual([0, 1, 1, 0]);
});

it('weighs ink in units of byte/256 and takes the first of two equally near', () => {
  expect(inkOf(Uint8Array.of(255, 1, 0))).toBe(1);
  expect(nearestByInk([61.4, 90.5], 75.7)).toBe(0);
  expect(nearestByInk([1, 3], 2)).toBe(0);
});
