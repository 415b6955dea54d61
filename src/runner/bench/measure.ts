import type { Dataset } from '../../core/dataset.ts';
import { Evaluator, finish } from '../../core/evaluate.ts';
import { initialize, initializers } from '../../core/initializers.ts';
import type { Kernel, Precision } from '../../core/kernel.ts';
import { createNetwork } from '../../core/network.ts';
import { plainKernel } from '../../core/plain-kernel.ts';
import { randomStreams } from '../../core/random.ts';
import { Trainer } from '../../core/trainer.ts';
import type { TrainingOptions } from '../../core/training-options.ts';
import { kernels } from '../kernels.ts';
import { trainingBytes } from '../../wasm/room.ts';

export interface Case {
  kernel: 'plain' | 'wasm';
  precision: Precision;
  hidden: number;
  miniBatchSize: number;
}

export interface Measured extends Case {
  /** Of one epoch over the whole training set. */
  seconds: number;
  imagesPerSecond: number;
  multiplyAddsPerSecond: number;
}

const kernelFor = (kind: Case['kernel'], precision: Precision, bytes: number): Promise<Kernel> =>
  kind === 'plain' ? Promise.resolve(plainKernel(precision)) : kernels.choose(precision, bytes);

/**
 * The time of an epoch of [784, hidden, 10] with cross-entropy and L2: the fastest of `rounds`
 * stretches of mini-batches, each of at most `seconds`, scaled to the whole training set.
 */
export async function measureEpoch(
  wanted: Case,
  training: Dataset,
  evaluation: Dataset,
  { seconds, rounds }: { seconds: number; rounds: number },
): Promise<Measured> {
  const { kernel: kind, precision, hidden, miniBatchSize } = wanted;
  const sizes = [784, hidden, 10];
  const options: TrainingOptions = {
    epochs: 1000,
    miniBatchSize,
    learningRate: 0.1,
    regularization: { kind: 'l2', lambda: 5 },
  };
  const bytes = trainingBytes(precision, sizes, training, evaluation, options);
  const kernel = await kernelFor(kind, precision, bytes);
  const design = { sizes, hidden: 'sigmoid', output: 'sigmoid', cost: 'cross-entropy' } as const;
  const network = createNetwork(kernel, design);
  const streams = randomStreams(1);
  initialize(network, initializers.scaled, streams.weights);
  const trainer = new Trainer({
    kernel,
    network,
    training,
    evaluation,
    options,
    monitor: [],
    streams,
  });
  const run = trainer.run();
  let best = Infinity;
  for (let round = 0; round <= rounds; round++) {
    const start = performance.now();
    let images = 0;
    let elapsed = 0;
    while (images < training.count && elapsed < seconds * 1000) {
      const { value } = run.next();
      if (value && 'type' in value && value.type === 'batch') images += miniBatchSize;
      elapsed = performance.now() - start;
    }
    // The first stretch is the engine's, to warm up.
    if (round > 0) best = Math.min(best, elapsed / images);
  }
  const epochSeconds = (best * training.count) / 1000;
  return {
    ...wanted,
    seconds: epochSeconds,
    imagesPerSecond: training.count / epochSeconds,
    multiplyAddsPerSecond: multiplyAdds(training, hidden) / epochSeconds,
  };
}

/** Forward and update at the inputs, by non-zero pixels; forward, back and update at the outputs. */
function multiplyAdds(training: Dataset, hidden: number): number {
  let nonZero = 0;
  for (const input of training.inputs) if (input !== 0) nonZero++;
  return 2 * nonZero * hidden + 3 * hidden * 10 * training.count;
}

/** Milliseconds to judge a data set by [784, hidden, 10]: cost and count. The fastest of ten. */
export async function measureEvaluation(
  kind: Case['kernel'],
  precision: Precision,
  hidden: number,
  dataset: Dataset,
): Promise<number> {
  const sizes = [784, hidden, 10];
  const options = { epochs: 1, miniBatchSize: 10, learningRate: 1 };
  const bytes = trainingBytes(precision, sizes, dataset, dataset, options);
  const kernel = await kernelFor(kind, precision, bytes);
  const design = { sizes, hidden: 'sigmoid', output: 'sigmoid', cost: 'cross-entropy' } as const;
  const network = createNetwork(kernel, design);
  initialize(network, initializers.scaled, randomStreams(1).weights);
  const evaluator = new Evaluator(kernel, network, dataset);
  let best = Infinity;
  for (let i = 0; i < 10; i++) {
    const start = performance.now();
    finish(evaluator.evaluate(null));
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
