import type { StoreApi } from 'zustand/vanilla';
import type { GradientClouds } from '../core/gradient-noise.ts';
import type { Network2Json } from '../core/network2.ts';
import type { EpochMeasures, TrainingEnd } from '../core/training-options.ts';
import type { Outputs } from './statistics/ensemble.ts';
import type { ExperimentSpec } from './spec.ts';

export type RunStatus = 'idle' | 'loading' | 'running' | 'paused' | 'done' | 'stopped' | 'failed';

/** What one epoch gave, and what it took: seconds of work, pauses not counted. */
export interface EpochResult extends EpochMeasures {
  trainingSeconds: number;
  evaluationSeconds: number;
}

/** Where a run is. */
export interface Progress {
  /** 0 for the first. */
  epoch: number;
  /** Examples learned from in this epoch, of so many. */
  examples: number;
  of: number;
  phase: 'training' | 'evaluating';
  /** Until the last epoch, at the pace so far; null while that is anyone's guess. */
  secondsLeft: number | null;
}

export interface DataInUse {
  source: string;
  training: { name: string; count: number };
  evaluation: { name: string; count: number };
}

export interface ExperimentState {
  status: RunStatus;
  spec: ExperimentSpec;
  /** One an epoch, from the first. */
  epochs: EpochResult[];
  progress: Progress | null;
  /** What the run waits for: its data, or a free worker. `share` in [0, 1] where it is known. */
  loading: { what: string; share: number | null } | null;
  data: DataInUse | null;
  kernel: 'plain' | 'wasm' | null;
  /** Why that is the plain one, in words. */
  kernelFault: string | null;
  /** Why training ended, once it has. */
  end: TrainingEnd | null;
  /** What the reader should be told, in words. */
  message: string | null;
}

/** An evaluation image that the network gets wrong. */
export interface Mistake {
  /** Its place in the evaluation data. */
  index: number;
  /** 784 bytes, row by row: 0 white … 255 ink. */
  pixels: Uint8Array;
  label: number;
  /** The digit of the largest output. */
  answer: number;
  outputs: number[];
}

/** The first few mistakes, of `total` among `of` evaluation images. */
export interface Mistakes {
  examples: Mistake[];
  total: number;
  of: number;
}

/** What a network answers to the evaluation images. */
export interface Answered {
  /** counts[label][answer] */
  counts: number[][];
  of: number;
}

/** Which gradients to draw: for the figure of their noise. */
export interface GradientDraws {
  /** The first so many training examples stand for all: up to a thousand or two. */
  images: number;
  /** Sizes of mini-batches, and how many of each are drawn. */
  sizes: number[];
  draws: number;
  seed: number;
}

/**
 * One training and all that a figure can do with it. Epochs are counted here as completed ones:
 * `at` = 0 is the untrained network, 1 the network after the first epoch; without it, the network
 * as it is now. An answer that cannot be given rejects with an Error in the reader's words.
 */
export interface Experiment {
  store: StoreApi<ExperimentState>;
  /** Back to idle with another spec; a bad one is refused with a message, and the old one stays. */
  setSpec(spec: ExperimentSpec): void;
  start(): void;
  /** While the data is still being fetched, gives that up: the run is idle again. */
  pause(): void;
  resume(): void;
  /** Learns from one mini-batch, then pauses. The last one of an epoch ends with its evaluation. */
  stepBatch(): void;
  /** To the end of the epoch, then pauses. */
  stepEpoch(): void;
  /** Throws the run away and starts the same one again. */
  restart(): void;
  /** Ends the run where it is. What it has shown stays, and it can be looked at. */
  stop(): void;
  /** Drops what came after `epoch` completed epochs and trains on from there. */
  continueFrom(epoch: number): void;
  /** Outputs for an image of 784 bytes, row by row: 0 white … 255 ink. */
  classify(pixels: Uint8Array, at?: number): Promise<number[]>;
  mistakes(limit: number, at?: number): Promise<Mistakes>;
  answers(at?: number): Promise<Answered>;
  /** Outputs for every evaluation image. */
  outputs(at?: number): Promise<Outputs>;
  /** Gradients of mini-batches drawn by lot, as seen from the gradient of all the examples. */
  gradients(draws: GradientDraws, at?: number): Promise<GradientClouds>;
  /** Weights into the first `neurons` of the first layer: 784 each, row by row of the image. */
  firstLayerWeights(neurons: number, at?: number): Promise<Float32Array[]>;
  /** z of the first layer's neurons on the first `images` training images, image by image. */
  weightedInputs(images: number, at?: number): Promise<Float32Array>;
  /** The network in network2's format, to save. */
  network(at?: number): Promise<Network2Json>;
  /** Lets go of the worker. The experiment is of no more use. */
  dispose(): void;
}
