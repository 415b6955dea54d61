import { expect, it } from 'vitest';
import { centreOfMass, inkExtent, side, toMnist, type Stroke } from './centring.ts';

/** An L in a corner of the pad: all its ink is in the top left ninth. */
const corner: Stroke[] = [
  [
    { x: 0.05, y: 0.05 },
    { x: 0.05, y: 0.25 },
    { x: 0.15, y: 0.25 },
  ],
];
const imageOf = (strokes: Stroke[]): Uint8Array => {
  const image = toMnist(strokes);
  if (!image) throw new Error('blank');
  return image;
};

it('brings a drawing in the corner to the middle: its centre of mass is on pixel 14, give or take half', () => {
  const middle = centreOfMass(imageOf(corner));
  expect(Math.abs((middle?.x ?? 0) - 14)).toBeLessThanOrEqual(0.5);
  expect(Math.abs((middle?.y ?? 0) - 14)).toBeLessThanOrEqual(0.5);
});

it('fits the ink into 20 × 20 pixels and keeps its proportions', () => {
  // The L is 0.1 wide and 0.2 high. Scaled to the box with the thickest pen (radius 1.5, so
  // 17 pixels for the 0.2), its width is 8.5 + 3 = 11.5: 12 or 13 columns with the soft edge.
  const { left, right, top, bottom } = inkExtent(imageOf(corner));
  expect(bottom - top + 1).toBe(20);
  expect(right - left + 1).toBeGreaterThanOrEqual(12);
  expect(right - left + 1).toBeLessThanOrEqual(13);
});

it('gives the same image wherever the drawing is on the pad', () => {
  const moved = corner.map(stroke => stroke.map(({ x, y }) => ({ x: x + 0.5, y: y + 0.5 })));
  const [here, there] = [imageOf(corner), imageOf(moved)];
  // Positions differ by rounding in the last bit, so a grey may differ by one.
  for (let pixel = 0; pixel < side * side; pixel++) {
    expect(Math.abs(here[pixel] - there[pixel])).toBeLessThanOrEqual(1);
  }
});

it('draws soft edges: black inside, grey at the rim', () => {
  const image = imageOf(corner);
  expect(Math.max(...image)).toBe(255);
  expect(image.some(value => value > 20 && value < 235)).toBe(true);
});

it('makes a dot of a touch, and nothing of nothing', () => {
  const dot = imageOf([[{ x: 0.9, y: 0.1 }]]);
  expect(Math.abs((centreOfMass(dot)?.x ?? 0) - 14)).toBeLessThanOrEqual(0.5);
  expect(inkExtent(dot).right - inkExtent(dot).left).toBeLessThanOrEqual(4);
  expect(toMnist([])).toBeNull();
});

it('keeps all ink inside the image when its mass lies far to one side', () => {
  // A long thin tail to the right of a heavy scribble: the shift stops at the image's edge.
  const scribble = Array.from({ length: 40 }, (_, k) => ({
    x: 0.1 + 0.05 * (k % 2),
    y: 0.3 + 0.01 * k,
  }));
  const image = imageOf([
    scribble,
    [
      { x: 0.1, y: 0.5 },
      { x: 0.9, y: 0.5 },
    ],
  ]);
  const { left, right } = inkExtent(image);
  expect(right).toBeLessThanOrEqual(side - 1);
  expect(right - left + 1).toBeGreaterThanOrEqual(20);
});
