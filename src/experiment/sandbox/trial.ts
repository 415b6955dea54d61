import { initialize, initializers } from '../../core/initializers.ts';
import type { Kernel } from '../../core/kernel.ts';
import { createNetwork } from '../../core/network.ts';
import { randomStreams } from '../../core/random.ts';
import type { TrainingEvent } from '../../core/trainer.ts';
import { Trainer } from '../../core/trainer.ts';
import type { TrainingEnd } from '../../core/training-options.ts';
import type { RunData } from '../data/runData.ts';
import type { Trial } from './protocol.ts';

const hiddenNeurons = 30;
const miniBatchSize = 10;

/** A trial on some kernel: with the core's own formulas, or with the reader's. */
export function trialRun(
  kernel: Kernel,
  trial: Trial,
  data: RunData,
): Generator<TrainingEvent, TrainingEnd> {
  const { training } = data;
  const { hidden, output, cost, learningRate, epochs, seed } = trial;
  const sizes = [training.width, hiddenNeurons, training.classes];
  const network = createNetwork(kernel, { sizes, hidden, output, cost });
  const streams = randomStreams(seed);
  initialize(network, initializers.scaled, streams.weights);
  const trainer = new Trainer({
    kernel,
    network,
    ...data,
    options: { epochs, miniBatchSize, learningRate },
    monitor: ['evaluation-accuracy'],
    streams,
  });
  return trainer.run();
}
