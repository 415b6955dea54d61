import { describe, expect, it } from 'vitest';
import { bandOf } from './bands.ts';
import { coinText, inkClass, tintOf } from './look.ts';
import { neighbour } from './neighbour.ts';
import { spotFor } from './spot.ts';

describe('the map', () => {
  it('is walked by the keys, value by value', () => {
    const trials = [
      { id: 1, eta: 1, lambda: 5 },
      { id: 2, eta: 0.1, lambda: 1 },
      { id: 3, eta: 1, lambda: 0.1 },
    ];
    // By η: 2, 3, 1; by λ: 3, 2, 1.
    expect(neighbour(trials, trials[1], 'ArrowRight')).toBe(3);
    expect(neighbour(trials, trials[2], 'ArrowRight')).toBe(1);
    expect(neighbour(trials, trials[0], 'ArrowRight')).toBe(1);
    expect(neighbour(trials, trials[0], 'ArrowDown')).toBe(2);
    expect(neighbour(trials, trials[1], 'ArrowUp')).toBe(1);
    expect(neighbour(trials, trials[1], 'Home')).toBe(1);
    expect(neighbour(trials, trials[1], 'End')).toBe(3);
    expect(neighbour(trials, trials[1], 'Enter')).toBe(2);
    expect(neighbour(trials, trials[1], 'Tab')).toBeNull();
  });

  it('tints half right or less as paper, and stamps whole per cents', () => {
    expect(tintOf(0.3)).toBe('color-mix(in oklab, var(--evaluation) 0.0%, var(--paper))');
    expect(tintOf(0.9)).toContain(' 80.0%');
    expect([0.5, 0.85, 0.99].map(inkClass)).toEqual(['se-pale', 'se-middling', 'se-deep']);
    expect(coinText(0.889)).toBe('89');
  });

  it('names the best above it, unless another coin is there, or the edge', () => {
    const area = { left: 40, top: 30, right: 540, bottom: 440 };
    const spot = (coin: [number, number], others: [number, number][]) =>
      spotFor(coin, others, 'best: 90.0 %', 13, area);
    expect(spot([200, 200], [])).toEqual({ dx: 0, dy: -26, anchor: 'middle' });
    expect(spot([200, 200], [[190, 175]])).toEqual({ dx: 0, dy: 28, anchor: 'middle' });
    // Low on the map, with a coin above at the left: to the right.
    expect(spot([200, 420], [[190, 395]])).toEqual({ dx: 22, dy: 0, anchor: 'start' });
    expect(spot([530, 420], [])).toEqual({ dx: -22, dy: 0, anchor: 'end' });
  });

  it('a band is the part of the ground above a level', () => {
    const area = (rings: readonly (readonly (readonly [number, number])[])[]) =>
      rings.reduce((sum, ring) => {
        const twice = ring.reduce((s, [x, y], k) => {
          const [nx, ny] = ring[(k + 1) % ring.length];
          return s + x * ny - nx * y;
        }, 0);
        // Boundaries run clockwise, those of holes against the clock.
        return sum - twice / 2;
      }, 0);
    // A slope from 0 to 1 over two cells: above 0.75 is the last half cell, in both rows.
    const slope = [0, 1, 2].map(() => [0, 0.5, 1]);
    expect(area(bandOf(slope, 0.75))).toBeCloseTo(1, 12);
    expect(area(bandOf(slope, 0))).toBeCloseTo(4, 12);
    expect(bandOf(slope, 2)).toEqual([]);
    // One corner of a cell at 1, the others at 0: a triangle with legs of a half.
    expect(
      area(
        bandOf(
          [
            [1, 0],
            [0, 0],
          ],
          0.5,
        ),
      ),
    ).toBeCloseTo(0.125, 12);
    // A dip of 0 in the middle of four cells: all but a square with corners half way to it.
    const dip = [0, 1, 2].map(j => [0, 1, 2].map(i => (i === 1 && j === 1 ? 0 : 1)));
    expect(area(bandOf(dip, 0.5))).toBeCloseTo(3.5, 12);
  });
});
