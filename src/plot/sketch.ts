import { clamp, type Interval } from './scales.ts';

/**
 * A curve drawn by hand: its height at evenly spaced places along x, null where nothing is drawn
 * yet.
 */
export type Sketch = readonly (number | null)[];

export function emptySketch(places: number): Sketch {
  return Array.from({ length: places }, () => null);
}

/** A stroke from one place to another: every place between them is set, evenly in between. */
export function stroke(
  sketch: Sketch,
  from: { place: number; y: number },
  to: { place: number; y: number },
  range: Interval,
): Sketch {
  const drawn = sketch.slice();
  const last = sketch.length - 1;
  const start = clamp(Math.round(from.place), [0, last]);
  const end = clamp(Math.round(to.place), [0, last]);
  const steps = Math.max(1, Math.abs(end - start));
  for (let k = 0; k <= steps; k++) {
    const t = k / steps;
    const place = Math.round(start + t * (end - start));
    drawn[place] = clamp(from.y + (start === end ? 1 : t) * (to.y - from.y), range);
  }
  return drawn;
}

/** The keyboard's pen: sets this place, and fills the way from the nearest place drawn before. */
export function setPlace(sketch: Sketch, place: number, y: number, range: Interval): Sketch {
  for (let back = place - 1; back >= 0; back--) {
    const drawn = sketch[back];
    if (drawn !== null) return stroke(sketch, { place: back, y: drawn }, { place, y }, range);
  }
  return stroke(sketch, { place, y }, { place, y }, range);
}

/** How a sketch looks, while it is drawn and under the run. */
export const sketchStroke = { color: 'var(--ink-3)', dash: '2 5', width: 2.5 };

/** The sketch as a line over these x. */
export function sketchPoints(sketch: Sketch, [low, high]: Interval) {
  const last = sketch.length - 1;
  return sketch.map((y, index) => ({ x: low + ((high - low) * index) / last, y }));
}

/** The share of places drawn. */
export function coverage(sketch: Sketch): number {
  return sketch.filter(y => y !== null).length / sketch.length;
}

/** A sketch as stored: "0.98;0.97;;" with two decimals. */
export function packSketch(sketch: Sketch): string {
  return sketch.map(y => (y === null ? '' : Number(y.toFixed(3)))).join(';');
}

export function unpackSketch(text: unknown, places: number, range: Interval): Sketch | null {
  if (typeof text !== 'string') return null;
  const values = text.split(';').map(y => (y === '' ? null : Number(y)));
  if (values.length !== places || values.some(y => y !== null && !Number.isFinite(y))) return null;
  return values.map(y => (y === null ? null : clamp(y, range)));
}
