import { weightSpreadOf, type Experiment } from '../../experiment/index.ts';
import { useLatest } from '../training/useLatest.ts';
import { hidden } from './histogramSettings.ts';
import type { Look } from './weights.ts';

/** While a run is going its weights are looked at no more often than this, in milliseconds. */
const restWhileRunning = 400;

interface LookOptions {
  experiment: Experiment | null;
  /** Which run of the reader's it is: a new one is a new question. */
  run: number;
  /** After so many epochs. */
  epoch: number;
  /** From 1. */
  neuron: number;
  running: boolean;
}

/** The first-layer weights of a run of the reader's; the last answer until the next one comes. */
export function useLook({ experiment, run, epoch, neuron, running }: LookOptions) {
  const key = experiment && `${run}/${epoch}/${neuron}`;
  return useLatest<Look>(
    key,
    async () => {
      if (!experiment) throw new Error('There is no network to look at.');
      const neurons = await experiment.firstLayerWeights(hidden, epoch);
      const all = new Float32Array(hidden * neurons[0].length);
      neurons.forEach((weights, j) => all.set(weights, j * weights.length));
      return { epoch, spread: weightSpreadOf(all), image: neurons[neuron - 1] };
    },
    running ? restWhileRunning : 0,
  );
}
