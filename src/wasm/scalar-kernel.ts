import type { Kernel, Layer, Precision, Vector } from '../core/kernel.ts';
import { plainKernel } from '../core/plain-kernel.ts';
import { DeferredDecay } from './deferred-decay.ts';
import * as single from './single-precision.ts';

/** Fewer inputs than this are summed in order; see assembly/backward.ts. */
const LANES = 4;

/**
 * What the module computes, one number at a time, for where it cannot run: a training gives the same
 * bits with it and without. It is the plain kernel but for what the module does in its own way:
 * decay is put off, products are rounded before they are added, and in single precision sums run in
 * four lanes and exponentials are of that precision.
 */
export function scalarKernel(precision: Precision): Kernel {
  const plain = plainKernel(precision);
  const isSingle = precision === 'float32';
  const round = isSingle ? Math.fround : Number;
  const deferred = new DeferredDecay(precision, (v, factor) => plain.scale(v, round(factor)));
  const lanes = plain.numbers(LANES);

  /** target += factor · source, over `width` numbers of each. */
  function add(
    target: Vector,
    to: number,
    factor: number,
    source: Vector,
    from: number,
    width: number,
  ): void {
    for (let j = 0; j < width; j++) target[to + j] += round(factor * source[from + j]);
  }

  /** z = scale · (what `sum` adds to row i, from `at`) + b. */
  function weighRows(
    { weights, biases, stride }: Layer,
    rows: number,
    z: Vector,
    sum: (i: number, at: number) => void,
  ): void {
    const scale = deferred.scaleOf(weights);
    for (let i = 0; i < rows; i++) {
      const at = i * stride;
      for (let j = 0; j < stride; j++) z[at + j] = scale === 1 ? biases[j] : 0;
      sum(i, at);
      if (scale === 1) continue;
      for (let j = 0; j < stride; j++) z[at + j] = round(z[at + j] * round(scale)) + biases[j];
    }
  }

  /** Σ_j w_j δ_j */
  function product(weights: Vector, w: number, errors: Vector, e: number, width: number): number {
    let sum = 0;
    for (let j = 0; j < width; j++) sum = round(sum + round(weights[w + j] * errors[e + j]));
    return sum;
  }

  function productInLanes(
    weights: Vector,
    w: number,
    errors: Vector,
    e: number,
    width: number,
  ): number {
    lanes.fill(0);
    for (let j = 0; j < width; j++) lanes[j % LANES] += round(weights[w + j] * errors[e + j]);
    return round(round(lanes[0] + lanes[2]) + round(lanes[1] + lanes[3]));
  }

  return {
    ...plain,

    weighInputs(layer, { starts, columns, values }, { order, from, rows }, z) {
      const { weights, stride } = layer;
      weighRows(layer, rows, z, (i, at) => {
        const example = order[from + i];
        for (let p = starts[example]; p < starts[example + 1]; p++) {
          add(z, at, values[p], weights, columns[p] * stride, stride);
        }
      });
    },

    weigh(layer, a, belowStride, rows, z) {
      const { weights, inputs, stride } = layer;
      weighRows(layer, rows, z, (i, at) => {
        for (let k = 0; k < inputs; k++) {
          add(z, at, a[i * belowStride + k], weights, k * stride, stride);
        }
      });
    },

    activate(activation, layer, state, rows) {
      const own = isSingle ? single.activations.get(activation) : undefined;
      plain.activate(own ?? activation, layer, state, rows);
    },

    softmax(layer, state, rows) {
      if (!isSingle) return plain.softmax(layer, state, rows);
      const { neurons, stride } = layer;
      for (let i = 0; i < rows; i++) single.softmax(state.z, state.a, i * stride, neurons);
    },

    backpropagate({ weights, inputs, stride }, { errors }, belowStride, below, rows) {
      const scale = round(deferred.scaleOf(weights));
      const sumOf = isSingle && inputs >= LANES ? productInLanes : product;
      for (let i = 0; i < rows; i++) {
        for (let k = 0; k < inputs; k++) {
          const at = i * belowStride + k;
          const sum = sumOf(weights, k * stride, errors, i * stride, stride);
          below.errors[at] = round(sum * scale) * below.slopes[at];
        }
      }
    },

    descendInputs({ stride }, target, x, { order, from, rows }, errors, step) {
      const { starts, columns, values } = x;
      const down = -round(step / deferred.scaleOf(target));
      for (let i = 0; i < rows; i++) {
        const example = order[from + i];
        for (let p = starts[example]; p < starts[example + 1]; p++) {
          add(target, columns[p] * stride, round(down * values[p]), errors, i * stride, stride);
        }
      }
    },

    descend({ inputs, stride }, target, a, belowStride, errors, rows, step) {
      const down = -round(step / deferred.scaleOf(target));
      for (let i = 0; i < rows; i++) {
        for (let k = 0; k < inputs; k++) {
          const amount = round(down * a[i * belowStride + k]);
          add(target, k * stride, amount, errors, i * stride, stride);
        }
      }
    },

    descendBiases({ stride }, target, errors, rows, step) {
      for (let i = 0; i < rows; i++) add(target, 0, -round(step), errors, i * stride, stride);
    },

    scale(v, factor) {
      deferred.settle(v);
      plain.scale(v, round(factor));
    },

    add(v, u, factor) {
      deferred.settle(v);
      deferred.settle(u);
      add(v, 0, round(factor), u, 0, v.length);
    },

    addSigns(v, u, factor) {
      deferred.settle(v);
      deferred.settle(u);
      plain.addSigns(v, u, round(factor));
    },

    decay: (layer, factor) => deferred.decay(layer, factor),
    settle: ({ weights }) => deferred.settle(weights),
    copyWeights: ({ weights }) => deferred.copy(weights),
  };
}
