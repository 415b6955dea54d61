import type { ExperimentState } from '../../experiment/index.ts';
import type { Readouts } from '../../figure/bus.ts';
import { fixed, list, missing } from '../../ui/format.ts';
import { bestCounts } from '../training/bands.ts';
import { togetherSentence } from '../training/together.ts';
import type { RunsStatus } from '../training/useRuns.ts';
import type { SeedResult } from '../training/useSeeds.ts';
import { bestOf, type Run } from '../training/view.ts';
import { share } from '../training/words.ts';
import { divisionsOf, runNames, type ScheduleSettings } from './settings.ts';
import { divisions, titles, type Pair } from './view.ts';

const cost = (run: Run) => {
  const last = run.epochs.at(-1)?.trainingCost;
  return last === undefined ? missing : fixed(last, 3);
};

/** How far a run's cost still moves: the mean size of its last ten steps. */
export function restlessness({ epochs }: Run): number | null {
  const costs = epochs.slice(-11).flatMap(({ trainingCost }) => trainingCost ?? []);
  if (costs.length < 11) return null;
  const sizes = costs.slice(1).map((value, k) => Math.abs(value - costs[k]));
  return sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
}

function accuracyPhrase({ epochs, data }: Run): string {
  const best = bestOf(epochs);
  const last = epochs.at(-1)?.evaluationAccuracy;
  if (!best || !data || last === undefined) return '';
  const of = data.evaluation.count;
  return `; right, best epoch ${share(best.correct, of)} (epoch ${best.passes}), last ${share(last, of)}`;
}

export function pairSentence({ schedule, constant }: Pair): string {
  if (schedule.epochs.length === 0 && constant.epochs.length === 0) {
    return 'No epoch is finished yet.';
  }
  const divided = divisions(schedule.epochs);
  const after =
    divided.length === 0
      ? 'η has not been divided yet'
      : `η divided after ${divided.length === 1 ? 'epoch' : 'epochs'} ${list(divided.map(String))}`;
  return [
    `Schedule: ${after}; training cost ${cost(schedule)} after ${schedule.epochs.length} epochs${accuracyPhrase(schedule)}.`,
    `Constant η: training cost ${cost(constant)} after ${constant.epochs.length}${accuracyPhrase(constant)}.`,
  ].join(' ');
}

export function statusSentence(
  pair: Pair,
  states: Readonly<Partial<Record<string, ExperimentState>>>,
  status: RunsStatus,
): string {
  const doing = togetherSentence(status, states, titles);
  if (doing !== null) return doing;
  if (status === 'idle') {
    return `First result, computed ahead (seed ${pair.schedule.spec.seed ?? 1}); press Start to run it here. ${pairSentence(pair)}`;
  }
  const ended = states.schedule?.end?.reason === 'schedule';
  const why = ended
    ? `The schedule came to its end after ${pair.schedule.epochs.length} epochs. `
    : '';
  return `${why}${pairSentence(pair)}`;
}

/** Several seeds: the ranges of the last training cost and of the best epoch. */
export function seedsSentence(results: readonly SeedResult[], of: number): string | null {
  if (results.length < 2) return null;
  const range = (values: readonly number[], text: (value: number) => string) =>
    `${text(Math.min(...values))} to ${text(Math.max(...values))}`;
  const parts = runNames.map(name => {
    const costs = results.flatMap(({ runs }) => runs[name]?.at(-1)?.trainingCost ?? []);
    const right = range(bestCounts(results, name), correct => share(correct, of));
    return `${titles[name]} ${range(costs, value => fixed(value, 3))} and ${right}`;
  });
  return `Last training cost and best epoch of ${results.length} seeds: ${list(parts)}. The bands are their lowest and highest, epoch by epoch.`;
}

export function readoutsOf(pair: Pair): Readouts {
  const readouts: Readouts = { divisions: String(divisions(pair.schedule.epochs).length) };
  for (const name of runNames) {
    const { epochs, data } = pair[name];
    const best = bestOf(epochs);
    const last = epochs.at(-1)?.evaluationAccuracy;
    readouts[`${name}.epochs`] = String(epochs.length);
    readouts[`${name}.cost`] = cost(pair[name]);
    readouts[`${name}.best`] = best && data ? share(best.correct, data.evaluation.count) : missing;
    readouts[`${name}.last`] =
      last !== undefined && data ? share(last, data.evaluation.count) : missing;
    const moves = restlessness(pair[name]);
    readouts[`${name}.moves`] = moves === null ? missing : fixed(moves, 4);
  }
  return readouts;
}

/** What a schedule asks of the reader's time. */
export function patienceSentence(settings: ScheduleSettings): string {
  const times = divisionsOf(settings);
  const least = times * settings.patience + 1;
  return `Divided ${times} ${times === 1 ? 'time' : 'times'}, it takes at least ${least} epochs.`;
}
