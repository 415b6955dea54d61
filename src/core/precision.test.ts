import { describe, expect, it } from 'vitest';
import { everything } from './fixtures/everything.ts';
import { numbers, parametersOf, randomNetwork, train } from './fixtures/small.ts';
import { plainKernel } from './plain-kernel.ts';

describe('single precision', () => {
  it('follows double precision to within 1e−3 over a short training', () => {
    const exact = train(everything('float64'));
    const fast = train(everything('float32'));
    expect(fast.network.layers[0].weights).toBeInstanceOf(Float32Array);
    expect(fast.epochs.length).toBe(exact.epochs.length);
    fast.epochs.forEach(({ trainingCost, evaluationCost }, i) => {
      expect(Math.abs(trainingCost! - exact.epochs[i].trainingCost!)).toBeLessThan(1e-3);
      expect(Math.abs(evaluationCost! - exact.epochs[i].evaluationCost!)).toBeLessThan(1e-3);
    });
    const theirs = parametersOf(exact.network);
    const distances = parametersOf(fast.network).map((w, i) => Math.abs(w - theirs[i]));
    expect(Math.max(...distances)).toBeLessThan(1e-3);
    expect(Math.max(...distances)).toBeGreaterThan(0);
  });

  it('keeps its errors finite where an output rounds to 0 and its cost has a pole there', () => {
    // Asked for 1, an output of σ(−200) is 0 in single precision, and −1/a is beyond its range.
    for (const [cost, output] of [
      ['log-likelihood', 'sigmoid'],
      ['cross-entropy', 'softmax'],
    ] as const) {
      const network = randomNetwork({ sizes: [1, 2], output, cost }, 1, plainKernel('float32'));
      network.layers[0].biases.set([-200, 200]);
      const { end } = train({
        network,
        data: numbers([[1]], [0]),
        options: { epochs: 1, miniBatchSize: 1, learningRate: 0.1 },
        precision: 'float32',
      });
      expect(end.reason).toBe('finished');
      expect(parametersOf(network).every(Number.isFinite)).toBe(true);
    }
  });
});
