import { describe, expect, it } from 'vitest';
import { readSettings } from '../../figure/reading.ts';
import { regionsOf } from './contours.ts';
import { pathOf } from './path.ts';
import { readoutsOf, summaryOf } from './presenter.ts';
import { endOf, presetsOf, regimesOf } from './regimes.ts';
import { picture, trackOf, trackTo, viewOf } from './relief.ts';
import { linkOf, plain, schema, settled, type DescentState } from './settings.ts';
import { surfaceNames, surfaces } from './surfaces.ts';

function shown(settings: Record<string, unknown>) {
  const { values, problems } = readSettings(schema, settings);
  expect(problems).toEqual([]);
  const state = settled({ ...plain, ...(values as Partial<DescentState>) });
  const paths = state.methods.map(method => pathOf(method, state));
  return { state, paths, words: regimesOf(state, paths, state.steps).join(' ') };
}

describe('readouts', () => {
  it('are those of the text', () => {
    const overshoot = shown({ surface: 'bowl', eta: 0.1, start: [-0.8, 0.6], step: 10 });
    expect(readoutsOf(overshoot.state, overshoot.paths)).toMatchObject({
      step: '10',
      distance: '0.107',
    });
    const gorge = shown({
      surface: 'rosenbrock',
      methods: ['newton'],
      start: [-1.2, 1],
      steps: 25,
      step: 2,
    });
    expect(readoutsOf(gorge.state, gorge.paths)).toMatchObject({ cost: '1,411.8' });
    const bowl = shown({ start: [0.8, 0.5], eta: 0.9, steps: 10, step: 10 });
    expect(readoutsOf(bowl.state, bowl.paths).cost).toBe('0.0103');
  });

  it('of both methods stand under their names', () => {
    const { state, paths } = shown({
      surface: 'valley',
      methods: 'momentum_gradient',
      eta: 0.04,
      mu: 0.5,
      start: '-0.9_0.4',
      steps: 100,
    });
    expect(readoutsOf(state, paths)).toMatchObject({
      'gradient.settledAt': '54',
      'momentum.settledAt': '21',
      settledAt: '54',
    });
  });
});

describe('regimes', () => {
  it.each([
    [0.1, 'multiplies the distance by 1 − 2η = 0.8: it walks straight in.'],
    [0.5, '= 0: one step is enough.'],
    [0.9, '= −0.8: it leaps from side to side.'],
    [1, '= −1: it goes to and fro for ever.'],
    [1.05, '= −1.1: it leaves.'],
  ])('of η = %f in the bowl', (eta, words) => {
    expect(shown({ eta }).words).toContain(words);
  });

  it.each([
    [-0.5, 'turns the last velocity round'],
    [0, 'this is gradient descent'],
    [0.9, 'Friction 1 − μ = 0.10'],
    [1, 'no friction'],
    [1.02, 'the friction is negative'],
  ])('of μ = %f', (mu, words) => {
    expect(shown({ methods: ['momentum'], mu }).words).toContain(words);
  });

  it('of Newton’s step, by the two curvatures', () => {
    const after = (step: number) =>
      shown({ surface: 'rosenbrock', methods: ['newton'], start: [-1.2, 1], step }).words;
    expect(after(1)).toContain('the curvatures here are 0.3435 and 1,307');
    expect(shown({ surface: 'saddle', methods: ['newton'] }).words).toContain(
      'the curvatures here are −2 and 2, so that H is not positive definite',
    );
  });
});

it('says in words how a way ends', () => {
  const { paths } = shown({ eta: 2, steps: 400 });
  expect(endOf(paths[0])).toContain('Gradient descent leaves for good');
  const saddle = shown({ surface: 'saddle', methods: ['conjugate'] });
  expect(endOf(saddle.paths[0])).toContain('the ground falls for ever');
});

it('speaks of nothing that is not drawn yet', () => {
  const { state, paths } = shown({ surface: 'valley', eta: 0.09, start: [-0.9, 0.4] });
  expect(summaryOf(state, paths, 0)).not.toContain('for good');
  expect(summaryOf(state, paths, 40)).toContain('gradient descent from step 23');
});

it('has presets that can be used', () => {
  for (const surface of surfaceNames) {
    for (const methods of [['gradient'], ['momentum'], ['newton'], ['gradient', 'nesterov']]) {
      const { state } = shown({ surface, methods });
      for (const preset of presetsOf(state)) shown({ surface, methods, ...preset.with });
    }
  }
  // The optimum of the valley: both of its directions shrink by √μ = 0.52 a step.
  const best = shown({ surface: 'valley', methods: ['momentum'], eta: 0.1155, mu: 0.27 });
  expect(best.paths[0].settledAt).toBeLessThan(12);
});

it('comes back from a link', () => {
  const { state } = shown({
    surface: 'rosenbrock',
    methods: ['gradient', 'bfgs'],
    start: [-1.2, 1],
    noise: 0.5,
    seed: 4,
    steps: 200,
    step: 17,
    measure: 'cost',
  });
  const link = Object.fromEntries(
    Object.entries(linkOf(state)).map(([name, value]) => [name, String(value)]),
  );
  expect(shown(link).state).toEqual(state);
});

describe('contours', () => {
  const frame = { x: [-1.6, 1.6], y: [-1.2, 2] } as const;
  it.each(surfaceNames)('of the %s lie at their levels', name => {
    const { cost } = surfaces[name];
    for (const region of regionsOf(name, frame)) {
      if ('semiAxes' in region) {
        const [a, b] = region.semiAxes;
        expect(cost([a, 0])).toBeCloseTo(region.level, 10);
        expect(cost([0, b])).toBeCloseTo(region.level, 10);
        continue;
      }
      for (const boundary of region.boundaries) {
        // The corners of a region that only close it lie outside the frame.
        const inside = boundary.filter(([, y]) => Math.abs(y) <= 2);
        for (const w of inside) {
          if (w[0] > -1.9 && w[0] < 1.9) expect(cost(w)).toBeCloseTo(region.level, 6);
        }
      }
    }
  });
});

describe('the surface from the side', () => {
  it('breaks a way where it leaves the ground that is drawn', () => {
    const view = viewOf('bowl', false);
    const there = trackOf(view, [
      [-0.8, 0.6],
      [2, 2],
      [0, 0],
    ]);
    expect(trackTo(there, 2).match(/M/g)).toHaveLength(2);
    expect(view.place([3, 0])).toBeNull();
  });

  it('fits the picture, with the back wall standing above the middle', () => {
    for (const name of surfaceNames) {
      const corners = viewOf(name, true).strips.flatMap(({ light, dark }) =>
        cornersOf(light + dark),
      );
      const xs = corners.map(([x]) => x);
      const ys = corners.map(([, y]) => y);
      for (const [values, size] of [
        [xs, picture.width],
        [ys, picture.height],
      ] as const) {
        expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...values)).toBeLessThanOrEqual(size);
      }
    }
    const { place } = viewOf('bowl', false);
    expect(place([0, 1])?.[1]).toBeLessThan(place([0, 0])?.[1] ?? 0);
  });
});

/** The points of path data of closed shapes: M and where the first is, l and how far on the next. */
function cornersOf(path: string): [number, number][] {
  let [x, y] = [0, 0];
  return [...path.matchAll(/([Ml])(-?[\d.]+) ?(-?[\d.]+)/g)].map(([, command, dx, dy]) => {
    [x, y] = command === 'M' ? [Number(dx), Number(dy)] : [x + Number(dx), y + Number(dy)];
    return [x, y];
  });
}
