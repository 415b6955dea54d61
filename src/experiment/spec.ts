import type { Augmentation } from '../core/augmentation.ts';
import type { CostName } from '../core/costs.ts';
import type { HiddenName, OutputName } from '../core/activations.ts';
import type { InitializerName } from '../core/initializers.ts';
import type { Precision } from '../core/kernel.ts';
import type { Network2Json } from '../core/network2.ts';
import type { RegularizerName } from '../core/regularizers.ts';
import type { EarlyStopping, Schedule } from '../core/schedules.ts';
import { monitorNames } from '../core/training-options.ts';
import type { MonitorName } from '../core/training-options.ts';
import type { StageAddress } from './replays/replay.ts';

export type SourceName = 'mnist' | 'mnist-10k';
export type EvaluateOn = 'validation' | 'test';

export type ScheduleSpec =
  | { kind: 'constant' }
  | {
      kind: 'divide';
      /** Default 2. */
      factor?: number;
      /** Epochs without improvement before η is divided. Default 10. */
      patience?: number;
      /** Training ends at η₀ divided by this. Default 128. */
      stopAt?: number;
    };

/**
 * A training in full: what it learns from, what learns, how, and what is measured. The same spec
 * gives the same run, bit for bit, in the page and in the runner. `checkSpec` says what is allowed.
 */
export interface ExperimentSpec {
  version: 1;
  name?: string;
  data: {
    source: SourceName;
    /** The first n examples of the training part. Default: all. */
    trainingSize?: number;
    /** Default 'validation'. */
    evaluateOn?: EvaluateOn;
    /** The first n examples of that part. Default: all. */
    evaluationSize?: number;
  };
  network: {
    /** Neurons layer by layer: 784 inputs first, 10 outputs last. */
    sizes: number[];
    /** Default: what `initialNetwork` has, else 'sigmoid'. */
    hidden?: HiddenName;
    /** Default: what `initialNetwork` has, else 'sigmoid'. */
    output?: OutputName;
    /** Rules over the cost that `initialNetwork` was saved with. */
    cost: CostName;
    /** Default 'scaled'. */
    initializer?: InitializerName;
    /** Weights and biases to start from, instead of drawn ones. */
    initialNetwork?: Network2Json;
  };
  training: {
    epochs: number;
    miniBatchSize: number;
    learningRate: number;
    regularization?: { kind: RegularizerName; lambda: number };
    /** μ in [0, 1). Default 0. */
    momentum?: number;
    /** Default false; needs momentum. */
    nesterov?: boolean;
    /** Share of hidden neurons dropped, in [0, 1). Default 0. */
    dropout?: number;
    schedule?: ScheduleSpec;
    earlyStopping?: EarlyStopping;
    augmentation?: Augmentation;
    /** Default true; false: file order, every epoch. */
    shuffle?: boolean;
  };
  /** Default: all four. */
  monitor?: MonitorName[];
  /** A whole number from 0 to 2³² − 1. Default 1. */
  seed?: number;
  /** Default 'float64'. */
  precision?: Precision;
}

/** A spec with every default filled in; what is still missing means "none" or "all there is". */
export interface CompleteSpec extends ExperimentSpec {
  data: ExperimentSpec['data'] & { evaluateOn: EvaluateOn };
  network: ExperimentSpec['network'] & {
    hidden: HiddenName;
    output: OutputName;
    initializer: InitializerName;
  };
  training: Omit<ExperimentSpec['training'], 'schedule'> & {
    momentum: number;
    nesterov: boolean;
    dropout: number;
    schedule: Schedule;
    shuffle: boolean;
  };
  monitor: MonitorName[];
  seed: number;
  precision: Precision;
  /** For a stage of a replay: it begins with the weights and the order of the program of 2014. */
  replay?: StageAddress;
}

export function completeSpec(spec: ExperimentSpec): CompleteSpec {
  const { network } = spec;
  const { augmentation, ...training } = spec.training;
  // An augmentation that changes nothing is none.
  const changes = augmentation && Object.keys(augmentation).length > 0 ? { augmentation } : {};
  return {
    ...spec,
    data: { evaluateOn: 'validation', ...spec.data },
    network: {
      hidden: network.initialNetwork?.hidden ?? 'sigmoid',
      output: network.initialNetwork?.output ?? 'sigmoid',
      initializer: 'scaled',
      ...network,
    },
    training: {
      momentum: 0,
      nesterov: false,
      dropout: 0,
      shuffle: true,
      ...training,
      ...changes,
      schedule: completeSchedule(training.schedule),
    },
    monitor: spec.monitor ?? [...monitorNames],
    seed: spec.seed ?? 1,
    precision: spec.precision ?? 'float64',
  };
}

function completeSchedule(schedule: ScheduleSpec = { kind: 'constant' }): Schedule {
  if (schedule.kind === 'constant') return { kind: 'constant' };
  return { factor: 2, patience: 10, stopAt: 128, ...schedule };
}
