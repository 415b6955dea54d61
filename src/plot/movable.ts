import type { Interval } from './scales.ts';
import { clamp } from './scales.ts';

export interface Position {
  x: number;
  y: number;
}
export interface Bounds {
  x: Interval;
  y: Interval;
}
interface Keys {
  key: string;
  shiftKey: boolean;
  altKey: boolean;
}

/** Arrow keys move by a step; Shift ten steps, Alt a tenth. null for any other key. */
export function arrow(keys: Keys, step: Position): Position | null {
  const times = keys.shiftKey ? 10 : keys.altKey ? 0.1 : 1;
  switch (keys.key) {
    case 'ArrowLeft':
      return { x: -step.x * times, y: 0 };
    case 'ArrowRight':
      return { x: step.x * times, y: 0 };
    case 'ArrowUp':
      return { x: 0, y: step.y * times };
    case 'ArrowDown':
      return { x: 0, y: -step.y * times };
    default:
      return null;
  }
}

/** Where a key takes a point that moves along x, along y, or both; null if the key is not for it. */
export function moveByKey(
  from: Position,
  keys: Keys,
  options: { step: Position; bounds: Bounds; along: 'x' | 'y' | 'both' },
): Position | null {
  const { step, bounds, along } = options;
  const end = keys.key === 'Home' ? 0 : keys.key === 'End' ? 1 : null;
  if (end !== null && along !== 'both') {
    return along === 'x' ? { x: bounds.x[end], y: from.y } : { x: from.x, y: bounds.y[end] };
  }
  const by = arrow(keys, step);
  if (!by) return null;
  // Along one axis all four arrows work, as on a native slider.
  const dx = along === 'x' && by.x === 0 ? (by.y / step.y) * step.x : by.x;
  const dy = along === 'y' && by.y === 0 ? (by.x / step.x) * step.y : by.y;
  return {
    x: along === 'y' ? from.x : tidy(clamp(from.x + dx, bounds.x)),
    y: along === 'x' ? from.y : tidy(clamp(from.y + dy, bounds.y)),
  };
}

/** Drops the dust of binary fractions, so that ten steps of 0.1 make 1. */
export function tidy(value: number): number {
  return Number(value.toFixed(10));
}

/** A pointer's position rounded to something a person would type. */
export function snap(value: number, step: number): number {
  return tidy(Math.round(value / step) * step);
}
