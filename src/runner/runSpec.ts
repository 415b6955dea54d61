import type { DataSplit } from '../core/dataset.ts';
import { finish } from '../core/evaluate.ts';
import type { Network2Json } from '../core/network2.ts';
import { toNetwork2 } from '../core/network2.ts';
import type { TrainingEnd } from '../core/training-options.ts';
import { engineBytes, networkOf } from '../experiment/training/engine.ts';
import type { StageAddress } from '../experiment/replays/replay.ts';
import type { RunData } from '../experiment/data/runData.ts';
import { dataInUse, runData } from '../experiment/data/runData.ts';
import type { CompleteSpec, ExperimentSpec } from '../experiment/spec.ts';
import { completeSpec } from '../experiment/spec.ts';
import type { DataInUse, EpochResult } from '../experiment/state.ts';
import type { Clock } from '../experiment/training/trainingRun.ts';
import { TrainingRun } from '../experiment/training/trainingRun.ts';
import { Failure, wordsOf } from './failure.ts';
import { kernels } from './kernels.ts';

/** What the runner writes. */
export interface Result {
  /** As it was given. */
  spec: ExperimentSpec;
  kernel: 'wasm' | 'plain';
  /** The data sets that were used, by name and size. */
  data: DataInUse;
  epochs: EpochResult[];
  /** Why training ended: not always because all epochs were done. */
  end: TrainingEnd;
  totalSeconds: number;
}

/** Long enough to be no burden, short enough for a line of progress in time. */
const SLICE = 200;

interface RunOptions {
  /** The stage of a replay that this is. */
  replay?: StageAddress;
  /** What the seconds of an epoch are taken with, in milliseconds. */
  clock?: Clock;
}

/** Trains as a spec says, from first to last. `report` hears of every epoch. */
export async function runSpec(
  spec: ExperimentSpec,
  split: DataSplit,
  report: (epoch: EpochResult, data: RunData) => void,
  { replay, clock = () => performance.now() }: RunOptions = {},
): Promise<{ result: Result; network: Network2Json; run: TrainingRun }> {
  const complete = { ...completeSpec(spec), replay };
  const data = dataFor(complete, split);
  const start = performance.now();
  const kernel = await kernels.choose(complete.precision, engineBytes(complete, data));
  const run = new TrainingRun(complete, data, clock);
  finish(run.wake(kernel));
  let told = 0;
  while (!run.advance('end', SLICE)) {
    for (; told < run.epochs.length; told++) report(run.epochs[told], data);
  }
  for (; told < run.epochs.length; told++) report(run.epochs[told], data);
  if (!run.end) throw new Error('the training stopped without an end');
  const result: Result = {
    spec,
    kernel: kernel.name,
    data: dataInUse(complete, data),
    epochs: run.epochs,
    end: run.end,
    totalSeconds: (performance.now() - start) / 1000,
  };
  return { result, network: toNetwork2(networkOf(complete, run.present())), run };
}

function dataFor(spec: CompleteSpec, split: DataSplit): RunData {
  try {
    return runData(spec, split);
  } catch (error) {
    throw new Failure(wordsOf(error));
  }
}
