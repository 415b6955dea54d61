import { describe, expect, it } from 'vitest';
import type { Kernel, Vector } from '../core/kernel.ts';
import {
  LENGTHS,
  SHAPES,
  bench,
  distance,
  kernels,
  tolerance,
  unpadded,
} from './fixtures/kernels.ts';

/** An array between two others, which must be left alone. */
function between(kernel: Kernel, values: Vector): { v: Vector; untouched: () => boolean } {
  const before = kernel.numbers(1).fill(7);
  const v = kernel.numbers(values.length);
  v.set(values);
  const after = kernel.numbers(1).fill(7);
  return { v, untouched: () => before[0] === 7 && after[0] === 7 };
}

const near = (kernel: Kernel, ours: Vector, theirs: number[]) =>
  expect(distance([Array.from(ours)], [theirs])).toBeLessThan(tolerance(kernel));

describe.each(kernels)('update, $name', ({ make }) => {
  it.each(SHAPES)('descends by sparse inputs, $inputs × $neurons', ({ inputs, neurons }) => {
    const { kernel, ...b } = bench(make());
    const layer = b.layer(inputs, neurons);
    const { stride } = layer;
    const { x, dense } = b.inputs(4, inputs);
    const { errors } = b.state(layer, 3);
    const order = kernel.integers(4);
    order.set([0, 3, 1, 3]); // one of them twice
    const expected = unpadded(layer.weights, inputs, neurons, stride);
    [3, 1, 3].forEach((example, i) =>
      expected.forEach((row, k) =>
        row.forEach((_, j) => (row[j] -= 0.3 * dense[example][k] * errors[i * stride + j])),
      ),
    );
    kernel.descendInputs(layer, layer.weights, x, { order, from: 1, rows: 3 }, errors, 0.3);
    expect(distance(unpadded(layer.weights, inputs, neurons, stride), expected)).toBeLessThan(
      tolerance(kernel),
    );
    const padding = Array.from(layer.weights).filter((_, i) => i % stride >= neurons);
    expect(padding.every(value => value === 0)).toBe(true);
  });

  it.each(SHAPES)('descends by activations, $inputs × $neurons', ({ inputs, neurons }) => {
    const { kernel, ...b } = bench(make());
    const layer = b.layer(inputs, neurons);
    const below = b.layer(1, inputs);
    const { stride } = layer;
    const { a } = b.state(below, 3);
    const { errors } = b.state(layer, 3);
    const expected = unpadded(layer.weights, inputs, neurons, stride);
    for (let i = 0; i < 3; i++) {
      expected.forEach((row, k) =>
        row.forEach((_, j) => (row[j] -= 0.3 * a[i * below.stride + k] * errors[i * stride + j])),
      );
    }
    kernel.descend(layer, layer.weights, a, below.stride, errors, 3, 0.3);
    expect(distance(unpadded(layer.weights, inputs, neurons, stride), expected)).toBeLessThan(
      tolerance(kernel),
    );
  });

  it.each(LENGTHS)('moves %i biases', neurons => {
    const { kernel, ...b } = bench(make());
    const layer = b.layer(1, neurons);
    const { errors } = b.state(layer, 3);
    const expected = Array.from(layer.biases);
    errors.forEach((d, i) => (expected[i % layer.stride] -= 0.3 * d));
    kernel.descendBiases(layer, layer.biases, errors, 3, 0.3);
    near(kernel, layer.biases, expected);
  });

  it.each(LENGTHS)('scales, adds and adds the signs of %i numbers', length => {
    const { kernel, ...b } = bench(make());
    const u = b.numbers(length);
    u[0] = 0;
    const { v, untouched } = between(kernel, b.numbers(length));
    const values = Array.from(v);
    kernel.scale(v, 0.5);
    near(
      kernel,
      v,
      values.map(value => 0.5 * value),
    );
    kernel.add(v, u, -2);
    near(
      kernel,
      v,
      values.map((value, i) => 0.5 * value - 2 * u[i]),
    );
    kernel.addSigns(v, u, 3);
    near(
      kernel,
      v,
      values.map((value, i) => 0.5 * value - 2 * u[i] + 3 * Math.sign(u[i])),
    );
    expect(untouched()).toBe(true);
  });

  it('adds no sign of 0 or −0, and passes NaN on', () => {
    const { kernel, ...b } = bench(make());
    const u = b.numbers(5);
    u.set([0, -0, -1e-30, Infinity, NaN]);
    const v = kernel.numbers(5);
    kernel.addSigns(v, u, 1);
    expect(Array.from(v)).toEqual([0, 0, -1, 1, NaN]);
  });
});

