import { describe, expect, it } from 'vitest';
import { epochs, fastestEpoch, outputError, overshotAt, trajectory } from './trajectory.ts';

const kind = { w: 0.6, b: 0.9 };
const bad = { w: 2, b: 2 };

/** k → output, cost, w, b as printed: four decimals, five for the cost. */
type Row = [k: number, output: string, cost: string, w: string, b: string];

const quadraticFromKind: Row[] = [
  [0, '0.8176', '0.33421', '0.6000', '0.9000'],
  [1, '0.8121', '0.32972', '0.5817', '0.8817'],
  [10, '0.7518', '0.28260', '0.4041', '0.7041'],
  [25, '0.6111', '0.18669', '0.0759', '0.3759'],
  [50, '0.3870', '0.07489', '-0.3799', '-0.0799'],
  [100, '0.2110', '0.02226', '-0.8095', '-0.5095'],
  [150, '0.1527', '0.01166', '-1.0066', '-0.7066'],
  [200, '0.1237', '0.00766', '-1.1287', '-0.8287'],
  [250, '0.1061', '0.00562', '-1.2158', '-0.9158'],
  [300, '0.0940', '0.00441', '-1.2831', '-0.9831'],
];
const quadraticFromBad: Row[] = [
  [0, '0.9820', '0.48218', '2.0000', '2.0000'],
  [1, '0.9819', '0.48209', '1.9974', '1.9974'],
  [10, '0.9810', '0.48123', '1.9734', '1.9734'],
  [25, '0.9794', '0.47961', '1.9308', '1.9308'],
  [50, '0.9759', '0.47622', '1.8513', '1.8513'],
  [100, '0.9641', '0.46477', '1.6457', '1.6457'],
  [150, '0.9334', '0.43563', '1.3202', '1.3202'],
  [200, '0.7887', '0.31105', '0.6587', '0.6587'],
  [250, '0.3572', '0.06380', '-0.2937', '-0.2937'],
  [300, '0.2028', '0.02057', '-0.6843', '-0.6843'],
];

describe('the neuron under the quadratic cost, η = 0.15', () => {
  for (const [start, rows] of [
    [kind, quadraticFromKind],
    [bad, quadraticFromBad],
  ] as const) {
    it.each(rows)(
      `from w = ${start.w}, b = ${start.b} stands where it should at epoch %i`,
      (...row) => {
        const [k, output, cost, w, b] = row;
        const moment = trajectory('quadratic', start, 0.15)[k];
        expect(moment.output.toFixed(4)).toBe(output);
        expect(moment.cost.toFixed(5)).toBe(cost);
        expect(moment.w.toFixed(4)).toBe(w);
        expect(moment.b.toFixed(4)).toBe(b);
      },
    );
  }

  it('takes its first step by a²(1 − a)', () => {
    // a = σ(4) = 0.982014, so the gradient is 0.964351 × 0.017986 = 0.017345;
    // w = 2 − 0.15 × 0.017345 = 1.997398.
    expect(trajectory('quadratic', bad, 0.15)[1].w).toBeCloseTo(1.997398, 6);
  });

  it('learns fastest at epoch 214 from the bad start', () => {
    expect(fastestEpoch(trajectory('quadratic', bad, 0.15))).toBe(214);
  });
});

describe('the neuron under the cross-entropy', () => {
  // Rounded once: 0.53549 (η = 0.005, epoch 200) is 0.535, and 0.49346 (η = 0.05, epoch 50) 0.493.
  const at = [0, 10, 50, 100, 150, 200, 300];
  it.each([
    [0.005, kind, [0.818, 0.805, 0.752, 0.679, 0.605, 0.535, 0.418]],
    [0.005, bad, [0.982, 0.98, 0.971, 0.954, 0.928, 0.891, 0.78]],
    [0.05, kind, [0.818, 0.678, 0.266, 0.127, 0.081, 0.059, 0.0375]],
    [0.05, bad, [0.982, 0.954, 0.493, 0.179, 0.101, 0.069, 0.0416]],
    [0.15, kind, [0.818, 0.408, 0.079, 0.037, 0.024, 0.018, 0.0116]],
    [0.15, bad, [0.982, 0.775, 0.099, 0.041, 0.026, 0.019, 0.012]],
  ])('with η = %f from %o has the outputs %o', (learningRate, start, outputs) => {
    const moments = trajectory('cross-entropy', start, learningRate);
    outputs.forEach((output, index) => {
      const decimals = index === 6 && output < 0.1 ? 4 : 3;
      expect(moments[at[index]].output.toFixed(decimals)).toBe(output.toFixed(decimals));
    });
  });

  it('ends with these weights, biases and costs at η = 0.05', () => {
    const fromKind = trajectory('cross-entropy', kind, 0.05)[epochs];
    expect([fromKind.w.toFixed(3), fromKind.b.toFixed(3)]).toEqual(['-1.772', '-1.472']);
    expect(fromKind.cost.toFixed(4)).toBe('0.0383');
    const fromBad = trajectory('cross-entropy', bad, 0.05)[epochs];
    expect([fromBad.w.toFixed(3), fromBad.b.toFixed(3)]).toEqual(['-1.569', '-1.569']);
    expect(fromBad.cost.toFixed(4)).toBe('0.0425');
  });

  it('has the error a − y, without the slope', () => {
    // σ(4) = 0.982014 and y = 0.
    expect(outputError('cross-entropy', 4)).toBeCloseTo(0.982014, 6);
  });

  it('is steepest at once', () => {
    expect(fastestEpoch(trajectory('cross-entropy', bad, 0.05))).toBe(0);
  });
});

it('lowers the cost in the first epoch by these amounts', () => {
  const fall = (...run: Parameters<typeof trajectory>) => {
    const moments = trajectory(...run);
    return moments[0].cost - moments[1].cost;
  };
  expect(fall('quadratic', bad, 0.15).toFixed(5)).toBe('0.00009');
  expect(fall('cross-entropy', bad, 0.05).toFixed(3)).toBe('0.096');
  expect(fall('cross-entropy', bad, 0.15).toFixed(3)).toBe('0.288');
  expect(fall('quadratic', kind, 0.15).toFixed(4)).toBe('0.0045');
  expect(fall('cross-entropy', kind, 0.05).toFixed(3)).toBe('0.066');
  expect(fall('cross-entropy', kind, 0.15).toFixed(3)).toBe('0.196');
});

it('stays finite however long the step, and tells when it was too long', () => {
  for (const cost of ['quadratic', 'cross-entropy'] as const) {
    const moments = trajectory(cost, bad, 1e9);
    expect(moments.flatMap(moment => Object.values(moment)).every(Number.isFinite)).toBe(true);
    expect(overshotAt(moments)).toBe(1);
  }
  expect(overshotAt(trajectory('quadratic', bad, 0.15))).toBeNull();
});
