import { describe, expect, it } from 'vitest';
import { lineMinimum } from './line.ts';
import { methodNames, updated, type MethodName } from './methods.ts';
import { tiltsOf } from './noise.ts';
import { pathOf, pathsOf, stepsAtOnce, type Journey } from './path.ts';
import { plus, solve, surfaceNames, surfaces, type SurfaceName, type Vector } from './surfaces.ts';

const plain: Journey = {
  surface: 'bowl',
  start: [-0.8, 0.6],
  steps: 100,
  eta: 0.1,
  mu: 0.9,
  newtonEta: 1,
  noise: 0,
  seed: 1,
};
const go = (method: MethodName, to: Partial<Journey>) => pathOf(method, { ...plain, ...to });
const settled = (method: MethodName, to: Partial<Journey>) => go(method, to).settledAt;
const valley = { surface: 'valley', start: [-0.9, 0.4] } as const;
const gorge = { surface: 'rosenbrock', start: [-1.2, 1], steps: 25 } as const;

describe.each(surfaceNames)('%s', (name: SurfaceName) => {
  const surface = surfaces[name];
  const h = 1e-5;
  const unit: Vector[] = [
    [1, 0],
    [0, 1],
  ];

  it.each([
    [0.3, -0.7],
    [-1.2, 1],
  ])('has the gradient and the Hessian that differences give at (%f, %f)', (x, y) => {
    const w: Vector = [x, y];
    const gradient = surface.gradient(w);
    const [h11, h12, h22] = surface.hessian(w);
    const hessian = [
      [h11, h12],
      [h12, h22],
    ];
    for (const i of [0, 1] as const) {
      const ahead = plus(w, unit[i], h);
      const behind = plus(w, unit[i], -h);
      const slope = (surface.cost(ahead) - surface.cost(behind)) / (2 * h);
      expect(Math.abs(slope - gradient[i])).toBeLessThan(1e-5 * Math.max(1, Math.abs(slope)));
      for (const j of [0, 1] as const) {
        const bend = (surface.gradient(ahead)[j] - surface.gradient(behind)[j]) / (2 * h);
        expect(Math.abs(bend - hessian[i][j])).toBeLessThan(1e-5 * Math.max(1, Math.abs(bend)));
      }
    }
  });
});

describe('gradient descent in the bowl', () => {
  it('multiplies the distance by 1 − 2η', () => {
    // 0.8^10 = 0.107374, and (−0.8)^10 likewise
    expect(go('gradient', {}).distances?.[10]).toBeCloseTo(0.107374, 6);
    expect(go('gradient', { eta: 0.9 }).distances?.[10]).toBeCloseTo(0.107374, 6);
    expect(go('gradient', { eta: 0.5 }).distances?.[1]).toBe(0);
    // 1.1^40 = 45.259
    expect(go('gradient', { eta: 1.05 }).distances?.[40]).toBeCloseTo(45.259, 3);
  });

  it('leaves for good where it is thrown out for long', () => {
    const { end, places } = go('gradient', { eta: 2, steps: 400 });
    expect(end).toBe('left');
    expect(places.length).toBeLessThan(30);
  });

  it('has the costs of the hyper-parameter chapter after ten steps', () => {
    const cost = (eta: number) => go('gradient', { start: [0.8, 0.5], eta }).costs[10];
    expect(cost(0.9)).toBeCloseTo(0.01026, 5);
    expect(cost(0.1)).toBeCloseTo(0.01026, 5);
    expect(cost(1.05)).toBeCloseTo(5.987, 3);
  });
});

