import { expect, it } from 'vitest';
import { initialState, reduce, shiftProblem, type Action, type SoftmaxState } from './state.ts';

const after = (state: SoftmaxState, ...actions: Action[]) => actions.reduce(reduce, state);
const start = initialState({});

it('keeps the lengths from before a drag through all its steps', () => {
  const dragged = after(start, { type: 'move', index: 3, z: 1 }, { type: 'move', index: 3, z: 5 });
  expect(dragged.z).toEqual([2.5, -1, 3.2, 5]);
  expect(dragged.before?.z).toEqual([2.5, -1, 3.2, 0.5]);
});

it('begins anew when the slider is taken again, or another one is', () => {
  const again = after(
    start,
    { type: 'move', index: 3, z: 5 },
    { type: 'release' },
    { type: 'move', index: 3, z: 4 },
  );
  expect(again.before?.z).toEqual([2.5, -1, 3.2, 5]);
  expect(after(again, { type: 'move', index: 0, z: 0 }).before?.z).toEqual([2.5, -1, 3.2, 4]);
  expect(after(again, { type: 'sharpen', c: 2 }).before).toEqual({ z: [2.5, -1, 3.2, 4], c: 1 });
});

it('adds an output at 0 and takes the last away, from two to ten', () => {
  const more = Array.from({ length: 9 }, (): Action => ({ type: 'add' }));
  expect(after(start, ...more).z).toEqual([2.5, -1, 3.2, 0.5, 0, 0, 0, 0, 0, 0]);
  const fewer = Array.from({ length: 9 }, (): Action => ({ type: 'remove' }));
  expect(after(start, ...fewer).z).toEqual([2.5, -1]);
  expect(after(start, { type: 'add' }).before?.z).toHaveLength(4);
});

it('takes a command with a shift, and shows what was before; a link has nothing before it', () => {
  const values = { z: [2.5, -1, 3.2, 0.5], shift: 1.5 };
  const commanded = reduce(start, { type: 'take', values, isChange: true });
  expect(commanded.z).toEqual([4, 0.5, 4.7, 2]);
  expect(commanded.before).toEqual({ z: start.z, c: 1 });
  expect(reduce(start, { type: 'take', values, isChange: false }).before).toBeNull();
});

it('refuses a shift that leaves the sliders', () => {
  expect(shiftProblem(start, { shift: 1.5 })).toBeNull();
  expect(shiftProblem(start, { shift: 3 })).toContain('received “3”');
});
