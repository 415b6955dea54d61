import type { Readouts } from '../../figure/bus.ts';
import { list, missing, percent } from '../../ui/format.ts';
import { at, bestOf } from '../training/view.ts';
import { count, share } from '../training/words.ts';
import { bestCounts } from '../training/bands.ts';
import { togetherSentence } from '../training/together.ts';
import type { RunsStatus } from '../training/useRuns.ts';
import type { SeedResult } from '../training/useSeeds.ts';
import type { ExperimentState } from '../../experiment/index.ts';
import type { Pair } from './pair.ts';
import { comparedCosts, type ComparedCost } from './settings.ts';

type States = Readonly<Partial<Record<string, ExperimentState>>>;

export const titles: Record<ComparedCost, string> = {
  quadratic: 'quadratic',
  'cross-entropy': 'cross-entropy',
};

/** Published scores, per cent of 10,000 test images, best of 30 epochs on 50,000 images. */
const published: Record<number, string> = {
  30: '95.42 % with the quadratic cost (the best of three runs) and 95.49 % with the cross-entropy',
  100: '96.59 % with the quadratic cost and 96.82 % with the cross-entropy',
};

export function publishedSentence(hidden: number): string | null {
  const scores = published[hidden];
  return scores
    ? `Published, for ${hidden} hidden neurons: ${scores}, each the best of 30 epochs on 50,000 images, judged on the 10,000 test images.`
    : null;
}

/** By how much chance alone moves a score: one standard deviation of a share of so many images. */
export function chance(correct: number, of: number): number {
  const p = correct / of;
  return Math.sqrt((p * (1 - p)) / of);
}

export function pairSentence(pair: Pair): string {
  const best = comparedCosts.flatMap(cost => {
    const { epochs, data } = pair[cost];
    const top = bestOf(epochs);
    return top && data
      ? [`${titles[cost]} ${share(top.correct, data.evaluation.count)} in epoch ${top.passes}`]
      : [];
  });
  if (best.length === 0) return 'No epoch is finished yet.';
  const early = comparedCosts.flatMap(cost => {
    const { epochs, data } = pair[cost];
    const correct = at(epochs, 1)?.evaluationAccuracy;
    return correct === undefined || !data ? [] : [share(correct, data.evaluation.count)];
  });
  return `Best epochs so far: ${list(best)}. After the first epoch: ${list(early)}.`.replace(
    'Best epochs so far',
    isWhole(pair) ? 'Best epochs' : 'Best epochs so far',
  );
}

function isWhole(pair: Pair): boolean {
  return comparedCosts.every(cost => pair[cost].epochs.length >= pair[cost].spec.training.epochs);
}

/** One run is one run: how much a difference between two of them can mean. */
export function cautionSentence(pair: Pair): string | null {
  const { epochs, data } = pair['cross-entropy'];
  const best = bestOf(epochs);
  if (!best || !data || !isWhole(pair)) return null;
  const of = data.evaluation.count;
  const spread = percent(chance(best.correct, of), 1).replace(' %', '');
  return `This is one run of each. With ${count(of)} digits to judge by, chance alone moves such a score by about ${spread} points.`;
}

export function statusSentence(pair: Pair, states: States, status: RunsStatus): string {
  const seed = pair.quadratic.spec.seed ?? 1;
  if (status === 'idle') {
    return `First result, computed ahead (30 hidden neurons, seed ${seed}); press Start to run it here. ${pairSentence(pair)}`;
  }
  return togetherSentence(status, states, titles) ?? pairSentence(pair);
}

/** Several seeds: the range of the best epochs, cost by cost. */
export function seedsSentence(results: readonly SeedResult[], of: number): string | null {
  if (results.length < 2) return null;
  const ranges = comparedCosts.map(cost => {
    const best = bestCounts(results, cost);
    return `${titles[cost]} ${share(Math.min(...best), of)} to ${share(Math.max(...best), of)}`;
  });
  return `Best epochs of ${results.length} seeds: ${list(ranges)}. The bands are their lowest and highest, epoch by epoch.`;
}

export function readoutsOf(pair: Pair): Readouts {
  const readouts: Readouts = {};
  for (const cost of comparedCosts) {
    const name = cost === 'quadratic' ? 'quadratic' : 'crossEntropy';
    const { epochs, data } = pair[cost];
    const of = data?.evaluation.count;
    const shown = (correct: number | undefined) =>
      correct === undefined || !of ? missing : share(correct, of);
    readouts[`${name}.best`] = shown(bestOf(epochs)?.correct);
    readouts[`${name}.first`] = shown(at(epochs, 1)?.evaluationAccuracy);
    readouts[`${name}.last`] = shown(epochs.at(-1)?.evaluationAccuracy);
  }
  readouts.seed = String(pair.quadratic.spec.seed ?? 1);
  readouts.data = pair.quadratic.data?.training.name ?? missing;
  return readouts;
}
