import type { DataSplit } from '../core/dataset.ts';
import type { ReplayId, StageAddress } from '../experiment/replays/replay.ts';
import { replayOf } from '../experiment/replays/table.ts';
import { completeSpec } from '../experiment/spec.ts';
import type { EpochResult } from '../experiment/state.ts';
import { progressReporter } from './progress.ts';
import { runSpec } from './runSpec.ts';

export interface ReplayRun {
  label: string;
  /** Those that were judged. Their seconds are all that went by since the one before. */
  epochs: EpochResult[];
}

/** What the runner writes. */
export interface ReplayResult {
  id: ReplayId;
  kernel: 'wasm' | 'plain';
  runs: ReplayRun[];
  totalSeconds: number;
}

interface Options {
  say(line: string): void;
  /** Trains no more than so many epochs of each run: to look at how a replay begins. */
  epochs?: number;
  nudged?: boolean;
}

/** All trainings of a replay, one after the other. */
export async function runReplay(
  id: ReplayId,
  split: DataSplit,
  { say, epochs = Infinity, nudged }: Options,
): Promise<ReplayResult> {
  const start = performance.now();
  const clock = () => performance.now();
  const { stages } = replayOf(id);
  const runs: ReplayRun[] = [];
  let kernel: ReplayResult['kernel'] = 'plain';
  for (const [k, { label, spec, judgeFrom = 0 }] of stages.entries()) {
    say(`${id}: ${label} (${k + 1} of ${stages.length})`);
    const training = { ...spec.training, epochs: Math.min(epochs, spec.training.epochs) };
    const shortened = { ...spec, training };
    const address: StageAddress = { replay: id, stage: k, nudged };
    const report = progressReporter(completeSpec(shortened), say, clock);
    const { result } = await runSpec(shortened, split, report, { replay: address });
    kernel = result.kernel;
    runs.push({ label, epochs: judged(result.epochs, judgeFrom) });
  }
  return { id, kernel, runs, totalSeconds: (clock() - start) / 1000 };
}

function judged(epochs: readonly EpochResult[], from: number): EpochResult[] {
  const kept: EpochResult[] = [];
  let trainingSeconds = 0;
  let evaluationSeconds = 0;
  for (const epoch of epochs) {
    trainingSeconds += epoch.trainingSeconds;
    evaluationSeconds += epoch.evaluationSeconds;
    if (epoch.epoch < from) continue;
    kept.push({ ...epoch, trainingSeconds, evaluationSeconds });
    trainingSeconds = evaluationSeconds = 0;
  }
  return kept;
}
