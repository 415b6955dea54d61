import { expect, it } from 'vitest';
import type { Dataset } from '../../core/dataset.ts';
import type { Precision } from '../../core/kernel.ts';
import { checkpointBudget } from './checkpoints.ts';
import { engineBytes } from './engine.ts';
import { inspectorBytes } from './networkInspector.ts';
import { completeSpec } from '../spec.ts';

/** As large as MNIST's: of 784 pixels, 149.9 are not blank on the average. */
function images(count: number): Dataset {
  const inputs = new Uint8Array(count * 784);
  for (let i = 0; i < count; i++) inputs.fill(1, i * 784, i * 784 + 150);
  const labels = new Uint8Array(count);
  return { name: 'blank', count, width: 784, classes: 10, inputs, inputScale: 1 / 256, labels };
}

const training = images(50_000);
const evaluation = images(10_000);

/** The four files, which the data worker holds and, where pages may share memory, all workers see. */
const DATA = 70_000 * 785 + 48;

it.each<[Precision, number]>([
  ['float64', 30],
  ['float64', 100],
  ['float64', 800],
  ['float32', 800],
])('a run on full MNIST keeps at most 200 MB in all workers: %s, %i neurons', (precision, n) => {
  const spec = completeSpec({
    version: 1,
    data: { source: 'mnist' },
    network: { sizes: [784, n, 10], cost: 'cross-entropy' },
    training: { epochs: 400, miniBatchSize: 10, learningRate: 0.1, momentum: 0.5 },
    precision,
  });
  // Each of them is held to its sum by tests of its own: rooms are as large as said, and no larger.
  const kept =
    DATA + engineBytes(spec, { training, evaluation }) + inspectorBytes(spec) + checkpointBudget;
  expect(kept).toBeLessThan(200e6);
  expect(kept).toBeGreaterThan(DATA + 9_000_000 * 6);
});
