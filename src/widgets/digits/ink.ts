import type { Point, Stroke } from './centring.ts';

/** A drawing and the pen: strokes in the order they were made. */
export interface Ink {
  strokes: readonly Stroke[];
  /** Where the keyboard's pen is, and whether it is on the paper. */
  pen: Point;
  down: boolean;
}

export const noInk: Ink = { strokes: [], pen: { x: 0.5, y: 0.5 }, down: false };

export type InkAction =
  | { type: 'begin'; at: Point }
  | { type: 'draw'; to: Point }
  | { type: 'end' }
  /** The keyboard's pen: draws where it is down, else only moves. */
  | { type: 'move'; by: Point }
  | { type: 'pen' }
  | { type: 'undo' }
  | { type: 'clear' };

const onPad = ({ x, y }: Point): Point => ({
  x: Math.min(1, Math.max(0, x)),
  y: Math.min(1, Math.max(0, y)),
});

/** Closer points than this (in pads) add nothing that a pixel could show. */
const finest = 0.006;

export function reduceInk(ink: Ink, action: InkAction): Ink {
  const { strokes, pen, down } = ink;
  switch (action.type) {
    case 'begin':
      return { strokes: [...strokes, [onPad(action.at)]], pen: onPad(action.at), down: true };
    case 'draw': {
      const to = onPad(action.to);
      const last = strokes.at(-1);
      if (!down || !last) return ink;
      if (Math.hypot(to.x - pen.x, to.y - pen.y) < finest) return ink;
      return { strokes: [...strokes.slice(0, -1), [...last, to]], pen: to, down };
    }
    case 'end':
      return { ...ink, down: false };
    case 'move': {
      const to = onPad({ x: pen.x + action.by.x, y: pen.y + action.by.y });
      return down ? reduceInk(ink, { type: 'draw', to }) : { ...ink, pen: to };
    }
    case 'pen':
      return down ? { ...ink, down: false } : reduceInk(ink, { type: 'begin', at: pen });
    case 'undo':
      return { strokes: strokes.slice(0, -1), pen, down: false };
    case 'clear':
      return noInk;
  }
}
