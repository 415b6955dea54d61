import { freshPlateau, watch } from '../../core/schedules.ts';

/** When to stop a training, from what was measured after each epoch. */
export type Rule =
  /** No improvement in n: stop when the best has stood unbeaten for n epochs. */
  | { kind: 'patience'; patience: number }
  /** Patience that grows: stop after so many times as many epochs as the best one took. */
  | { kind: 'growing'; times: number }
  /** Stop when a straight line through the last accuracies rises by less than this, points an epoch. */
  | { kind: 'trend'; slope: number }
  /** Stop when the cost has risen so many per cent above its lowest. */
  | { kind: 'deterioration'; rise: number };

export type RuleName = Rule['kind'];

export const ruleTitles: Record<RuleName, string> = {
  patience: 'No improvement in n',
  growing: 'Growing patience',
  trend: 'A trend',
  deterioration: 'Deterioration',
};

/** What a rule is given, epoch by epoch; epochs are counted from 0. */
export interface Measured {
  /** Held-out examples right, of so many. */
  correct: readonly number[];
  of: number;
  /** Mean cost on held-out examples, where it was measured. */
  cost?: readonly number[];
}

export interface Verdict {
  /** The epoch after which the rule ends the training; null: it never does. */
  stop: number | null;
  /** The most examples right until then, and the first epoch that had them. */
  best: number;
  bestEpoch: number;
  /** What the rule looks at, after each epoch; null where there is nothing to look at yet. */
  watched: (number | null)[];
  /** At this value of it, or beyond, it stops. */
  limit: number;
}

/** Growing patience does not end a training before its tenth epoch. */
const LEAST = 10;
/** A trend is that of so many epochs. */
export const WINDOW = 20;

/** Whether a rule can say anything of what was measured. */
export const applies = (rule: Rule, { cost }: Measured): boolean =>
  rule.kind !== 'deterioration' || cost !== undefined;

export function judge(rule: Rule, measured: Measured): Verdict {
  const { watched, limit, ends } = watcherOf(rule, measured);
  const found = watched.findIndex((value, epoch) => value !== null && ends(value, epoch));
  const stop = found < 0 ? null : found;
  const { best, bestEpoch } = bestUntil(measured.correct, stop);
  return { stop, best, bestEpoch, watched, limit };
}

export function bestUntil(correct: readonly number[], stop: number | null) {
  const plateau = freshPlateau();
  correct.slice(0, stop === null ? undefined : stop + 1).forEach((value, epoch) => {
    watch(plateau, epoch, value);
  });
  return plateau;
}

interface Watcher {
  watched: (number | null)[];
  limit: number;
  ends(value: number, epoch: number): boolean;
}

function watcherOf(rule: Rule, measured: Measured): Watcher {
  const { correct } = measured;
  switch (rule.kind) {
    case 'patience': {
      const { patience } = rule;
      const watched = sinceBest(correct).map(({ stale }) => stale);
      return { watched, limit: patience, ends: stale => stale >= patience };
    }
    case 'growing': {
      const { times } = rule;
      // Of epochs counted from 1: the tenth is ten times as late as the first.
      const watched = sinceBest(correct).map(
        ({ bestEpoch }, epoch) => (epoch + 1) / (bestEpoch + 1),
      );
      const ends = (ratio: number, epoch: number) => epoch + 1 >= LEAST && ratio >= times;
      return { watched, limit: times, ends };
    }
    case 'trend': {
      const points = correct.map(value => (100 * value) / measured.of);
      const watched = points.map((_, epoch) =>
        epoch + 1 < WINDOW ? null : slopeOf(points.slice(epoch + 1 - WINDOW, epoch + 1)),
      );
      return { watched, limit: rule.slope, ends: slope => slope < rule.slope };
    }
    case 'deterioration': {
      const watched = riseOf(measured.cost ?? []);
      return { watched, limit: rule.rise, ends: rise => rise > rule.rise };
    }
  }
}

function sinceBest(correct: readonly number[]) {
  const plateau = freshPlateau();
  return correct.map((value, epoch) => {
    watch(plateau, epoch, value);
    return { ...plateau };
  });
}

/** The slope of the straight line through evenly spaced values, by least squares. */
export function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  let products = 0;
  let squares = 0;
  values.forEach((value, k) => {
    products += (k - middle) * value;
    squares += (k - middle) ** 2;
  });
  return products / squares;
}

/** By how many per cent a cost is above the lowest so far. */
function riseOf(cost: readonly number[]): number[] {
  let lowest = Infinity;
  return cost.map(value => {
    lowest = Math.min(lowest, value);
    return 100 * (value / lowest - 1);
  });
}
