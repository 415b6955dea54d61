import type { Kernel, Precision } from '../core/kernel.ts';
import { plainKernel } from '../core/plain-kernel.ts';
import { Arena } from './arena.ts';
import { DeferredDecay } from './deferred-decay.ts';
import { arrayForms, costNumbers, outputNumbers } from './formulas.ts';
import { loopsOf } from './loops.ts';

/** Room for the outputs of one example: labels are bytes, so there are at most 256. */
const OUTPUTS_BYTES = 256 * 8;

/**
 * The kernel in SIMD WebAssembly, with a memory of its own of `bytes` bytes. Its arrays are views
 * of that memory, so their byteOffset is the address that the module takes.
 *
 * What the module has no array form of, an activation or a cost that is new, is done by the plain
 * kernel on the same arrays.
 */
export function wasmKernel(
  module: WebAssembly.Module,
  precision: Precision,
  bytes: number,
): Kernel {
  const plain = plainKernel(precision);
  const arena = new Arena(bytes + OUTPUTS_BYTES);
  const loops = loopsOf(new WebAssembly.Instance(module, { env: { memory: arena.memory } }));
  const numberBytes = precision === 'float64' ? 8 : 4;
  const outputs = arena.bytesOf(OUTPUTS_BYTES).byteOffset;
  const forms = arrayForms(loops);

  const deferred = new DeferredDecay(precision, (v, factor) =>
    loops.scale(v.byteOffset, v.byteLength, factor),
  );

  return {
    name: 'wasm',
    precision,
    lanes: 16 / numberBytes,
    numbers: length => arena.numbers(precision, length),
    integers: length => arena.integers(length),
    columns: length => arena.columns(length),
    bytes: length => arena.bytesOf(length),

    weighInputs({ weights, biases, stride }, x, { order, from, rows }, z) {
      loops.weighInputs(
        weights.byteOffset,
        biases.byteOffset,
        stride * numberBytes,
        deferred.scaleOf(weights),
        x.starts.byteOffset,
        x.columns.byteOffset,
        x.values.byteOffset,
        order.byteOffset + from * 4,
        rows,
        z.byteOffset,
      );
    },

    weigh({ weights, biases, inputs, stride }, a, belowStride, rows, z) {
      loops.weigh(
        weights.byteOffset,
        biases.byteOffset,
        inputs,
        stride * numberBytes,
        deferred.scaleOf(weights),
        a.byteOffset,
        belowStride * numberBytes,
        rows,
        z.byteOffset,
      );
    },

    activate(activation, layer, state, rows) {
      const form = forms.get(activation);
      if (!form) return plain.activate(activation, layer, state, rows);
      const { z, a, slopes } = state;
      form(z.byteOffset, a.byteOffset, slopes.byteOffset, rows * layer.stride * numberBytes);
    },

    softmax({ neurons, stride }, { z, a }, rows) {
      loops.softmax(z.byteOffset, a.byteOffset, neurons, stride * numberBytes, rows);
    },

    outputErrors(cost, output, layer, state, labels, batch) {
      const { a, slopes, errors } = state;
      const { order, from, rows } = batch;
      const { neurons, stride } = layer;
      const number = costNumbers.get(cost);
      if (cost.partner === output) {
        loops.partnerErrors(
          a.byteOffset,
          errors.byteOffset,
          neurons,
          stride * numberBytes,
          labels.byteOffset,
          order.byteOffset + from * 4,
          rows,
        );
      } else if (number === undefined) {
        plain.outputErrors(cost, output, layer, state, labels, batch);
      } else {
        loops.outputErrors(
          number,
          output === 'softmax' ? 1 : 0,
          a.byteOffset,
          slopes.byteOffset,
          errors.byteOffset,
          neurons,
          stride * numberBytes,
          labels.byteOffset,
          order.byteOffset + from * 4,
          rows,
          outputs,
        );
      }
    },

    backpropagate({ weights, inputs, stride }, { errors }, belowStride, below, rows) {
      loops.backpropagate(
        weights.byteOffset,
        inputs,
        stride * numberBytes,
        deferred.scaleOf(weights),
        errors.byteOffset,
        rows,
        below.errors.byteOffset,
        below.slopes.byteOffset,
        belowStride * numberBytes,
      );
    },

    mask(values, mask, rows) {
      loops.mask(values.byteOffset, mask.byteOffset, mask.byteLength, rows);
    },

    descendInputs({ stride }, target, x, { order, from, rows }, errors, step) {
      loops.descendInputs(
        target.byteOffset,
        stride * numberBytes,
        x.starts.byteOffset,
        x.columns.byteOffset,
        x.values.byteOffset,
        order.byteOffset + from * 4,
        rows,
        errors.byteOffset,
        step / deferred.scaleOf(target),
      );
    },

    descend({ inputs, stride }, target, a, belowStride, errors, rows, step) {
      loops.descend(
        target.byteOffset,
        inputs,
        stride * numberBytes,
        a.byteOffset,
        belowStride * numberBytes,
        errors.byteOffset,
        rows,
        step / deferred.scaleOf(target),
      );
    },

    descendBiases({ stride }, target, errors, rows, step) {
      loops.descendBiases(target.byteOffset, stride * numberBytes, errors.byteOffset, rows, step);
    },

    scale(v, factor) {
      deferred.settle(v);
      loops.scale(v.byteOffset, v.byteLength, factor);
    },

    add(v, u, factor) {
      deferred.settle(v);
      deferred.settle(u);
      loops.add(v.byteOffset, u.byteOffset, v.byteLength, factor);
    },

    addSigns(v, u, factor) {
      deferred.settle(v);
      deferred.settle(u);
      loops.addSigns(v.byteOffset, u.byteOffset, v.byteLength, factor);
    },

    decay: (layer, factor) => deferred.decay(layer, factor),
    settle: ({ weights }) => deferred.settle(weights),
    copyWeights: ({ weights }) => deferred.copy(weights),

    totalCost(cost, output, layer, state, labels, batch) {
      const number = costNumbers.get(cost);
      const outputCode = outputNumbers.get(output);
      if (number === undefined || outputCode === undefined) {
        return plain.totalCost(cost, output, layer, state, labels, batch);
      }
      return loops.totalCost(
        number,
        outputCode,
        state.z.byteOffset,
        layer.neurons,
        layer.stride * numberBytes,
        labels.byteOffset,
        batch.order.byteOffset + batch.from * 4,
        batch.rows,
        outputs,
      );
    },

    countCorrect({ neurons, stride }, { a }, labels, { order, from, rows }) {
      return loops.countCorrect(
        a.byteOffset,
        neurons,
        stride * numberBytes,
        labels.byteOffset,
        order.byteOffset + from * 4,
        rows,
      );
    },
  };
}
