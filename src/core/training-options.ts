import type { Augmentation } from './augmentation.ts';
import type { OptimizerName } from './optimizers.ts';
import type { RegularizerName } from './regularizers.ts';
import type { EarlyStopping, Schedule } from './schedules.ts';

/** The hyper-parameters of a training, as an experiment's spec has them. */
export interface TrainingOptions {
  /** Passes over the training data, ≥ 0. */
  epochs: number;
  /** m: examples an update learns from, ≥ 1. The last mini-batch of an epoch may be smaller. */
  miniBatchSize: number;
  /** η > 0 */
  learningRate: number;
  /** Penalty on the weights with λ ≥ 0; n in λ/n is the size of the training set. Default: none. */
  regularization?: { kind: RegularizerName; lambda: number };
  /** Default: 'sgd'; with momentum 'momentum', or 'nesterov' if `nesterov` is true. */
  optimizer?: OptimizerName;
  /** μ in [0, 1). Default 0: plain gradient descent. */
  momentum?: number;
  /** Takes the gradient ahead of the momentum's step. Default false; needs momentum. */
  nesterov?: boolean;
  /** Share of each hidden layer's neurons dropped for a mini-batch, in [0, 1). Default 0. */
  dropout?: number;
  /** Default: η is constant. */
  schedule?: Schedule;
  /** Default: every epoch is trained. */
  earlyStopping?: EarlyStopping;
  /** Random changes to each image, drawn anew each time it is learned from. Default: none. */
  augmentation?: Augmentation;
  /** Whether each epoch goes through the examples in a new order. Default true; false: file order. */
  shuffle?: boolean;
}

export type MonitorName =
  'training-cost' | 'training-accuracy' | 'evaluation-cost' | 'evaluation-accuracy';

export const monitorNames: readonly MonitorName[] = [
  'training-cost',
  'training-accuracy',
  'evaluation-cost',
  'evaluation-accuracy',
];

/** What was measured at the end of an epoch; only what was asked for is there. */
export interface EpochMeasures {
  /** 0 for the first. */
  epoch: number;
  /** η the epoch was trained with. */
  learningRate: number;
  trainingCost?: number;
  /** Examples classified correctly: a count. */
  trainingAccuracy?: number;
  evaluationCost?: number;
  evaluationAccuracy?: number;
  /**
   * λ/2 Σw², or λ Σ|w|, where a cost is measured under regularisation: the cost of a set of N
   * examples has penalty / N in it.
   */
  penalty?: number;
}

/** Why a training ended. */
export interface TrainingEnd {
  reason: 'finished' | 'early-stopping' | 'schedule' | 'diverged';
  /** Epochs completed. */
  epochs: number;
  /** In the reader's words, where there is something to say. */
  message?: string;
}

/** The measures that were asked for; a rule may have needed more. */
export function monitored(measures: EpochMeasures, monitor: readonly MonitorName[]): EpochMeasures {
  const { epoch, learningRate } = measures;
  const kept: EpochMeasures = { epoch, learningRate };
  if (monitor.includes('training-cost')) kept.trainingCost = measures.trainingCost;
  if (monitor.includes('training-accuracy')) kept.trainingAccuracy = measures.trainingAccuracy;
  if (monitor.includes('evaluation-cost')) kept.evaluationCost = measures.evaluationCost;
  if (monitor.includes('evaluation-accuracy')) {
    kept.evaluationAccuracy = measures.evaluationAccuracy;
  }
  const hasCost = kept.trainingCost !== undefined || kept.evaluationCost !== undefined;
  if (hasCost && measures.penalty !== undefined) kept.penalty = measures.penalty;
  return kept;
}
