import { describe, expect, it } from 'vitest';
import { examples } from './dataset.ts';
import { images } from './fixtures/everything.ts';
import { randomNetwork, train } from './fixtures/small.ts';
import type { SmallTraining } from './fixtures/small.ts';
import { plainKernel } from './plain-kernel.ts';

describe('a training that diverges', () => {
  it.each(['float64', 'float32'] as const)('ends, and says so in words, in %s', precision => {
    const design = { hidden: 'relu', output: 'linear', cost: 'quadratic' } as const;
    const { end, epochs } = train({
      network: randomNetwork({ sizes: [16, 6, 3], ...design }, 1, plainKernel(precision)),
      data: images,
      options: { epochs: 50, miniBatchSize: 10, learningRate: 1e9 },
      monitor: ['training-cost', 'training-accuracy'],
      precision,
    });
    expect(end.reason).toBe('diverged');
    expect(end.message).toMatch(/diverged in epoch \d+: .*η = 1000000000.*smaller learning rate/);
    expect(end.message).not.toMatch(/NaN|Infinity/);
    expect(end.epochs).toBe(epochs.length);
    for (const { trainingCost } of epochs) expect(Number.isFinite(trainingCost)).toBe(true);
  });

  /**
   * η = 10, λ = 10, n = 10: every mini-batch multiplies the weights by 1 − ηλ/n = −9. With one
   * example each, an epoch multiplies them by 9^10 = 3.5e9: they pass 1.8e308 in the 33rd epoch.
   */
  const ninefold = (monitor: SmallTraining['monitor']) =>
    train({
      network: randomNetwork({ sizes: [16, 3] }),
      data: examples(images, 0, 10),
      options: {
        epochs: 50,
        miniBatchSize: 1,
        learningRate: 10,
        regularization: { kind: 'l2', lambda: 10 },
      },
      monitor,
    });

  it('gives the accuracies of the epochs before, when weights grow ninefold a step', () => {
    const { epochs, end } = ninefold(['evaluation-accuracy']);
    expect(end.reason).toBe('diverged');
    expect(epochs.map(({ epoch }) => epoch)).toEqual(
      Array.from({ length: end.epochs }, (_, i) => i),
    );
    expect(end.epochs).toBeGreaterThan(30);
    expect(end.epochs).toBeLessThan(34);
    for (const { evaluationAccuracy } of epochs) {
      expect(evaluationAccuracy).toBeGreaterThanOrEqual(0);
      expect(evaluationAccuracy).toBeLessThanOrEqual(10);
    }
  });

  it('ends earlier where the cost is asked for: w² passes all numbers before w does', () => {
    const { epochs, end } = ninefold(['evaluation-cost']);
    expect(end.reason).toBe('diverged');
    expect(end.message).toMatch(/the cost grew beyond all numbers/);
    expect(end.epochs).toBeGreaterThan(14);
    expect(end.epochs).toBeLessThan(18);
    for (const { evaluationCost } of epochs) expect(Number.isFinite(evaluationCost)).toBe(true);
  });
});
