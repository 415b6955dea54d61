import { expect, it } from 'vitest';
import { envelope } from './envelope.ts';

it('leaves a line alone whose points can be told apart', () => {
  const points = Array.from({ length: 2000 }, (_, x) => ({ x, y: x }));
  expect(envelope(points)).toBe(points);
});

it('keeps both ends and every peak of a long line, in order, by a sixth of its points', () => {
  const points = Array.from({ length: 12001 }, (_, x) => ({ x, y: Math.sin(x / 50) }));
  points[7003] = { x: 7003, y: 9 };
  points[7007] = { x: 7007, y: -9 };
  const drawn = envelope(points);
  expect(drawn.length).toBeLessThanOrEqual(2000);
  expect([drawn[0].x, drawn[drawn.length - 1].x]).toEqual([0, 12000]);
  expect(drawn).toContain(points[7003]);
  expect(drawn).toContain(points[7007]);
  expect(drawn.every(({ x }, k) => k === 0 || x > drawn[k - 1].x)).toBe(true);
});

it('keeps a gap', () => {
  const points = Array.from({ length: 4000 }, (_, x) => ({ x, y: x === 1001 ? null : x }));
  expect(envelope(points)).toContain(points[1001]);
});
