import { describe, expect, it } from 'vitest';
import { activations } from '../core/activations.ts';
import { randomImages } from '../core/fixtures/small.ts';
import type { Kernel, LayerState, Precision } from '../core/kernel.ts';
import { optimizers } from '../core/optimizers.ts';
import { Random } from '../core/random.ts';
import { regularizers } from '../core/regularizers.ts';
import { namesOf } from '../core/tables.ts';
import type { TrainingOptions } from '../core/training-options.ts';
import { wasm } from './fixtures/kernels.ts';
import { designs, pair, short, train } from './fixtures/training.ts';
import { scalarKernel } from './scalar-kernel.ts';

/** One row of weighted inputs: every size that a number can have, and the edges of the formulas. */
function weightedInputs(kernel: Kernel) {
  const random = Random.fromSeed(3);
  const z = [0, -0, 0.085, 0.17, -0.17, 5, 10, 22, 44, 87.3, 88.8, 89, 104, 105, 709.8, 746, 1e30];
  z.push(Infinity, -Infinity, NaN, ...z.map(x => -x));
  while (z.length < 4000) z.push((2 * random.uniform() - 1) * 2 ** (20 * random.uniform() - 13));
  const layer = { inputs: 1, neurons: z.length, stride: z.length };
  const state: LayerState = {
    z: kernel.numbers(z.length),
    a: kernel.numbers(z.length),
    slopes: kernel.numbers(z.length),
    errors: kernel.numbers(z.length),
  };
  state.z.set(z);
  return { state, layer: { ...layer, weights: kernel.numbers(0), biases: kernel.numbers(0) } };
}

describe.each<Precision>(['float64', 'float32'])(
  '%s: the same bits with SIMD and without',
  precision => {
    const both = <T>(result: (kernel: Kernel) => T) => {
      const withSimd = result(wasm(precision, 1 << 23));
      expect(result(scalarKernel(precision))).toEqual(withSimd);
      return withSimd;
    };

    it.each(namesOf(activations))('of %s', name => {
      both(kernel => {
        const { state, layer } = weightedInputs(kernel);
        kernel.activate(activations[name], layer, state, 1);
        return [Array.from(state.a), Array.from(state.slopes)];
      });
    });

    it('of softmax', () => {
      both(kernel => {
        const { state, layer } = weightedInputs(kernel);
        const narrow = { ...layer, neurons: 10, stride: kernel.lanes === 1 ? 10 : 12 };
        const z = Array.from(state.z).filter(x => Math.abs(x) < 1e6);
        for (let i = 0; i < 300; i++) state.z.set(z.slice(i * 10, i * 10 + 10), i * narrow.stride);
        kernel.softmax(narrow, state, 300);
        return Array.from({ length: 300 }, (_, i) =>
          Array.from(state.a.subarray(i * narrow.stride, i * narrow.stride + 10)),
        );
      });
    });

    it.each(designs)('for $cost, $output outputs, $hidden hidden', design => {
      const job = { ...pair, options: { ...short, learningRate: 0.05 } };
      both(kernel => train(kernel, design, job));
    });

    it.each([
      [36, 5],
      [36, 1, 5],
      [36, 2, 2, 5],
      [36, 4, 5],
      [36, 31, 17, 5],
    ])('for networks of %i, %i, … neurons', (...sizes) => {
      const options = { ...short, regularization: { kind: 'l2' as const, lambda: 0.5 } };
      both(kernel => train(kernel, { ...designs[0], sizes }, { ...pair, options }));
    });

    it.each<Partial<TrainingOptions> & { name: string }>([
      ...namesOf(optimizers).flatMap(optimizer =>
        namesOf(regularizers).map(kind => ({
          name: `${optimizer} and ${kind}`,
          optimizer,
          momentum: 0.8,
          regularization: { kind, lambda: 0.5 },
        })),
      ),
      // The factor put off falls below 2⁻²⁰ and is settled on the way.
      { name: 'a strong decay', regularization: { kind: 'l2', lambda: 60 }, epochs: 12 },
      // The factor is negative: settled each time.
      { name: 'a decay beyond 0', regularization: { kind: 'l2', lambda: 400 }, learningRate: 0.2 },
      { name: 'dropout', dropout: 0.5 },
      { name: 'dropout and decay', dropout: 0.3, regularization: { kind: 'l2', lambda: 1 } },
      { name: 'shifted images', augmentation: { shift: 1 } },
      { name: 'one example at a time', miniBatchSize: 1 },
      { name: 'all examples at once', miniBatchSize: 100 },
      { name: 'early stopping', earlyStopping: { patience: 2 }, epochs: 12 },
    ])('with $name', ({ name: _, ...options }) => {
      const design = { ...designs[0], sizes: [36, 31, 5] };
      const { epochs } = both(kernel =>
        train(kernel, design, { ...pair, options: { ...short, ...options } }),
      );
      expect(epochs.length).toBeGreaterThan(1);
    });

    it('for images of the size of MNIST', () => {
      const training = randomImages(40, 28, 10);
      const options: TrainingOptions = {
        ...short,
        momentum: 0.5,
        dropout: 0.5,
        regularization: { kind: 'l2', lambda: 5 },
      };
      const design = { ...designs[0], sizes: [784, 30, 10] };
      both(kernel => train(kernel, design, { training, evaluation: training, options }));
    });
  },
);
