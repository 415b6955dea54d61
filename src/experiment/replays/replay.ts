import type { InitializerName } from '../../core/initializers.ts';
import type { ExperimentSpec } from '../spec.ts';

export type ReplayId =
  | 'overfitting'
  | 'regularized'
  | 'weight-initialization-30'
  | 'weight-initialization-100'
  | 'more-data'
  | 'learning-rates'
  | 'regularized-full'
  | 'overfitting-full';

/**
 * One training of a program of 2014. What it learns, how, and what is measured is a spec like any
 * other; what goes on between the program's two generators and this training is said beside it.
 */
export interface Stage {
  label: string;
  spec: ExperimentSpec;
  /**
   * The weights drawn, the last of them to be trained: a new network always draws scaled ones, and
   * the program may draw large ones over them.
   */
  draws: InitializerName[];
  /**
   * Shuffling is done in place. 'whole': the program hands over its one list of training images,
   * which stays shuffled for the next stage. 'slice': a fresh copy, in file order.
   */
  list: 'whole' | 'slice';
  /** Epochs before this one are not judged. Default 0. */
  judgeFrom?: number;
}

/** A program of 2014: its trainings in turn, on two generators that are seeded once. */
export interface Replay {
  id: ReplayId;
  /** Its published results, in the original program's repository. */
  published: string;
  stages: Stage[];
}

/** Where a training stands in its replay. */
export interface StageAddress {
  replay: ReplayId;
  /** 0 for the first. */
  stage: number;
  /** Changes the first bias in its last bit, to see what becomes of a rounding error. */
  nudged?: boolean;
}
