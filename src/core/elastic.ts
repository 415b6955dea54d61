import { exp } from './elementary.ts';
import type { Random } from './random.ts';
import type { CoordinateMap } from './resample.ts';

/** Elastic distortion, as if the hand had trembled (Simard, Steinkraus and Platt, 2003). */
export interface Elastic {
  /** α ≥ 0, in pixels: how far the smoothed field is stretched. 34 in the paper. */
  alpha: number;
  /** σ > 0, in pixels: over how wide a Gaussian neighbours move together. 4 in the paper. */
  sigma: number;
}

/** A Gaussian's weights at 0, 1, 2 … pixels from its middle, out to 3σ; both wings sum to 1. */
export function gaussianWeights(sigma: number): Float64Array {
  const radius = Math.ceil(3 * sigma);
  const weights = new Float64Array(radius + 1);
  for (let d = 0; d <= radius; d++) weights[d] = exp(-(d * d) / (2 * sigma * sigma));
  let total = -weights[0];
  for (const weight of weights) total += 2 * weight;
  for (let d = 0; d <= radius; d++) weights[d] /= total;
  return weights;
}

/** Room that is used again for every image of a size and every σ. */
interface Room {
  side: number;
  sigma: number;
  weights: Float64Array;
  field: Float64Array;
  turned: Float64Array;
  /** One row of a field with blanks at both ends: beyond the edge nothing pulls. */
  line: Float64Array;
}

function roomFor(side: number, sigma: number): Room {
  const weights = gaussianWeights(sigma);
  const field = new Float64Array(side * side);
  const line = new Float64Array(side + 2 * (weights.length - 1));
  return { side, sigma, weights, field, turned: new Float64Array(side * side), line };
}

let room = roomFor(1, 1);

/** Smooths along each row, and writes the result turned by a quarter: twice gives both ways. */
function smoothRows({ side, weights, line }: Room, field: Float64Array, into: Float64Array) {
  const radius = weights.length - 1;
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      line[radius + column] = field[row * side + column];
    }
    for (let column = 0; column < side; column++) {
      const middle = radius + column;
      let sum = weights[0] * line[middle];
      for (let d = 1; d <= radius; d++) sum += weights[d] * (line[middle - d] + line[middle + d]);
      into[column * side + row] = sum;
    }
  }
}

/**
 * How far, in pixels and in each direction, an elastic distortion moves a pixel of the middle (root
 * mean square): a uniform number in [−1, 1] has variance 1/3, and a weighted mean of such, that
 * times the sum of the squared weights. 1.4 at α = 34, σ = 4.
 */
export function displacementOf({ alpha, sigma }: Elastic): number {
  const weights = gaussianWeights(sigma);
  let squares = -weights[0] * weights[0];
  for (const weight of weights) squares += 2 * weight * weight;
  return (alpha * squares) / Math.sqrt(3);
}

/**
 * Moves every place of a map at random: displacements uniform in [−1, 1] for each pixel and each
 * direction, smoothed by a Gaussian of σ, times α. At α = 34, σ = 4 they are 1.4 pixels (r.m.s.).
 */
export function displace(map: CoordinateMap, { alpha, sigma }: Elastic, random: Random): void {
  if (room.side !== map.side || room.sigma !== sigma) room = roomFor(map.side, sigma);
  const { field, turned } = room;
  for (const places of [map.x, map.y]) {
    for (let i = 0; i < field.length; i++) field[i] = 2 * random.uniform() - 1;
    smoothRows(room, field, turned);
    smoothRows(room, turned, field);
    for (let i = 0; i < field.length; i++) places[i] += alpha * field[i];
  }
}
