/**
 * From a drawing to an image as MNIST's makers would have made it: the ink is scaled to fit a box
 * of 20 × 20 pixels, keeping its proportions, drawn with soft edges, and moved by whole pixels so
 * that its centre of mass lies on pixel (14, 14) of 28 × 28.
 */
export interface Point {
  x: number;
  y: number;
}
/** What the pen drew between going down and coming up; the pad is 1 wide and 1 high. */
export type Stroke = readonly Point[];

export const side = 28;
const box = 20;
const centre = 14;

/** The pen's radius on the pad: about that of a felt pen on a postage stamp. */
export const penRadius = 0.034;
/** Half the width of a stroke in MNIST, in its pixels: a thinner or thicker pen is not found there. */
const thinnest = 1;
const thickest = 1.5;

/** The 784 bytes a network is given, row by row; null where nothing is drawn. */
export function toMnist(strokes: readonly Stroke[]): Uint8Array | null {
  const points = strokes.flat();
  if (points.length === 0) return null;
  const left = Math.min(...points.map(point => point.x));
  const top = Math.min(...points.map(point => point.y));
  const width = Math.max(...points.map(point => point.x)) - left;
  const height = Math.max(...points.map(point => point.y)) - top;
  const { scale, radius } = fit(Math.max(width, height));

  // The box begins at pixel 4; the drawing lies in its middle.
  const at = (point: Point): Point => ({
    x: side / 2 + (point.x - left - width / 2) * scale,
    y: side / 2 + (point.y - top - height / 2) * scale,
  });
  const drawn = rasterize(
    strokes.map(stroke => stroke.map(at)),
    radius,
  );
  return centred(drawn);
}

/** How many pixels the pad's side becomes, and the pen's radius then, for ink of this extent. */
function fit(extent: number): { scale: number; radius: number } {
  const plain = box / (extent + 2 * penRadius);
  const radius = Math.min(thickest, Math.max(thinnest, penRadius * plain));
  if (extent === 0) return { scale: 0, radius };
  return { scale: (box - 2 * radius) / extent, radius };
}

/** Ink is where a stroke is nearer than the pen's radius; a pixel's edge makes it grey. */
function rasterize(strokes: readonly Stroke[], radius: number): Float64Array {
  const ink = new Float64Array(side * side);
  for (const stroke of strokes) {
    for (let k = 0; k < stroke.length; k++) {
      drawSegment(ink, stroke[Math.max(0, k - 1)], stroke[k], radius);
    }
  }
  return ink;
}

function drawSegment(ink: Float64Array, from: Point, to: Point, radius: number): void {
  const reach = radius + 1;
  const clamp = (value: number) => Math.min(side - 1, Math.max(0, Math.floor(value)));
  const bottom = clamp(Math.max(from.y, to.y) + reach);
  const right = clamp(Math.max(from.x, to.x) + reach);
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const square = dx * dx + dy * dy;
  for (let row = clamp(Math.min(from.y, to.y) - reach); row <= bottom; row++) {
    for (let column = clamp(Math.min(from.x, to.x) - reach); column <= right; column++) {
      const x = column + 0.5 - from.x;
      const y = row + 0.5 - from.y;
      const along = square === 0 ? 0 : Math.min(1, Math.max(0, (x * dx + y * dy) / square));
      const distance = Math.hypot(x - along * dx, y - along * dy);
      const cover = Math.min(1, Math.max(0, radius + 0.5 - distance));
      const pixel = row * side + column;
      ink[pixel] = Math.max(ink[pixel], cover);
    }
  }
}

/** The mean position of the ink, in pixels from 0 to 27; null for a blank image. */
export function centreOfMass(image: ArrayLike<number>): Point | null {
  let mass = 0;
  let x = 0;
  let y = 0;
  for (let pixel = 0; pixel < side * side; pixel++) {
    mass += image[pixel];
    x += image[pixel] * (pixel % side);
    y += image[pixel] * Math.floor(pixel / side);
  }
  return mass === 0 ? null : { x: x / mass, y: y / mass };
}

function centred(ink: Float64Array): Uint8Array | null {
  const middle = centreOfMass(ink);
  if (!middle) return null;
  const extent = inkExtent(ink);
  // Never so far that ink would leave the image.
  const move = (from: number, low: number, high: number) =>
    Math.min(side - 1 - high, Math.max(-low, Math.round(centre - from)));
  const right = move(middle.x, extent.left, extent.right);
  const down = move(middle.y, extent.top, extent.bottom);
  const image = new Uint8Array(side * side);
  for (let row = extent.top; row <= extent.bottom; row++) {
    for (let column = extent.left; column <= extent.right; column++) {
      image[(row + down) * side + column + right] = Math.round(255 * ink[row * side + column]);
    }
  }
  return image;
}

/** The first and last rows and columns with ink. */
export function inkExtent(image: ArrayLike<number>) {
  const extent = { left: side, right: -1, top: side, bottom: -1 };
  for (let pixel = 0; pixel < side * side; pixel++) {
    if (image[pixel] === 0) continue;
    const row = Math.floor(pixel / side);
    const column = pixel % side;
    extent.left = Math.min(extent.left, column);
    extent.right = Math.max(extent.right, column);
    extent.top = Math.min(extent.top, row);
    extent.bottom = Math.max(extent.bottom, row);
  }
  return extent;
}
