import { expect, it } from 'vitest';
import type { Pixel } from './boxes.ts';
import { thin } from './thin.ts';

const sine: Pixel[] = Array.from({ length: 301 }, (_, x) => [x, 80 + 70 * Math.sin(x / 50)]);

it('keeps the two ends of a straight line and nothing between', () => {
  const straight: Pixel[] = Array.from({ length: 50 }, (_, x) => [x, 2 * x]);
  expect(thin(straight)).toEqual([
    [0, 0],
    [49, 98],
  ]);
});

it('draws a smooth curve with far fewer points, nowhere an eighth of a pixel off', () => {
  const thinned = thin(sine);
  expect(thinned.length).toBeLessThan(60);
  for (const [x, y] of sine) {
    const after = thinned.findIndex(point => point[0] >= x);
    const [x1, y1] = thinned[after];
    const [x0, y0] = thinned[Math.max(0, after - 1)];
    const drawn = x1 === x0 ? y1 : y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
    // 0.12 pixels from the line is at most 0.12 · √(1 + 1.4²) ≈ 0.21 straight up, at slope 1.4
    expect(Math.abs(drawn - y)).toBeLessThan(0.21);
  }
});

it('keeps every corner of a jagged line', () => {
  const jagged: Pixel[] = [
    [0, 0],
    [1, 5],
    [2, 0],
    [3, 5],
  ];
  expect(thin(jagged)).toEqual(jagged);
});
