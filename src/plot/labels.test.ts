import { describe, expect, it } from 'vitest';
import { boxAround, type Pixel } from './boxes.ts';
import { dodge, placeLabels, textWidth } from './labels.ts';
import { distance, resample, trace } from './traced.ts';

const area = { left: 0, top: 0, right: 300, bottom: 160 };
const straight = (from: Pixel, to: Pixel): Pixel[] =>
  Array.from({ length: 61 }, (_, k) => [
    from[0] + ((to[0] - from[0]) * k) / 60,
    from[1] + ((to[1] - from[1]) * k) / 60,
  ]);

describe('labels beside lines', () => {
  const lines = [
    { id: 'high', text: 'quadratic', line: straight([0, 30], [300, 50]) },
    { id: 'low', text: 'cross-entropy', line: straight([0, 40], [300, 140]) },
  ];
  const placed = placeLabels(lines, area);
  const boxes = placed.map((at, index) =>
    boxAround([at?.x ?? NaN, at?.y ?? NaN], textWidth(lines[index].text), 12),
  );

  it('are found where there is room', () => {
    expect(placed.map(at => at?.id)).toEqual(['high', 'low']);
  });

  it('touch no line, and stand nearer their own than the other', () => {
    boxes.forEach((box, index) => {
      const own = distance(box, trace(lines[index].line, 3));
      const other = distance(box, trace(lines[1 - index].line, 3));
      expect(own).toBeGreaterThan(0);
      expect(other).toBeGreaterThan(own);
    });
  });

  it('do not overlap, and stay in the plot', () => {
    const [a, b] = boxes;
    const apart = a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top;
    expect(apart).toBe(true);
    for (const box of boxes) {
      expect(box.left).toBeGreaterThanOrEqual(area.left);
      expect(box.right).toBeLessThanOrEqual(area.right);
    }
  });

  it('keep clear of other words', () => {
    const [before] = placeLabels([lines[0]], area);
    const taken = boxAround([before?.x ?? 0, before?.y ?? 0], 60, 12);
    const [after] = placeLabels([lines[0]], area, { avoid: [taken] });
    const box = boxAround([after?.x ?? 0, after?.y ?? 0], textWidth('quadratic'), 12);
    const apart =
      box.right < taken.left ||
      taken.right < box.left ||
      box.bottom < taken.top ||
      taken.bottom < box.top;
    expect(apart).toBe(true);
  });

  it('move closer to their lines where there is little room', () => {
    // 19 px between two level lines: 12 of text, 5 to its own and only 2 to the other, or 2.5 and 4.5.
    const close = [
      { id: 'upper', text: 'plain', line: straight([0, 20], [300, 20]) },
      { id: 'lower', text: 'fancy', line: straight([0, 39], [300, 39]) },
    ];
    const [upper, lower] = placeLabels(close, { ...area, top: 10, bottom: 40 });
    expect([upper?.y, lower?.y]).toEqual([20 + 8.5, 39 - 8.5]);
    expect(Math.abs((upper?.x ?? 0) - (lower?.x ?? 0))).toBeGreaterThan(textWidth('plain'));
  });

  it('use the margin only where they fit nowhere else', () => {
    const high = [
      { id: 'full', text: 'quadratic', line: straight([0, 2], [300, 2]) },
      { id: 'next', text: 'cross-entropy', line: straight([0, 8], [300, 8]) },
    ];
    const spare = { ...area, top: -16 };
    expect(placeLabels(high, area).map(at => at?.id)).toEqual([undefined, 'next']);
    const [full, next] = placeLabels(high, area, { spare });
    expect([full?.y, next?.y]).toEqual([2 - 8.5, 8 + 11]);
  });

  it('are left out where nothing fits', () => {
    const narrow = { left: 0, top: 0, right: 30, bottom: 20 };
    expect(placeLabels([lines[0]], narrow)).toEqual([null]);
  });
});

describe('labels in a column', () => {
  it('move apart by no more than they must', () => {
    // 50 and 52 want the same place: the second gives way by 13.
    expect(dodge([50, 52, 100], 15, 0, 200)).toEqual([50, 65, 100]);
  });

  it('stay within the limits, in order', () => {
    expect(dodge([198, 199, 10], 15, 0, 200)).toEqual([185, 200, 10]);
  });
});

it('resamples a line so that no two points are far apart', () => {
  const points = resample(
    [
      [0, 0],
      [100, 0],
      [100, 50],
    ],
    6,
  );
  for (let k = 1; k < points.length; k++) {
    const [a, b] = [points[k - 1], points[k]];
    expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeLessThanOrEqual(6 + 1e-9);
  }
});
