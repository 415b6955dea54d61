import type { Parameters } from '../../core/checkpoint.ts';
import type { Kernel } from '../../core/kernel.ts';
import { initialize, initializers } from '../../core/initializers.ts';
import type { Network } from '../../core/network.ts';
import { createNetwork } from '../../core/network.ts';
import { setWeights } from '../../core/network2.ts';
import { randomStreams } from '../../core/random.ts';
import { Trainer } from '../../core/trainer.ts';
import { trainingBytes } from '../../wasm/room.ts';
import type { Beginning } from '../replays/beginning.ts';
import { beginningOf } from '../replays/beginning.ts';
import type { RunData } from '../data/runData.ts';
import type { CompleteSpec } from '../spec.ts';

/** So little is added to one bias of a nudged run: no more than rounding adds in one epoch. */
const NUDGE = 1e-13;

/** A network and its trainer at the start of a training, in the kernel's memory. */
export interface Engine {
  kernel: Kernel;
  network: Network;
  trainer: Trainer;
}

export function createEngine(spec: CompleteSpec, data: RunData, kernel: Kernel): Engine {
  const { sizes, hidden, output, cost, initialNetwork } = spec.network;
  const { draws, nudged, ...beginning } = spec.replay ? beginningOf(spec.replay) : fresh(spec);
  const network = createNetwork(kernel, { sizes, hidden, output, cost });
  if (initialNetwork) setWeights(network, initialNetwork);
  else {
    for (const draw of draws) initialize(network, initializers[draw], beginning.streams.weights);
  }
  if (nudged) network.layers[0].biases[0] += NUDGE;
  const trainer = new Trainer({
    kernel,
    network,
    ...data,
    options: spec.training,
    monitor: spec.monitor,
    ...beginning,
  });
  return { kernel, network, trainer };
}

/** How much room an engine takes in the kernel's memory. */
export const engineBytes = (spec: CompleteSpec, { training, evaluation }: RunData): number =>
  trainingBytes(spec.precision, spec.network.sizes, training, evaluation, spec.training);

/** A run that is the first thing its generators are asked for. */
const fresh = ({ network, seed }: CompleteSpec): Beginning => ({
  streams: randomStreams(seed),
  draws: [network.initializer],
});

/** A network made of weights that were copied out of one: to be saved, not trained. */
export function networkOf(spec: CompleteSpec, layers: readonly Parameters[]): Network {
  const { sizes, hidden, output, cost } = spec.network;
  return {
    sizes,
    hidden,
    output,
    cost,
    layers: layers.map(({ weights, biases }, l) => {
      const inputs = sizes[l];
      return { inputs, neurons: sizes[l + 1], stride: weights.length / inputs, weights, biases };
    }),
  };
}
