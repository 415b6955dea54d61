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

/** How many numbers are smoothed at once: their sums do not wait for one another. */
const ABREAST = 4;

/** Room that is used again for every image of a size and every σ. */
interface Room {
  side: number;
  sigma: number;
  weights: Float64Array;
  /** Fields of side × side numbers, with room for a last row that is not whole. */
  field: Float64Array;
  turned: Float64Array;
  /** One row of a field with blanks at both ends: beyond the edge nothing pulls. */
  line: Float64Array;
}

function roomFor(side: number, sigma: number): Room {
  const weights = gaussianWeights(sigma);
  const rows = ABREAST * Math.ceil(side / ABREAST);
  return {
    side,
    sigma,
    weights,
    field: new Float64Array(rows * side),
    turned: new Float64Array(rows * side),
    line: new Float64Array(rows + 2 * (weights.length - 1)),
  };
}

let room = roomFor(1, 1);

/**
 * Smooths along each row, and writes the result turned by a quarter: twice gives both ways. Four
 * neighbours go together, as two windows that move away from them by a pixel at each weight.
 */
function smoothRows({ side, weights, line }: Room, field: Float64Array, into: Float64Array) {
  const radius = weights.length - 1;
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      line[radius + column] = field[row * side + column];
    }
    for (let column = 0; column < side; column += ABREAST) {
      const middle = radius + column;
      let l0 = line[middle];
      let l1 = line[middle + 1];
      let l2 = line[middle + 2];
      let l3 = line[middle + 3];
      let r0 = l0;
      let r1 = l1;
      let r2 = l2;
      let r3 = l3;
      let s0 = weights[0] * l0;
      let s1 = weights[0] * l1;
      let s2 = weights[0] * l2;
      let s3 = weights[0] * l3;
      for (let d = 1; d <= radius; d++) {
        const weight = weights[d];
        l3 = l2;
        l2 = l1;
        l1 = l0;
        l0 = line[middle - d];
        r0 = r1;
        r1 = r2;
        r2 = r3;
        r3 = line[middle + d + 3];
        s0 += weight * (l0 + r0);
        s1 += weight * (l1 + r1);
        s2 += weight * (l2 + r2);
        s3 += weight * (l3 + r3);
      }
      const at = column * side + row;
      into[at] = s0;
      into[at + side] = s1;
      into[at + 2 * side] = s2;
      into[at + 3 * side] = s3;
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
    for (let i = 0; i < places.length; i++) field[i] = 2 * random.uniform() - 1;
    smoothRows(room, field, turned);
    smoothRows(room, turned, field);
    for (let i = 0; i < places.length; i++) places[i] += alpha * field[i];
  }
}
