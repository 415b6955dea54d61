import type { Kernel, Vector } from './kernel.ts';
import type { RandomState } from './random.ts';
import type { Plateau, ScheduleState } from './schedules.ts';

/** Weights and biases of a layer, or velocities of their shape. */
export interface Parameters {
  weights: Vector;
  biases: Vector;
}

/** All that is needed to go on from the end of an epoch exactly as if nothing had happened. */
export interface Checkpoint {
  /** Epochs completed; 0 for the untrained network. */
  epoch: number;
  layers: Parameters[];
  /** Empty where the optimiser has none. */
  velocities: Parameters[];
  dropout: RandomState;
  data: RandomState;
  schedule: ScheduleState;
  stopping: Plateau;
}

export const zerosLike = (kernel: Kernel, { weights, biases }: Parameters): Parameters => ({
  weights: kernel.numbers(weights.length),
  biases: kernel.numbers(biases.length),
});

export const copy = ({ weights, biases }: Parameters): Parameters => ({
  weights: weights.slice(),
  biases: biases.slice(),
});

export function overwrite(target: Parameters, source: Parameters): void {
  target.weights.set(source.weights);
  target.biases.set(source.biases);
}