describe.each(kernels)('decay, $name', ({ make }) => {
  it.each(SHAPES)('is felt at once and settles, $inputs × $neurons', ({ inputs, neurons }) => {
    const { kernel, ...b } = bench(make());
    const layer = b.layer(inputs, neurons);
    const { stride } = layer;
    const before = unpadded(layer.weights, inputs, neurons, stride);
    const { x, dense } = b.inputs(1, inputs);
    const state = b.state(layer, 1);
    const batch = { order: kernel.integers(1), from: 0, rows: 1 };
    kernel.decay(layer, 0.9);
    kernel.decay(layer, 0.8);
    kernel.weighInputs(layer, x, batch, state.z);
    const z = Array.from({ length: neurons }, (_, j) =>
      before.reduce((sum, row, k) => sum + 0.72 * row[j] * dense[0][k], layer.biases[j]),
    );
    near(kernel, state.z.subarray(0, neurons), z);
    kernel.descendInputs(layer, layer.weights, x, batch, state.errors, 0.3);
    const expected = before.map((row, k) =>
      row.map((w, j) => 0.72 * w - 0.3 * dense[0][k] * state.errors[j]),
    );
    const looked = kernel.copyWeights(layer);
    expect(distance(unpadded(looked, inputs, neurons, stride), expected)).toBeLessThan(
      tolerance(kernel),
    );
    kernel.settle(layer);
    expect(Array.from(layer.weights)).toEqual(Array.from(looked));
    kernel.settle(layer);
    expect(Array.from(layer.weights)).toEqual(Array.from(looked));
  });

  it('settles before whole arrays are scaled or added', () => {
    const { kernel, ...b } = bench(make());
    const layer = b.layer(3, 5);
    const other = b.layer(3, 5);
    const [w, u] = [Array.from(layer.weights), Array.from(other.weights)];
    kernel.decay(layer, 0.5);
    kernel.decay(other, 0.25);
    kernel.add(layer.weights, other.weights, 1);
    near(
      kernel,
      layer.weights,
      w.map((value, i) => 0.5 * value + 0.25 * u[i]),
    );
    kernel.decay(layer, 0.5);
    kernel.scale(layer.weights, 2);
    near(
      kernel,
      layer.weights,
      w.map((value, i) => 0.5 * value + 0.25 * u[i]),
    );
    near(
      kernel,
      other.weights,
      u.map(value => 0.25 * value),
    );
  });

  it('does not underflow when it is never settled', () => {
    const { kernel, ...b } = bench(make());
    const layer = b.layer(3, 5);
    const { x } = b.inputs(1, 3);
    const batch = { order: kernel.integers(1), from: 0, rows: 1 };
    const { errors } = b.state(layer, 1);
    for (let i = 0; i < 1000; i++) kernel.decay(layer, 0.5); // 2^−1000 in all
    kernel.settle(layer);
    const before = Array.from(layer.weights);
    expect(before.every(w => Math.abs(w) < 1e-37)).toBe(true);
    kernel.decay(layer, 1e-30);
    kernel.descendInputs(layer, layer.weights, x, batch, errors, 1);
    kernel.settle(layer);
    expect(layer.weights.every(Number.isFinite)).toBe(true);
    expect(layer.weights.some(w => Math.abs(w) > 1e-3)).toBe(true);
  });

  it.each([0, -2, 1e30])('by a factor of %d is what it says', factor => {
    const { kernel, ...b } = bench(make());
    const layer = b.layer(3, 5);
    const expected = Array.from(layer.weights, w => (w * factor) / Math.max(1, factor) + 0);
    kernel.decay(layer, factor);
    kernel.settle(layer);
    const ours = Array.from(layer.weights, w => w / Math.max(1, factor) + 0);
    expect(distance([ours], [expected])).toBeLessThan(1e-6);
  });
});
