import type { GradientClouds } from '../../core/gradient-noise.ts';
import type { Network2Json } from '../../core/network2.ts';
import type { TrainingEnd } from '../../core/training-options.ts';
import type { Outputs } from '../statistics/ensemble.ts';
import type { CompleteSpec } from '../spec.ts';
import type {
  Answered,
  DataInUse,
  EpochResult,
  GradientDraws,
  Mistakes,
  Progress,
} from '../state.ts';
import type { Goal } from './trainingRun.ts';

/** What can be asked of a run. `at`: completed epochs, null for now. */
export type Question = { at: number | null } & (
  | { kind: 'classify'; pixels: Uint8Array }
  | { kind: 'mistakes'; limit: number }
  | { kind: 'answers' }
  | { kind: 'outputs' }
  | { kind: 'gradients'; draws: GradientDraws }
  | { kind: 'weights'; neurons: number }
  | { kind: 'weighted-inputs'; images: number }
  | { kind: 'network' }
);

export interface Answers {
  classify: number[];
  mistakes: Mistakes;
  answers: Answered;
  outputs: Outputs;
  gradients: GradientClouds;
  weights: Float32Array[];
  'weighted-inputs': Float32Array;
  network: Network2Json;
}

export type Answer = Answers[keyof Answers];

/**
 * Page to training worker. Every run has a number of its own; it is the address of a message.
 * `turn` counts what a run was told: a report says up to which turn it has obeyed.
 */
export type ToWorker =
  /** A data set is on its way through `port`. */
  | { type: 'data'; key: string; port: MessagePort }
  /** A new run, trained to `goal` at once, or just made ready to be looked at. */
  | ({ type: 'open'; spec: CompleteSpec; data: string; goal: Goal | null } & Addressed)
  | ({ type: 'go'; goal: Goal } & Addressed)
  | ({ type: 'pause' } & Addressed)
  /** Back to the end of `epoch` epochs; from here on the run is called `as`. */
  | { type: 'go-back'; run: number; as: number; epoch: number }
  | { type: 'close'; run: number }
  | { type: 'ask'; run: number; id: number; question: Question }
  /** Milliseconds from one report to the next, at least. */
  | { type: 'pace'; interval: number };

interface Addressed {
  run: number;
  turn: number;
}

export interface Report {
  turn: number;
  status: 'running' | 'paused' | 'done';
  /** Those that no report has told of yet. */
  epochs: EpochResult[];
  progress: Progress;
  end: TrainingEnd | null;
  data: DataInUse;
  kernel: 'plain' | 'wasm';
  /** Why that is the plain one. */
  kernelFault: string | null;
}

/** Training worker to page. */
export type FromWorker =
  | { type: 'report'; run: number; report: Report }
  | { type: 'answer'; run: number; id: number; answer: Answer }
  | { type: 'no-answer'; run: number; id: number; message: string }
  | { type: 'failed'; run: number; message: string };

/** As much of a Worker as the page uses, so that tests can be one. */
export interface WorkerLike<To, From> {
  postMessage(message: To, transfer?: Transferable[]): void;
  /** Called once, before anything is posted. `failed` says in words why the worker is of no more use. */
  listen(handlers: { message(data: From): void; failed(why: string): void }): void;
  terminate(): void;
}

/** A real Worker in that form. */
export function workerLike<To, From>(worker: Worker): WorkerLike<To, From> {
  return {
    postMessage: (message, transfer = []) => worker.postMessage(message, transfer),
    listen({ message, failed }) {
      worker.onmessage = (event: MessageEvent<From>) => message(event.data);
      worker.onerror = event => {
        event.preventDefault();
        failed(event.message || 'it could not be started');
      };
      worker.onmessageerror = () => failed('a message from it could not be read');
    },
    terminate: () => worker.terminate(),
  };
}