describe('the narrow valley', () => {
  it('takes gradient descent 23 steps at η = 0.09, and Newton’s step exactly one', () => {
    expect(settled('gradient', { ...valley, eta: 0.09, steps: 40 })).toBe(23);
    expect(go('newton', valley).places[1]).toEqual([0, 0]);
  });

  it.each([
    ['gradient', 0.5, 54],
    ['momentum', 0.5, 21],
    ['momentum', 0, 54],
    ['momentum', 0.9, 80],
    ['momentum', 1, null],
    ['nesterov', 0.5, 24],
    ['nesterov', 0.9, 47],
  ] as const)('with %s and μ = %f settles at %s', (method, mu, step) => {
    expect(settled(method, { ...valley, eta: 0.04, mu })).toBe(step);
  });

  it('begins with momentum as the exercise on the program says', () => {
    const { places } = go('momentum', { ...valley, eta: 0.04, mu: 0.5 });
    expect(places[1][0]).toBeCloseTo(-0.828, 12);
    expect(places[1][1]).toBeCloseTo(0.08, 12);
    expect(places[2][0]).toBeCloseTo(-0.726, 3);
    expect(places[2][1]).toBeCloseTo(-0.144, 12);
  });

  it('takes conjugate gradients two steps', () => {
    const { distances } = go('conjugate', valley);
    expect(distances?.[1]).toBeGreaterThan(0.1);
    expect(distances?.[2]).toBeLessThan(1e-12);
  });

  it('is done by BFGS in fewer steps than by gradient descent', () => {
    expect(settled('bfgs', valley)).toBeLessThan(10);
  });
});

describe('Newton in the gorge', () => {
  it('goes up to 1,412 before it comes down', () => {
    const { costs } = go('newton', gorge);
    expect(costs[0]).toBeCloseTo(24.2, 12);
    expect(costs[1]).toBeCloseTo(4.7319, 4);
    expect(costs[2]).toBeCloseTo(1411.845, 2);
    expect(costs[3]).toBeCloseTo(0.056, 4);
    expect(costs[4]).toBeCloseTo(0.3132, 4);
    expect(costs[5] / 1.85e-11).toBeCloseTo(1, 1);
  });

  it('falls at every one of 25 half steps', () => {
    const { costs } = go('newton', { ...gorge, newtonEta: 0.5 });
    for (let k = 1; k <= 25; k++) expect(costs[k]).toBeLessThan(costs[k - 1]);
    expect(costs[25]).toBeCloseTo(0.0257, 4);
  });

  it('has curvatures of 0.34 and 1307 after the first step', () => {
    const [h11, h12, h22] = surfaces.rosenbrock.hessian(go('newton', gorge).places[1]);
    const root = Math.sqrt((h11 - h22) ** 2 / 4 + h12 ** 2);
    expect((h11 + h22) / 2 - root).toBeCloseTo(0.343, 2);
    expect((h11 + h22) / 2 + root).toBeCloseTo(1307, 0);
  });
});

describe('the long gorge', () => {
  const long = { ...gorge, eta: 0.001, steps: 12000 };
  it.each([
    ['gradient', 0, 11329],
    ['momentum', 0.9, 1027],
    ['momentum', 0.95, 487],
    ['momentum', 0.98, 633],
  ] as const)('takes %s with μ = %f %i steps', (method, mu, step) => {
    expect(settled(method, { ...long, mu })).toBe(step);
  });

  it('is walked by conjugate gradients and BFGS in a few dozen steps, always downwards', () => {
    for (const method of ['conjugate', 'bfgs'] as const) {
      const { settledAt, costs } = go(method, { ...gorge, steps: 60 });
      expect(settledAt).toBeLessThan(50);
      for (let k = 1; k < costs.length; k++) expect(costs[k]).toBeLessThanOrEqual(costs[k - 1]);
    }
  });
});

describe('momentum in the bowl', () => {
  const ball = { eta: 0.05 };
  it.each([
    [0.9, 81],
    [0, 44],
    [0.5, 15],
    [1, null],
    [-0.5, 68],
  ])('with μ = %f settles at %s', (mu, step) => {
    expect(settled('momentum', { ...ball, mu })).toBe(step);
  });

  it('gathers speed, crosses the bottom in the fifth step, and is at 0.604 after nine', () => {
    const { places, distances } = go('momentum', ball);
    const lengths = places.slice(1).map((w, k) => Math.hypot(...plus(w, places[k], -1)));
    expect(lengths[0]).toBeCloseTo(0.1, 12);
    expect(lengths[3]).toBeCloseTo(0.259, 3);
    expect(Math.max(...lengths)).toBe(lengths[3]);
    expect(places[4][0]).toBeLessThan(0);
    expect(places[5][0]).toBeGreaterThan(0);
    expect(distances?.[9]).toBeCloseTo(0.6037, 4);
  });

  it('is pushed out by μ > 1: at 1.768 after 60 steps with 1.02', () => {
    expect(go('momentum', { ...ball, mu: 1.02 }).distances?.[60]).toBeCloseTo(1.768, 3);
  });
});

