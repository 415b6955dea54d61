import { contours } from 'd3-contour';

/** A place on the lattice, in cells: i across, j up. */
export type Corner = readonly [number, number];

/**
 * Where a surface is at least `level`: closed boundaries, those of holes the other way round.
 * `heights` has a row for each j and a value for each i.
 */
export function bandOf(heights: readonly (readonly number[])[], level: number): Corner[][] {
  const [across, up] = [heights[0].length, heights.length];
  const { coordinates } = contours().size([across, up]).contour(heights.flat(), level);
  // A value stands in the middle of its square there, at a corner of the lattice here; the half
  // square around the lattice is left off.
  const within = (at: number, count: number) => Math.min(count - 1, Math.max(0, at - 0.5));
  return coordinates
    .flat()
    .map(ring => ring.map(([x, y]): Corner => [within(x, across), within(y, up)]));
}
