import type { ExperimentState } from '../../experiment/index.ts';
import type { Readouts } from '../../figure/bus.ts';
import { fixed, list, missing, percent, short } from '../../ui/format.ts';
import { bestCounts } from '../training/bands.ts';
import { sameSpec } from '../training/spec.ts';
import { togetherSentence } from '../training/together.ts';
import type { RunsStatus } from '../training/useRuns.ts';
import type { Seeds } from '../training/useSeeds.ts';
import type { Run } from '../training/view.ts';
import { count, dataSentence, share } from '../training/words.ts';
import { publishedBests } from './committed.ts';
import { extremeOf, isCost, setOf, valueAt } from './measures.ts';
import {
  recipeOf,
  type CommittedName,
  type CurveSettings,
  type PenaltyView,
  type RunName,
  type SeriesName,
} from './settings.ts';

export const seriesTitles: Record<SeriesName, string> = {
  'training-cost': 'training cost',
  'evaluation-cost': 'test cost',
  'training-accuracy': 'training accuracy',
  'evaluation-accuracy': 'test accuracy',
};

/** A value of a series as it is read out. */
export function shown(name: SeriesName, value: number | null, run: Run): string {
  if (value === null) return missing;
  if (isCost(name)) return fixed(value, 4);
  const of = run.data?.[setOf(name)].count ?? 100;
  return percent(value / 100, of >= 10000 ? 2 : 1);
}

/** What the figure says of its run, of the curves on show alone: the best, and the last. */
export function resultSentence(
  run: Run,
  { show, penalty }: Pick<CurveSettings, 'show' | 'penalty'>,
): string {
  const last = run.epochs.at(-1);
  if (!last) return 'No epoch is finished yet.';
  const parts = show.flatMap(name => {
    const best = extremeOf(run, name, penalty);
    if (!best) return [];
    const end = shown(name, valueAt(run, name, last.epoch, penalty), run);
    const title = seriesTitles[name];
    const head = `${title.charAt(0).toUpperCase()}${title.slice(1)}`;
    if (best.epoch === last.epoch) return [`${head} ${end} at the last epoch, ${last.epoch}.`];
    const which = isCost(name) ? 'lowest' : 'best';
    const value = shown(name, best.value, run);
    return [
      `${head}: ${which} ${value} at epoch ${best.epoch}, ${end} at the last, ${last.epoch}.`,
    ];
  });
  return parts.join(' ');
}

/** Where the curves on show come from. */
export function originSentence(
  settings: CurveSettings,
  runs: Readonly<Record<RunName, Run>>,
  own: boolean,
  compare: CommittedName | null,
): string {
  const { main } = runs;
  if (!own) {
    const what = `The published ${compare ? 'runs' : 'run'} of 2014 (${count(main.data?.training.count ?? 0)} images of MNIST, ${describe(main)}, test accuracy on 10,000), trained again ahead by our own runner from the same random numbers`;
    return settings.run.endsWith('full')
      ? `${what}; on this longer road rounding parts them from the published numbers after a few epochs.`
      : `${what}; all its counts equal the published ones.`;
  }
  const seed = main.spec.seed ?? 1;
  const how = sameSpec(main.spec, recipeOf(settings.run))
    ? 'from the published run’s own random numbers'
    : `seed ${seed}`;
  return `Run in this page: ${describe(main)}, ${how}. ${main.data ? dataSentence(main.data) : ''} The broad pale lines are the published run.`;
}

function describe({ spec }: Run): string {
  const lambda = spec.training.regularization?.lambda ?? 0;
  return `η\u00a0=\u00a0${short(spec.training.learningRate)}, λ\u00a0=\u00a0${short(lambda)}`;
}

export function publishedSentence({ run, show }: CurveSettings): string | null {
  const best = publishedBests[run];
  const parts = (['training', 'evaluation'] as const)
    .filter(set => show.includes(`${set}-accuracy`))
    .map(set => {
      const title = set === 'training' ? 'training' : 'test';
      return best && `${title} ${fixed(best[set].percent, 2)} % at epoch ${best[set].epoch}`;
    });
  return best && parts.length > 0
    ? `Published in 2014, each the best of 30 epochs and marked by a ring: ${list(parts.map(String))}.`
    : null;
}

export function statusSentence(
  status: RunsStatus,
  states: Readonly<Partial<Record<string, ExperimentState>>>,
  main: Run,
  settings: CurveSettings,
): string {
  const titles: Record<string, string> =
    'plain' in states ? { main: 'with the penalty', plain: 'without' } : { main: 'this run' };
  return togetherSentence(status, states, titles) ?? resultSentence(main, settings);
}

/** Several seeds: the range of their best test accuracies. */
export function seedsSentence(seeds: Seeds, names: readonly RunName[]): string | null {
  const { results, data } = seeds;
  if (results.length < 2 || !data) return null;
  const ranges = names.map(name => {
    const best = bestCounts(results, name);
    const range = `${share(Math.min(...best), data.evaluation.count)} to ${share(Math.max(...best), data.evaluation.count)}`;
    return names.length === 1 ? range : `${name === 'main' ? 'with λ' : 'λ = 0'} ${range}`;
  });
  return `Best test accuracy of ${results.length} seeds: ${list(ranges)}. The bands are their lowest and highest, epoch by epoch.`;
}

export function readoutsOf(run: Run, epoch: number, penalty: PenaltyView): Readouts {
  const at = (name: SeriesName) => shown(name, valueAt(run, name, epoch, penalty), run);
  const best = extremeOf(run, 'evaluation-accuracy', penalty);
  const lowest = extremeOf(run, 'evaluation-cost', penalty);
  const training = valueAt(run, 'training-accuracy', epoch, penalty);
  const test = valueAt(run, 'evaluation-accuracy', epoch, penalty);
  return {
    epoch: String(epoch),
    trainingCost: at('training-cost'),
    testCost: at('evaluation-cost'),
    trainingAccuracy: at('training-accuracy'),
    testAccuracy: at('evaluation-accuracy'),
    lowestTestCost: lowest ? shown('evaluation-cost', lowest.value, run) : missing,
    lowestTestCostEpoch: lowest ? String(lowest.epoch) : missing,
    bestTestAccuracy: best ? shown('evaluation-accuracy', best.value, run) : missing,
    bestTestAccuracyEpoch: best ? String(best.epoch) : missing,
    gap: training === null || test === null ? missing : fixed(training - test, 2),
  };
}
