import { describe, expect, it } from 'vitest';
import { activations } from '../core/activations.ts';
import { tanh } from '../core/elementary.ts';
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

/** Examples 4, 0, 3 and 1 of five, by an order that begins with one too many. */
function batchOf(kernel: Kernel): Batch {
  const order = kernel.integers(5);
  order.set([2, 4, 0, 3, 1]);
  return { order, from: 1, rows: 4 };
}
const CHOSEN = [4, 0, 3, 1];

describe.each(kernels)('forward, $name', ({ make }) => {
  it.each(SHAPES)('weighs sparse inputs, $inputs × $neurons', ({ inputs, neurons }) => {
    const { kernel, ...b } = bench(make());
    const layer = b.layer(inputs, neurons);
    const { x, dense } = b.inputs(5, inputs);
    const { z } = b.state(layer, 4);
    kernel.weighInputs(layer, x, batchOf(kernel), z);
    // z_j = b_j + Σ_k x_k w_kj
    const expected = CHOSEN.map(example =>
      Array.from({ length: neurons }, (_, j) =>
        dense[example].reduce(
          (sum, value, k) => sum + value * layer.weights[k * layer.stride + j],
          layer.biases[j],
        ),
      ),
    );
    expect(distance(unpadded(z, 4, neurons, layer.stride), expected)).toBeLessThan(
      tolerance(kernel),
    );
  });

  it.each(SHAPES)('weighs activations, $inputs × $neurons', ({ inputs, neurons }) => {
    const { kernel, ...b } = bench(make());
    const layer = b.layer(inputs, neurons);
    const below = b.layer(1, inputs);
    const { a } = b.state(below, 3);
    const { z } = b.state(layer, 3);
    kernel.weigh(layer, a, below.stride, 3, z);
    const expected = unpadded(a, 3, inputs, below.stride).map(row =>
      Array.from({ length: neurons }, (_, j) =>
        row.reduce(
          (sum, value, k) => sum + value * layer.weights[k * layer.stride + j],
          layer.biases[j],
        ),
      ),
    );
    expect(distance(unpadded(z, 3, neurons, layer.stride), expected)).toBeLessThan(
      tolerance(kernel),
    );
  });

  it.each(LENGTHS)('activates %i neurons in every way', neurons => {
    const { kernel, ...b } = bench(make());
    const layer = b.layer(1, neurons);
    for (const activation of Object.values(activations)) {
      const state = b.state(layer, 3);
      for (let i = 0; i < state.z.length; i++) state.z[i] *= 20;
      kernel.activate(activation, layer, state, 3);
      const z = unpadded(state.z, 3, neurons, layer.stride);
      const a = z.map(row => row.map(value => activation.f(value)));
      const slopes = z.map(row => row.map(value => activation.slope(value)));
      // Rounded once at most where the module has a form of its own, beside numbers up to 20.
      const near = kernel.precision === 'float64' ? 4e-15 : 2e-6;
      expect(distance(unpadded(state.a, 3, neurons, layer.stride), a)).toBeLessThan(near);
      expect(distance(unpadded(state.slopes, 3, neurons, layer.stride), slopes)).toBeLessThan(near);
    }
  });

  it('activates numbers at and beyond the ends', () => {
    const { kernel, ...b } = bench(make());
    const layer = b.layer(1, 8);
    const state = b.state(layer, 1);
    state.z.set([0, -Infinity, Infinity, -1e30, 1e30, -100, 100, NaN]);
    kernel.activate(activations.sigmoid, layer, state, 1);
    expect(Array.from(state.a.subarray(0, 5))).toEqual([0.5, 0, 1, 0, 1]);
    expect(state.a[5]).toBeLessThan(1e-38); // e^−100 = 3.7e−44; in single precision it may be 0
    expect(state.a[5] > 0 || kernel.precision === 'float32').toBe(true);
    expect(Array.from(state.a.subarray(6))).toEqual([1, NaN]);
    kernel.activate(activations.tanh, layer, state, 1);
    expect(Array.from(state.a)).toEqual([0, -1, 1, -1, 1, -1, 1, NaN]);
    kernel.activate(activations.relu, layer, state, 1);
    const positive = state.z[4]; // 10^30, or the single-precision number next to it
    expect(Array.from(state.a.subarray(0, 7))).toEqual([0, 0, Infinity, 0, positive, 0, 100]);
    expect(Array.from(state.slopes)).toEqual([0, 0, 1, 0, 1, 0, 1, 0]);
  });

  it('keeps the digits of tanh near 0', () => {
    const { kernel, ...b } = bench(make());
    const layer = b.layer(1, 4);
    const state = b.state(layer, 1);
    state.z.set([1e-9, -1e-5, 0.1, 0.2]);
    kernel.activate(activations.tanh, layer, state, 1);
    const bound = kernel.precision === 'float64' ? 1e-15 : 4e-7;
    state.z.forEach((z, i) => expect(Math.abs(state.a[i] / tanh(z) - 1)).toBeLessThan(bound));
  });

  it.each(LENGTHS)('takes the softmax of %i neurons', neurons => {
    const { kernel, ...b } = bench(make());
    const layer = b.layer(1, neurons);
    const state = b.state(layer, 2);
    for (let j = 0; j < neurons; j++) state.z[j] = 5 * state.z[j] + 500; // overflows if not centred
    kernel.softmax(layer, state, 2);
    const expected = unpadded(state.z, 2, neurons, layer.stride).map(row => {
      const top = Math.max(...row);
      const total = row.reduce((sum, z) => sum + Math.exp(z - top), 0);
      return row.map(z => Math.exp(z - top) / total);
    });
    const near = kernel.precision === 'float64' ? 1e-14 : 1e-6;
    expect(distance(unpadded(state.a, 2, neurons, layer.stride), expected)).toBeLessThan(near);
  });

  it.each(LENGTHS)('masks rows of %i neurons', neurons => {
    const { kernel, ...b } = bench(make());
    const layer = b.layer(1, neurons);
    const { a } = b.state(layer, 3);
    const mask = b.state(layer, 1).a;
    const before = unpadded(a, 3, neurons, layer.stride);
    kernel.mask(a, mask, 3);
    const expected = before.map(row => row.map((value, j) => value * mask[j]));
    expect(distance(unpadded(a, 3, neurons, layer.stride), expected)).toBeLessThan(
      tolerance(kernel),
    );
  });
});
