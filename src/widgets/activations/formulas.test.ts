import { expect, it } from 'vitest';
import { isDead, trainNeuron } from './oneNeuron.ts';
import { readoutsOf } from './ShapesView.tsx';
import { runSigns, type SignsProblem } from './signs.ts';
import { fitOf, stretched } from './stretch.ts';

const problem: SignsProblem = {
  activation: 'sigmoid',
  eta: 0.2,
  start: [0, 0],
  wanted: [1, -1],
  inputs: [
    [2, -1],
    [-1, 2],
    [1, 1],
    [-2, -1],
  ],
};

it('tells values and slopes at z = 2 and z = 3', () => {
  expect(readoutsOf(2)).toMatchObject({
    'sigmoid.value': '0.881',
    'tanh.value': '0.964',
    'sigmoid.slope': '0.1050',
    'tanh.slope': '0.0707',
  });
  expect(readoutsOf(3)).toMatchObject({
    'sigmoid.slope': '0.0452',
    'tanh.slope': '0.0099',
    'relu.slope': '1',
  });
});

it('stretches a sigmoid into tanh: tanh z = 2σ(2z) − 1', () => {
  for (const z of [-3, -0.5, 0, 1.7]) expect(stretched(z, 2, 2)).toBeCloseTo(Math.tanh(z), 14);
  expect(fitOf(2, 2)).toMatch(/coincide/);
  expect(fitOf(1, 1)).toMatch(/off tanh by up to 1\.09/);
});

it('moves weights behind sigmoids together, behind tanh apart', () => {
  const sigmoid = runSigns(problem);
  expect([sigmoid.arrivedAt, sigmoid.opposite]).toEqual([126, 0]);
  expect(sigmoid.length).toBeCloseTo(2.91, 2);
  const tanh = runSigns({ ...problem, activation: 'tanh' });
  expect([tanh.arrivedAt, tanh.opposite]).toEqual([14, 8]);
  expect(tanh.length).toBeCloseTo(1.39, 2);
  const fast = runSigns({ ...problem, eta: 1 });
  expect(fast.arrivedAt).toBe(17);
  expect(fast.length).toBeCloseTo(3.32, 2);
  expect(runSigns({ ...problem, activation: 'relu' })).toMatchObject({ arrivedAt: 6, opposite: 0 });
  expect(runSigns({ ...problem, activation: 'relu', eta: 0.5 }).arrivedAt).toBeNull();
});

it('silences a rectified neuron at η = 0.7, and not at 0.6', () => {
  const neuron = { activation: 'relu', w: 1, b: 1, target: 0.5, eta: 0.7, steps: 20 } as const;
  const dead = trainNeuron(neuron);
  // First step: a = 2, gradient 1.5, w = b = 1 − 0.7 · 1.5 = −0.05, z = −0.1.
  expect(dead[1].z).toBeCloseTo(-0.1, 12);
  expect(dead.slice(1).map(({ output }) => output)).toEqual(new Array(20).fill(0));
  expect(isDead('relu', dead[20])).toBe(true);
  const alive = trainNeuron({ ...neuron, eta: 0.6 });
  expect(alive[20].output).toBeCloseTo(0.5, 3);
  expect(isDead('relu', alive[20])).toBe(false);
});
