import { cos, sin } from './elementary.ts';

/** Square images of bytes, 0 paper … 255 ink, row by row: y grows downwards, x to the right. */

/** The side of a square image of this many pixels: 28 for 784. Throws a RangeError if not square. */
export function sideOf(pixels: number): number {
  const side = Math.round(Math.sqrt(pixels));
  if (side === 0 || side * side !== pixels) {
    throw new RangeError(
      `expected a square image, such as 28 × 28 = 784; received ${pixels} pixels`,
    );
  }
  return side;
}

/** For each pixel of a new image, the place in the old one that it is taken from, in pixels. */
export interface CoordinateMap {
  side: number;
  x: Float64Array;
  y: Float64Array;
}

export const createMap = (side: number): CoordinateMap => ({
  side,
  x: new Float64Array(side * side),
  y: new Float64Array(side * side),
});

/**
 * Shears the image about its centre, so that what is a pixel higher moves `shear` pixels to the
 * right; turns it by so many degrees, anticlockwise as seen; then shifts it by (dx, dy). Each new
 * pixel looks up the old place by the way back.
 */
export function setMap(
  map: CoordinateMap,
  degrees: number,
  dx: number,
  dy: number,
  shear = 0,
): void {
  const { side, x, y } = map;
  const angle = (degrees / 180) * 3.141592653589793;
  const cosine = cos(angle);
  const sine = sin(angle);
  const centre = (side - 1) / 2;
  for (let row = 0; row < side; row++) {
    const v = row - centre - dy;
    for (let column = 0; column < side; column++) {
      const u = column - centre - dx;
      x[row * side + column] = centre + cosine * u - sine * v + shear * (sine * u + cosine * v);
      y[row * side + column] = centre + sine * u + cosine * v;
    }
  }
}

/**
 * Takes each new pixel from its place in the old image: the mean of the four pixels around it,
 * weighted by nearness (bilinear), rounded to a byte. Beyond the edge there is blank paper.
 */
export function resample(image: Uint8Array, map: CoordinateMap, into: Uint8Array): void {
  const { side, x, y } = map;
  const last = side - 1;
  for (let i = 0; i < into.length; i++) {
    const column = Math.floor(x[i]);
    const row = Math.floor(y[i]);
    if (column < -1 || row < -1 || column > last || row > last) {
      into[i] = 0;
      continue;
    }
    const right = x[i] - column;
    const below = y[i] - row;
    const at = row * side + column;
    // Across an edge, some of the four are paper.
    const a = row >= 0 && column >= 0 ? image[at] : 0;
    const b = row >= 0 && column < last ? image[at + 1] : 0;
    const c = row < last && column >= 0 ? image[at + side] : 0;
    const d = row < last && column < last ? image[at + side + 1] : 0;
    const upper = a + right * (b - a);
    const lower = c + right * (d - c);
    into[i] = upper + below * (lower - upper) + 0.5; // a byte cuts off the rest: this rounds
  }
}
