import { describe, expect, it } from 'vitest';
import { cos, exp, log, sin, tanh } from './elementary.ts';

/** The distance of a from b in units of b's last place. */
function ulps(a: number, b: number): number {
  if (Object.is(a, b) || a === b) return 0;
  const exponent = Math.max(Math.floor(Math.log2(Math.abs(b))), -1022);
  return Math.abs(a - b) / 2 ** (exponent - 52);
}

/** The worst distance over `steps` arguments from `from` to `to`. NaN counts as infinitely far. */
function worst(
  ours: (x: number) => number,
  engine: (x: number) => number,
  from: number,
  to: number,
  steps = 20011,
): number {
  let most = 0;
  for (let i = 0; i <= steps; i++) {
    const x = from + ((to - from) * i) / steps;
    const distance = ulps(ours(x), engine(x));
    if (!(distance <= most)) most = Number.isNaN(distance) ? Infinity : distance;
  }
  return most;
}

describe('exp', () => {
  it('is within a unit in the last place of the engine over the whole range of doubles', () => {
    expect(worst(exp, Math.exp, -1, 1)).toBeLessThanOrEqual(1);
    expect(worst(exp, Math.exp, -745.2, 709.8)).toBeLessThanOrEqual(1);
    expect(worst(exp, Math.exp, -745.14, -708)).toBeLessThanOrEqual(1);
  });

  it('is exact at 0, and keeps to the ends of the range', () => {
    expect(exp(0)).toBe(1);
    expect(exp(-745)).toBe(5e-324);
    expect(exp(-745.133)).toBe(5e-324);
    expect(exp(-746)).toBe(0);
    expect(exp(-Infinity)).toBe(0);
    expect(exp(709.78)).toBeLessThan(Infinity);
    expect(exp(710)).toBe(Infinity);
    expect(exp(NaN)).toBeNaN();
  });
});

describe('log', () => {
  it('is within a unit in the last place of the engine', () => {
    expect(worst(log, Math.log, 1e-6, 2)).toBeLessThanOrEqual(1);
    expect(worst(log, Math.log, 0.99, 1.01)).toBeLessThanOrEqual(1);
    expect(worst(log, Math.log, 1e300, 1.7e308)).toBeLessThanOrEqual(1);
    expect(worst(log, Math.log, 5e-324, 1e-307)).toBeLessThanOrEqual(1);
  });

  it('is exact at 1, −Infinity at 0, and has no value below', () => {
    expect(log(1)).toBe(0);
    expect(log(0)).toBe(-Infinity);
    expect(log(Infinity)).toBe(Infinity);
    expect(log(-1)).toBeNaN();
    expect(log(NaN)).toBeNaN();
  });
});

describe('tanh', () => {
  it('is within four units in the last place of the engine, of which one is the engine’s own', () => {
    expect(worst(tanh, Math.tanh, -0.2, 0.2)).toBeLessThanOrEqual(4);
    expect(worst(tanh, Math.tanh, -25, 25)).toBeLessThanOrEqual(4);
  });

  it('is odd, keeps small numbers, and is ±1 far out', () => {
    expect(tanh(0)).toBe(0);
    expect(tanh(1e-20)).toBe(1e-20);
    expect(tanh(-0.7)).toBe(-tanh(0.7));
    expect(tanh(1000)).toBe(1);
    expect(tanh(-Infinity)).toBe(-1);
    expect(tanh(NaN)).toBeNaN();
  });
});

describe('sin and cos', () => {
  // Near their zeros the last place is tiny, and turns that come from degrees are not so exact:
  // there, the distance itself counts.
  const farthest = (ours: (x: number) => number, engine: (x: number) => number) => {
    let most = 0;
    for (let x = -1000; x <= 1000; x += 0.0937) {
      most = Math.max(most, Math.abs(ours(x) - engine(x)));
    }
    return most;
  };

  it('are within 2^−52 of the engine', () => {
    expect(farthest(sin, Math.sin)).toBeLessThanOrEqual(2 ** -52);
    expect(farthest(cos, Math.cos)).toBeLessThanOrEqual(2 ** -52);
  });

  it('are within two units in the last place in the first quarter turn', () => {
    expect(worst(sin, Math.sin, 1e-9, 1.57)).toBeLessThanOrEqual(2);
    expect(worst(cos, Math.cos, 0, 1.5)).toBeLessThanOrEqual(2);
  });

  it('have the values every reader knows', () => {
    expect(sin(0)).toBe(0);
    expect(cos(0)).toBe(1);
    expect(sin(Math.PI / 2)).toBe(1);
    expect(cos(Math.PI)).toBe(-1);
    expect(sin(-Math.PI / 6)).toBeCloseTo(-0.5, 15);
    expect(cos(Math.PI / 3)).toBeCloseTo(0.5, 15);
  });
});
