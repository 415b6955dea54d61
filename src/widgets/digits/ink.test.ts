import { expect, it } from 'vitest';
import { noInk, reduceInk, type Ink, type InkAction } from './ink.ts';

const after = (...actions: InkAction[]): Ink => actions.reduce(reduceInk, noInk);

it('draws a stroke from pen down to pen up, and takes back the last one first', () => {
  const drawn = after(
    { type: 'begin', at: { x: 0.2, y: 0.2 } },
    { type: 'draw', to: { x: 0.2, y: 0.6 } },
    { type: 'end' },
    { type: 'begin', at: { x: 0.5, y: 0.5 } },
    { type: 'end' },
  );
  expect(drawn.strokes.map(stroke => stroke.length)).toEqual([2, 1]);
  expect(reduceInk(drawn, { type: 'undo' }).strokes.map(stroke => stroke.length)).toEqual([2]);
});

it('moves the pen by keys without a trace until it is put down', () => {
  const up = after({ type: 'move', by: { x: -0.3, y: 0 } });
  expect(up.strokes).toEqual([]);
  const down = [{ type: 'pen' }, { type: 'move', by: { x: 0, y: 0.3 } }] as const;
  const drawn = down.reduce<Ink>(reduceInk, up);
  // From (0.5 − 0.3, 0.5) down by 0.3.
  expect(drawn.strokes).toHaveLength(1);
  expect(drawn.strokes[0][1].x).toBeCloseTo(0.2);
  expect(drawn.strokes[0][1].y).toBeCloseTo(0.8);
});

it('keeps the pen on the pad and ignores a pointer that never went down', () => {
  expect(after({ type: 'move', by: { x: 5, y: -5 } }).pen).toEqual({ x: 1, y: 0 });
  expect(after({ type: 'draw', to: { x: 0.1, y: 0.1 } }).strokes).toEqual([]);
});
