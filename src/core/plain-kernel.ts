import type { Activation } from './activations.ts';
import { softmax } from './activations.ts';
import type { Kernel, Layer, LayerState, Precision, Vector } from './kernel.ts';
import { argMax } from './kernel.ts';

/** The kernel in plain TypeScript: the oracle of every other, and the listing of the book. */
export function plainKernel(precision: Precision): Kernel {
  const numbers = (length: number): Vector =>
    precision === 'float64' ? new Float64Array(length) : new Float32Array(length);
  const scratch = new Float64Array(256); // labels are bytes: no network has more outputs

  function startFromBiases({ biases, stride }: Layer, z: Vector, row: number): void {
    for (let j = 0; j < stride; j++) z[row * stride + j] = biases[j];
  }

  return {
    name: 'plain',
    precision,
    lanes: 1,
    numbers,
    integers: length => new Uint32Array(length),
    columns: length => new Uint16Array(length),
    bytes: length => new Uint8Array(length),

    weighInputs(layer, { starts, columns, values }, { order, from, rows }, z) {
      const { weights, stride } = layer;
      for (let i = 0; i < rows; i++) {
        startFromBiases(layer, z, i);
        const example = order[from + i];
        const at = i * stride;
        for (let p = starts[example]; p < starts[example + 1]; p++) {
          const x = values[p];
          const row = columns[p] * stride;
          for (let j = 0; j < stride; j++) z[at + j] += x * weights[row + j];
        }
      }
    },

    weigh(layer, a, belowStride, rows, z) {
      const { weights, inputs, stride } = layer;
      for (let i = 0; i < rows; i++) {
        startFromBiases(layer, z, i);
        const at = i * stride;
        for (let k = 0; k < inputs; k++) {
          const x = a[i * belowStride + k];
          const row = k * stride;
          for (let j = 0; j < stride; j++) z[at + j] += x * weights[row + j];
        }
      }
    },

    activate(activation, layer, { z, a, slopes }, rows) {
      for (let i = 0; i < rows * layer.stride; i++) {
        a[i] = activation.f(z[i]);
        slopes[i] = activation.slope(z[i], a[i]);
      }
    },

    softmax({ neurons, stride }, { z, a }, rows) {
      for (let i = 0; i < rows; i++) softmax(z, a, i * stride, neurons);
    },

    outputErrors(cost, output, { neurons, stride }, state, labels, { order, from, rows }) {
      const { a, slopes, errors } = state;
      for (let i = 0; i < rows; i++) {
        const label = labels[order[from + i]];
        const at = i * stride;
        if (cost.partner === output) {
          for (let j = 0; j < neurons; j++) errors[at + j] = a[at + j] - (j === label ? 1 : 0);
          continue;
        }
        // ∂C/∂a stays in double precision: in single it may be infinite, next to a slope of 0.
        const gradients = scratch;
        let shared = 0; // Σ_k a_k ∂C/∂a_k: through softmax, every output depends on every z
        for (let j = 0; j < neurons; j++) {
          gradients[j] = cost.gradient(a[at + j], j === label ? 1 : 0);
          shared += a[at + j] * gradients[j];
        }
        for (let j = 0; j < neurons; j++) {
          errors[at + j] =
            output === 'softmax'
              ? a[at + j] * (gradients[j] - shared)
              : gradients[j] * slopes[at + j];
        }
      }
    },

    backpropagate({ weights, inputs, neurons, stride }, { errors }, belowStride, below, rows) {
      for (let i = 0; i < rows; i++) {
        for (let k = 0; k < inputs; k++) {
          let sum = 0;
          for (let j = 0; j < neurons; j++) sum += weights[k * stride + j] * errors[i * stride + j];
          const at = i * belowStride + k;
          below.errors[at] = sum * below.slopes[at];
        }
      }
    },

    mask(values, mask, rows) {
      const width = mask.length;
      for (let i = 0; i < rows; i++) {
        for (let j = 0; j < width; j++) values[i * width + j] *= mask[j];
      }
    },

    descendInputs({ stride }, target, x, { order, from, rows }, errors, step) {
      const { starts, columns, values } = x;
      for (let i = 0; i < rows; i++) {
        const example = order[from + i];
        for (let p = starts[example]; p < starts[example + 1]; p++) {
          const amount = step * values[p];
          const row = columns[p] * stride;
          for (let j = 0; j < stride; j++) target[row + j] -= amount * errors[i * stride + j];
        }
      }
    },

    descend({ inputs, stride }, target, a, belowStride, errors, rows, step) {
      for (let i = 0; i < rows; i++) {
        for (let k = 0; k < inputs; k++) {
          const amount = step * a[i * belowStride + k];
          for (let j = 0; j < stride; j++) {
            target[k * stride + j] -= amount * errors[i * stride + j];
          }
        }
      }
    },

    descendBiases({ stride }, target, errors, rows, step) {
      for (let i = 0; i < rows; i++) {
        for (let j = 0; j < stride; j++) target[j] -= step * errors[i * stride + j];
      }
    },

    scale(v, factor) {
      for (let i = 0; i < v.length; i++) v[i] *= factor;
    },

    add(v, u, factor) {
      for (let i = 0; i < v.length; i++) v[i] += factor * u[i];
    },

    addSigns(v, u, factor) {
      for (let i = 0; i < v.length; i++) v[i] += factor * Math.sign(u[i]);
    },

    decay({ weights }, factor) {
      for (let i = 0; i < weights.length; i++) weights[i] *= factor;
    },

    settle() {},

    copyWeights: ({ weights }) => weights.slice(),

    totalCost(cost, output, layer, { z }, labels, { order, from, rows }) {
      const { neurons, stride } = layer;
      let total = 0;
      for (let i = 0; i < rows; i++) {
        const label = labels[order[from + i]];
        outputsOf(z, output, i * stride, neurons, scratch);
        for (let j = 0; j < neurons; j++) total += cost.value(scratch[j], j === label ? 1 : 0);
      }
      return total;
    },

    countCorrect({ neurons, stride }, { a }: LayerState, labels, { order, from, rows }) {
      let correct = 0;
      for (let i = 0; i < rows; i++) {
        if (argMax(a, i * stride, neurons) === labels[order[from + i]]) correct++;
      }
      return correct;
    },
  };
}

/**
 * The outputs for the weighted inputs at `from`, in double precision whatever z is kept in: an
 * output that single precision would round to 1 still has a finite logarithm of its rest.
 */
function outputsOf(
  z: Vector,
  output: Activation | 'softmax',
  from: number,
  width: number,
  a: Float64Array,
): void {
  for (let j = 0; j < width; j++) a[j] = output === 'softmax' ? z[from + j] : output.f(z[from + j]);
  if (output === 'softmax') softmax(a, a, 0, width);
}
