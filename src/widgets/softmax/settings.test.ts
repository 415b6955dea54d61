import { expect, it } from 'vitest';
import { defaultsOf } from '../../figure/state.ts';
import {
  beforeNext,
  noBefore,
  settings,
  settled,
  shiftProblem,
  type Before,
  type Inputs,
} from './settings.ts';

const start = defaultsOf(settings);
const at = (...z: number[]) => ({ z, c: 1 });

const moved = (before: Before, ...steps: Inputs[]) =>
  steps.slice(1).reduce((known, next, k) => beforeNext(known, steps[k], next), before);

it('keeps the lengths from before a drag through all its steps', () => {
  const dragged = moved(noBefore, start, at(2.5, -1, 3.2, 1), at(2.5, -1, 3.2, 5));
  expect(dragged.inputs?.z).toEqual([2.5, -1, 3.2, 0.5]);
});

it('begins anew when the slider is taken again, or another one is', () => {
  const released = { ...moved(noBefore, start, at(2.5, -1, 3.2, 5)), held: null };
  const again = moved(released, at(2.5, -1, 3.2, 5), at(2.5, -1, 3.2, 4));
  expect(again.inputs?.z).toEqual([2.5, -1, 3.2, 5]);
  const other = moved(again, at(2.5, -1, 3.2, 4), { z: [2.5, -1, 3.2, 4], c: 2 });
  expect(other.inputs).toEqual(at(2.5, -1, 3.2, 4));
  const more = moved(other, at(1, 2), at(1, 2, 0), at(1, 2, 0, 0));
  expect(more.inputs).toEqual(at(1, 2, 0));
});

it('takes a shift once', () => {
  const next = settled({ ...start, shift: 1.5 });
  expect(next).toEqual({ ...start, z: [4, 0.5, 4.7, 2], shift: 0 });
  expect(settled(next)).toBe(next);
});

it('refuses a shift that leaves the sliders', () => {
  expect(shiftProblem({ ...start, shift: 1.5 })).toBeNull();
  expect(shiftProblem({ ...start, shift: 3 })).toContain('received “3”');
});
