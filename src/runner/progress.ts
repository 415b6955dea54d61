import type { RunData } from '../experiment/data/runData.ts';
import type { CompleteSpec } from '../experiment/spec.ts';
import type { EpochResult } from '../experiment/state.ts';

/** At most one line in so many milliseconds, but for the first and the last epoch. */
const PAUSE = 1000;

/** Tells the epochs as they are done, one line each while they are slow enough to read. */
export function progressReporter(
  spec: CompleteSpec,
  say: (line: string) => void,
  clock: () => number,
): (epoch: EpochResult, data: RunData) => void {
  const { epochs } = spec.training;
  let last = -Infinity;
  return (result, data) => {
    const isLast = result.epoch === epochs - 1;
    if (!isLast && clock() - last < PAUSE) return;
    last = clock();
    say(`epoch ${result.epoch + 1} of ${epochs}: ${measures(spec, result, data)}`);
  };
}

function measures(
  { data: { evaluateOn } }: CompleteSpec,
  result: EpochResult,
  { training, evaluation }: RunData,
): string {
  const parts: string[] = [];
  const add = (set: string, count: number, accuracy?: number, cost?: number) => {
    if (accuracy !== undefined) parts.push(`${set} ${accuracy} of ${count} right`);
    if (cost !== undefined) parts.push(`${set} cost ${cost.toPrecision(4)}`);
  };
  add(evaluateOn, evaluation.count, result.evaluationAccuracy, result.evaluationCost);
  add('training', training.count, result.trainingAccuracy, result.trainingCost);
  const seconds = result.trainingSeconds + result.evaluationSeconds;
  return [...parts, `${seconds.toFixed(2)} s`].join(', ');
}
