import { describe, expect, it } from 'vitest';
import { activations } from '../core/activations.ts';
import { costs } from '../core/costs.ts';
import type { Batch, Kernel } from '../core/kernel.ts';
import {
  LENGTHS,
  SHAPES,
  bench,
  distance,
  kernels,
  tolerance,
  unpadded,
} from './fixtures/kernels.ts';

const wide = LENGTHS.filter(length => length <= 256).concat(256); // labels are bytes

/** Three examples with labels 0, the last one, and the middle one, out of order. */
function labelled(kernel: Kernel, neurons: number) {
  const labels = kernel.bytes(3);
  labels.set([neurons >> 1, 0, neurons - 1]);
  const order = kernel.integers(4);
  order.set([0, 1, 2, 0]);
  const batch: Batch = { order, from: 1, rows: 3 };
  return { labels, batch, chosen: [0, neurons - 1, neurons >> 1] };
}

const cases = Object.entries(costs).flatMap(([name, cost]) =>
  cost.outputs.map(output => ({ cost, output, name: `${name}, ${output}` })),
);

describe.each(kernels)('backward, $name', ({ make }) => {
  describe.each(cases)('$name', ({ cost, output }) => {
    it.each(wide)('finds the errors of %i outputs', neurons => {
      const { kernel, ...b } = bench(make());
      const layer = b.layer(1, neurons);
      const state = b.state(layer, 3);
      const { labels, batch, chosen } = labelled(kernel, neurons);
      if (output === 'softmax') kernel.softmax(layer, state, 3);
      else kernel.activate(activations[output], layer, state, 3);
      kernel.outputErrors(cost, output, layer, state, labels, batch);
      const a = unpadded(state.a, 3, neurons, layer.stride);
      const slopes = unpadded(state.slopes, 3, neurons, layer.stride);
      const expected = a.map((row, i) => {
        const y = row.map((_, j) => (j === chosen[i] ? 1 : 0));
        if (cost.partner === output) return row.map((value, j) => value - y[j]);
        const gradient = row.map((value, j) => cost.gradient(value, y[j]));
        // ∂a_k/∂z_j = a_k (δ_kj − a_j) for softmax
        const shared = row.reduce((sum, value, k) => sum + value * gradient[k], 0);
        return row.map((value, j) =>
          output === 'softmax' ? value * (gradient[j] - shared) : gradient[j] * slopes[i][j],
        );
      });
      const near = kernel.precision === 'float64' ? 1e-12 : 1e-5;
      expect(distance(unpadded(state.errors, 3, neurons, layer.stride), expected)).toBeLessThan(
        near,
      );
    });

    it.each(wide)('adds up the cost of %i outputs', neurons => {
      const { kernel, ...b } = bench(make());
      const layer = b.layer(1, neurons);
      const state = b.state(layer, 3);
      const { labels, batch, chosen } = labelled(kernel, neurons);
      let expected = 0;
      unpadded(state.z, 3, neurons, layer.stride).forEach((row, i) => {
        const total = row.reduce((sum, z) => sum + Math.exp(z), 0);
        row.forEach((z, j) => {
          const a = output === 'softmax' ? Math.exp(z) / total : activations[output].f(z);
          expected += cost.value(a, j === chosen[i] ? 1 : 0);
        });
      });
      const form = output === 'softmax' ? output : activations[output];
      const sum = kernel.totalCost(cost, form, layer, state, labels, batch);
      expect(Math.abs(sum - expected)).toBeLessThan(1e-13 * (1 + expected));
    });
  });

  it('adds up the cost of outputs that have no digits left, and of none', () => {
    const { kernel, ...b } = bench(make());
    const layer = b.layer(1, 3);
    const state = b.state(layer, 1);
    const labels = kernel.bytes(1);
    const batch = { order: kernel.integers(1), from: 0, rows: 1 };
    const { sigmoid } = activations;
    state.z.set([-1000, 1000, -1000]);
    // −ln 5·10^−324 for the label's 0, −ln 2^−54 for the 1 that should be 0, −ln 1 = 0
    expect(
      kernel.totalCost(costs['cross-entropy'], sigmoid, layer, state, labels, batch),
    ).toBeCloseTo(744.4400719 + 37.4299478, 6);
    state.z[1] = NaN;
    expect(
      kernel.totalCost(costs['cross-entropy'], sigmoid, layer, state, labels, batch),
    ).toBeNaN();
  });

  it.each(SHAPES)('takes errors back, $inputs × $neurons', ({ inputs, neurons }) => {
    const { kernel, ...b } = bench(make());
    const layer = b.layer(inputs, neurons);
    const lower = b.layer(1, inputs);
    const state = b.state(layer, 3);
    const below = b.state(lower, 3);
    kernel.backpropagate(layer, state, lower.stride, below, 3);
    const errors = unpadded(state.errors, 3, neurons, layer.stride);
    const slopes = unpadded(below.slopes, 3, inputs, lower.stride);
    const expected = errors.map((row, i) =>
      slopes[i].map(
        (slope, k) =>
          slope * row.reduce((sum, d, j) => sum + d * layer.weights[k * layer.stride + j], 0),
      ),
    );
    expect(distance(unpadded(below.errors, 3, inputs, lower.stride), expected)).toBeLessThan(
      tolerance(kernel),
    );
    const padding = Array.from(below.errors).filter((_, i) => i % lower.stride >= inputs);
    expect(padding.every(value => value === 0)).toBe(true);
  });

  it('counts as right what is largest at its label; of several, and of NaN, the lowest', () => {
    const { kernel, ...b } = bench(make());
    const layer = b.layer(1, 3);
    const state = b.state(layer, 5);
    const rows = [
      [0.1, 0.3, 0.2],
      [0.5, 0.5, 0.1],
      [NaN, 0.9, 0.1],
      [0.1, NaN, 0.9],
      [0.1, 0.2, 0.3],
    ];
    rows.forEach((row, i) => state.a.set(row, i * layer.stride));
    const order = kernel.integers(5);
    order.set([0, 1, 2, 3, 4]);
    const labels = kernel.bytes(5);
    const count = (...chosen: number[]) => {
      labels.set(chosen);
      return kernel.countCorrect(layer, state, labels, { order, from: 0, rows: 5 });
    };
    expect(count(1, 0, 0, 2, 2)).toBe(5);
    expect(count(0, 1, 1, 1, 0)).toBe(0);
    expect(count(1, 1, 0, 1, 2)).toBe(3);
  });
});
