import { describe, expect, it } from 'vitest';
import { keepNear } from './Line.tsx';
import { moveByKey, snap } from './movable.ts';
import { equalled, makeScale, niceDomain, ticksOf } from './scales.ts';
import { describeAt, valueAt } from './series.ts';
import { coverage, emptySketch, packSketch, setPlace, stroke, unpackSketch } from './sketch.ts';
import { thinned, toCsv } from './table.ts';

describe('scales', () => {
  it('label ticks alike, without idle zeros', () => {
    const axis = { domain: [0, 1] as const };
    const ticks = ticksOf(axis, makeScale(axis, [100, 0]), 3);
    expect(ticks.map(tick => tick.label)).toEqual(['0', '0.5', '1']);
  });

  it('put powers of ten at even distances on a logarithmic axis', () => {
    const scale = makeScale({ domain: [1, 100], kind: 'log' }, [0, 200]);
    expect(scale(10)).toBeCloseTo(100);
  });

  it('find a round domain, whatever is missing', () => {
    expect(niceDomain([0.017, 0.148], { include: [0] })).toEqual([0, 0.15]);
    expect(niceDomain([null, NaN, Infinity])).toEqual([0, 1]);
    expect(niceDomain([0, 0])).toEqual([0, 1]);
    expect(niceDomain([5])).toEqual([0, 10]);
  });
});

describe('a point moved by keys', () => {
  const options = {
    step: { x: 0.1, y: 0.1 },
    bounds: { x: [-1, 1], y: [-1, 1] } as const,
    along: 'both' as const,
  };
  const press = (key: string, extra: { shiftKey?: boolean; altKey?: boolean } = {}) => ({
    key,
    shiftKey: false,
    altKey: false,
    ...extra,
  });

  it('goes one step, ten with Shift, a tenth with Alt', () => {
    const from = { x: 0, y: 0 };
    expect(moveByKey(from, press('ArrowRight'), options)).toEqual({ x: 0.1, y: 0 });
    expect(moveByKey(from, press('ArrowDown', { altKey: true }), options)).toEqual({
      x: 0,
      y: -0.01,
    });
    expect(moveByKey(from, press('ArrowUp', { shiftKey: true }), options)).toEqual({ x: 0, y: 1 });
  });

  it('stops at its bounds, and leaves other keys alone', () => {
    expect(moveByKey({ x: 1, y: 0 }, press('ArrowRight'), options)).toEqual({ x: 1, y: 0 });
    expect(moveByKey({ x: 1, y: 0 }, press('Tab'), options)).toBeNull();
  });

  it('gathers no dust: ten steps of 0.1 make 1', () => {
    let at = { x: 0, y: 0 };
    for (let k = 0; k < 10; k++) at = moveByKey(at, press('ArrowRight'), options) ?? at;
    expect(at.x).toBe(1);
    expect(snap(0.30000000000000004, 0.05)).toBe(0.3);
  });

  it('along one axis answers to all four arrows, Home and End', () => {
    const along = { ...options, along: 'x' as const };
    expect(moveByKey({ x: 0, y: 5 }, press('ArrowUp'), along)).toEqual({ x: 0.1, y: 5 });
    expect(moveByKey({ x: 0, y: 5 }, press('Home'), along)).toEqual({ x: -1, y: 5 });
  });
});

describe('a sketch', () => {
  it('fills the way of the pen', () => {
    const sketch = stroke(emptySketch(5), { place: 0, y: 1 }, { place: 4, y: 0 }, [0, 1]);
    expect(sketch).toEqual([1, 0.75, 0.5, 0.25, 0]);
  });

  it('drawn by keys joins what was drawn before', () => {
    let sketch = setPlace(emptySketch(5), 0, 1, [0, 1]);
    sketch = setPlace(sketch, 2, 0, [0, 1]);
    expect(sketch).toEqual([1, 0.5, 0, null, null]);
    expect(coverage(sketch)).toBeCloseTo(0.6);
  });

  it('is remembered, and distrusted when it comes back in another shape', () => {
    const sketch = [1, 0.5, null];
    expect(unpackSketch(packSketch(sketch), 3, [0, 1])).toEqual(sketch);
    expect(unpackSketch('1;2', 3, [0, 1])).toBeNull();
    expect(unpackSketch('1;two;3', 3, [0, 1])).toBeNull();
    expect(unpackSketch(7, 3, [0, 1])).toBeNull();
  });
});

it('draws a line that leaves the plot in its own direction, and not a million pixels long', () => {
  expect(keepNear([100, 100], [-1e8 + 100, 1e8 + 100])[0]).toBeCloseTo(-2900, 0);
  expect(keepNear([100, 100], [-1e8 + 100, 1e8 + 100])[1]).toBeCloseTo(3100, 0);
  expect(keepNear([1e9, 0], [1e8, 5e7])).toEqual([3000, 1500]);
  expect(keepNear(null, [10, 20])).toEqual([10, 20]);
});

describe('values under the cursor', () => {
  const points = [
    { x: 0, y: 0.98 },
    { x: 2, y: null },
    { x: 4, y: 0.5 },
  ];
  it('are the series’ own, never made up between points', () => {
    expect([0, 1, 2, 4, 9].map(x => valueAt(points, x))).toEqual([0.98, null, null, 0.5, null]);
  });

  it('are said with their names', () => {
    const series = [{ label: 'training', points }];
    expect(describeAt(series, 4, 'epoch', String)).toBe('epoch 4: training 0.5');
    expect(describeAt(series, 2, 'epoch', String)).toBe('epoch 2: no value yet');
  });
});

describe('the table', () => {
  it('thins many rows evenly and keeps the first and the last', () => {
    expect(thinned(301, 31)).toEqual(Array.from({ length: 31 }, (_, k) => 10 * k));
    expect(thinned(5, 31)).toEqual([0, 1, 2, 3, 4]);
    expect(thinned(38, 10).at(-1)).toBe(37);
  });

  it('is written as CSV with every digit, and an empty field where there is no value', () => {
    const columns = [
      { name: 'epoch', values: [0, 1] },
      { name: 'cost, training', values: [0.1 + 0.2, null] },
    ];
    expect(toCsv(columns)).toBe('epoch,"cost, training"\r\n0,0.30000000000000004\r\n1,\r\n');
  });
});

describe('equal axes', () => {
  const x = { domain: [-1, 1] as const };
  const y = { domain: [0, 2] as const };

  it('show more of x where the plot is wide, evenly on both sides', () => {
    // 2 units over 100 pixels are 0.02 a pixel; 300 pixels are 6 units.
    const wide = equalled(x, y, 300, 100);
    expect(wide.x.domain).toEqual([-3, 3]);
    expect(wide.y.domain).toEqual([0, 2]);
  });

  it('show more of y where it is high', () => {
    expect(equalled(x, y, 100, 150).y.domain).toEqual([-0.5, 2.5]);
  });
});
