import type { Interval } from '../../plot/scales.ts';
import type { SurfaceName, Vector } from './surfaces.ts';

/** Where the cost is at most `level`: an ellipse about the origin, or regions with a boundary. */
export type Region = { level: number } & (
  { semiAxes: Vector } | { boundaries: readonly (readonly Vector[])[] }
);

interface Frame {
  x: Interval;
  y: Interval;
}

const range = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.round((to - from) / step) + 1 }, (_, k) => from + k * step);

/** The heights of the contours: evenly spaced, so that they crowd where it is steep. */
export const levels: Record<SurfaceName, readonly number[]> = {
  bowl: range(0.25, 4, 0.25),
  valley: range(0.5, 8, 0.5),
  saddle: range(-3, 3, 0.25),
  // The gorge is far too deep for even spacing: each some two or three times the one before.
  rosenbrock: [0.1, 0.5, 2, 5, 12, 30, 70, 150, 300, 600, 1200, 2400],
};

/** Some levels by name, each with a place on its contour. */
export const labelled: Record<SurfaceName, readonly { level: number; at: Vector }[]> = {
  bowl: [0.25, 1].map(level => ({
    level,
    at: [0.6 * Math.sqrt(level), -0.8 * Math.sqrt(level)],
  })),
  valley: [2, 8].map(level => ({ level, at: [0.45, -Math.sqrt((level - 0.2025) / 10)] })),
  saddle: [-1, 1].map(level => ({
    level,
    at: level > 0 ? [Math.sqrt(1 + 0.25), -0.5] : [0.5, -Math.sqrt(1 + 0.25)],
  })),
  rosenbrock: [12, 150, 600].map(level => ({
    level,
    at: [0, ((level === 150 ? 1 : -1) * Math.sqrt(level - 1)) / 10],
  })),
};

/** Corners of a boundary, before those are left out that make no difference. */
const smooth = 60;

/** The regions {C ≤ level}, from the highest level to the lowest: each lies in the one before. */
export function regionsOf(surface: SurfaceName, frame: Frame): Region[] {
  const descending = [...levels[surface]].reverse();
  switch (surface) {
    case 'bowl':
      return descending.map(level => ({ level, semiAxes: [Math.sqrt(level), Math.sqrt(level)] }));
    case 'valley':
      return descending.map(level => ({
        level,
        semiAxes: [Math.sqrt(level), Math.sqrt(level / 10)],
      }));
    case 'saddle':
      return descending.map(level => ({ level, boundaries: saddleRegion(level, frame) }));
    case 'rosenbrock':
      return descending.map(level => ({ level, boundaries: [gorgeRegion(level, frame)] }));
  }
}

/** w₁² − w₂² ≤ c: between two branches of a hyperbola for c ≥ 0, outside two others below 0. */
function saddleRegion(level: number, { x, y }: Frame): Vector[][] {
  const across = (level >= 0 ? y : x).map(end => 1.1 * end) as [number, number];
  const along = range(0, smooth, 1).map(k => across[0] + ((across[1] - across[0]) * k) / smooth);
  if (level >= 0) {
    const half = along.map((t): Vector => [Math.sqrt(level + t * t), t]);
    return [[...half, ...half.map(([w, t]): Vector => [-w, t]).reverse()]];
  }
  const far = 2 * Math.max(Math.abs(y[0]), Math.abs(y[1]));
  return [1, -1].map(side => [
    [across[0], side * far] as const,
    ...along.map((t): Vector => [t, side * Math.sqrt(t * t - level)]),
    [across[1], side * far] as const,
  ]);
}

/** (1 − w₁)² + 100(w₂ − w₁²)² ≤ c: on its edge w₁ = 1 + √c cos t and w₂ = w₁² + √c/10 · sin t. */
function gorgeRegion(level: number, { x }: Frame): Vector[] {
  const root = Math.sqrt(level);
  const from = Math.max(1 - root, 1.2 * x[0]);
  const to = Math.min(1 + root, 1.2 * x[1]);
  const upper = range(0, smooth, 1).map((k): Vector => {
    // Closer together at both ends, where the edge turns.
    const w = (from + to) / 2 - ((to - from) / 2) * Math.cos((Math.PI * k) / smooth);
    return [w, Math.sqrt(Math.max(0, level - (1 - w) ** 2)) / 10];
  });
  return [
    ...upper.map(([w, half]): Vector => [w, w * w + half]),
    ...upper.map(([w, half]): Vector => [w, w * w - half]).reverse(),
  ];
}