describe('the saddle', () => {
  const saddle = { surface: 'saddle', start: [-0.8, 0.1] } as const;
  it('holds Newton and lets gradient descent pass', () => {
    const newton = go('newton', { ...saddle, steps: 25 });
    expect(newton.places[1].map(Math.abs)).toEqual([0, 0]);
    expect(newton.places[25].map(Math.abs)).toEqual([0, 0]);
    expect(go('gradient', saddle).places[13][1]).toBeCloseTo(1.07, 3);
  });

  it('has no minimum to settle at, and lines that fall for ever', () => {
    expect(go('gradient', saddle).distances).toBeNull();
    expect(go('conjugate', saddle).end).toBe('endless');
  });
});

describe('the tools', () => {
  it('find the first minimum along a line', () => {
    // C = (t − 1)² + 10·0² from (−1, 0) along (1, 0), in units of the direction's length.
    expect(lineMinimum(surfaces.valley, [-1, 0], [2, 0])).toBeCloseTo(0.5, 15);
  });

  it('learn the curvature along a step: By = s', () => {
    const y: Vector = [2, 3];
    const s: Vector = [0.5, 0.25];
    const [b11, b12, b22] = updated([1, 0.2, 2], s, y);
    expect(b11 * y[0] + b12 * y[1]).toBeCloseTo(s[0], 12);
    expect(b12 * y[0] + b22 * y[1]).toBeCloseTo(s[1], 12);
  });

  it('solve two equations, or say that they cannot', () => {
    expect(solve([2, 0, 20], [-1.8, 8])).toEqual([-0.9, 0.4]);
    expect(solve([1, 2, 4], [1, 1])).toBeNull();
  });
});

describe('noise', () => {
  it('is none on average, and one in size', () => {
    const tilt = tiltsOf(7);
    let sum = 0;
    let squares = 0;
    for (let k = 0; k < 4000; k++) {
      const [x, y] = tilt();
      sum += x + y;
      squares += x * x + y * y;
    }
    expect(Math.abs(sum / 8000)).toBeLessThan(0.04);
    expect(squares / 8000).toBeCloseTo(1, 1);
  });

  it('keeps gradient descent from settling, and is the same from the same seed', () => {
    const shaken = { noise: 1, eta: 0.1 };
    expect(settled('gradient', shaken)).toBeNull();
    expect(go('gradient', shaken).places).toEqual(go('gradient', shaken).places);
    expect(go('gradient', { ...shaken, seed: 2 }).places).not.toEqual(
      go('gradient', shaken).places,
    );
  });
});

it('keeps every method finite from anywhere', () => {
  for (const surface of surfaceNames) {
    for (const method of methodNames) {
      for (const start of [
        [0, 0],
        [1, 1],
        [-2, 2],
        [0, 0.005],
      ] as const) {
        const { places } = go(method, { surface, start, eta: 1, mu: 1.1, noise: 0.5 });
        for (const place of places) expect(place.every(Number.isFinite)).toBe(true);
      }
    }
  }
});

describe('while the start is dragged', () => {
  const far: Journey = { ...plain, steps: 12000 };

  it('ways are walked the less far, the more of them there are', () => {
    expect([1, 2, 6].map(stepsAtOnce)).toEqual([2000, 1000, 333]);
  });

  it('they are the beginnings of the whole ways, and are not said to have settled', () => {
    const [begun] = pathsOf(['momentum'], far, 500);
    const [whole] = pathsOf(['momentum'], far, 12000);
    expect(begun.places).toEqual(whole.places.slice(0, 501));
    expect([begun.settledAt, whole.settledAt, whole.places.length]).toEqual([null, 84, 12001]);
  });
});
