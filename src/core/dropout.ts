import type { Kernel, Vector } from './kernel.ts';
import type { Network } from './network.ts';
import type { Random } from './random.ts';

/**
 * For each hidden layer, which neurons sit out a mini-batch: 0 for those, h/(h − dropped) for the
 * others, so that the next layer hears as much on average as it will from all of them at the end,
 * and no weight needs to be changed then.
 */
export class DropoutMasks {
  readonly masks: Vector[];
  private readonly neurons: Uint32Array[];

  constructor(
    kernel: Kernel,
    network: Network,
    /** Share of each hidden layer to drop, in [0, 1). At least one neuron always stays. */
    private readonly share: number,
  ) {
    const hidden = network.layers.slice(0, -1);
    this.masks = hidden.map(layer => kernel.numbers(layer.stride));
    this.neurons = hidden.map(layer => new Uint32Array(layer.neurons));
  }

  /** Draws new neurons to drop: every choice of the same number of them is equally likely. */
  draw(random: Random): void {
    this.masks.forEach((mask, l) => {
      const neurons = this.neurons[l];
      const h = neurons.length;
      const dropped = Math.min(Math.round(this.share * h), h - 1);
      // From the same order every time: what is drawn depends on the generator alone.
      for (let j = 0; j < h; j++) neurons[j] = j;
      random.shuffle(neurons);
      for (let i = 0; i < h; i++) mask[neurons[i]] = i < dropped ? 0 : h / (h - dropped);
    });
  }
}
