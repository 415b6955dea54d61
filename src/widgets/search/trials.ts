import type { ExperimentSpec } from '../../experiment/index.ts';
import { sameSpec } from '../training/spec.ts';
import type { Trial as Trained } from '../training/useTrials.ts';
import type { RunData } from '../training/view.ts';
import type { Dials, Method, Proposal, Scored } from './plan.ts';
import { dialsIn, specOf, type SearchSettings } from './settings.ts';

/** A trial as it is drawn and told. */
export interface Trial extends Dials {
  /** Its number in the search, from 1. */
  id: number;
  spec: ExperimentSpec;
  state: 'done' | 'waiting' | 'diverged' | 'failed';
  /** Validation images right after each epoch. */
  correct: readonly number[];
  /** Why it was tried; null where no model chose it. */
  why: Proposal | null;
}

/** The trials of one search, in the order in which they were asked for. */
export interface Search {
  method: Method;
  trials: readonly Trial[];
  /** How many it is to have. */
  planned: number;
  data: RunData | null;
  origin: 'here' | 'ahead';
}

/** A trial whose numbers grew beyond all bounds counts as chance: one digit of ten. */
export const chance = 0.1;

/** Right after the last epoch; null where there is no result. */
export const lastOf = ({ state, correct }: Trial): number | null =>
  state === 'done' ? (correct.at(-1) ?? null) : null;

/** The first of those with the most right after their last epoch. */
export function bestOf(trials: readonly Trial[]): Trial | null {
  let best: Trial | null = null;
  for (const trial of trials) {
    const right = lastOf(trial);
    if (right !== null && right > (best ? (lastOf(best) ?? -1) : -1)) best = trial;
  }
  return best;
}

/** The best of the first 1, 2, 3 … trials, as far as all of them have ended. */
export function bestSoFar(trials: readonly Trial[]): (number | null)[] {
  const ended = trials.findIndex(({ state }) => state === 'waiting');
  let best: number | null = null;
  return trials.slice(0, ended < 0 ? trials.length : ended).map(trial => {
    const right = lastOf(trial);
    if (right !== null) best = Math.max(right, best ?? right);
    return best;
  });
}

/** How many different values of each dial were tried, those still waited for not counted. */
export function valuesTried(trials: readonly Trial[]): { etas: number[]; lambdas: number[] } {
  const tried = trials.filter(({ state }) => state !== 'waiting');
  const different = (values: number[]) => [...new Set(values)].sort((a, b) => a - b);
  return {
    etas: different(tried.map(({ eta }) => eta)),
    lambdas: different(tried.map(({ lambda }) => lambda)),
  };
}

/** What the model may learn from: trials that have ended, and how well. */
export function scored(trials: readonly Trial[], of: number): Scored[] {
  return trials.flatMap(trial => {
    const { eta, lambda, state } = trial;
    const right = lastOf(trial);
    if (right !== null) return [{ eta, lambda, score: right / of }];
    return state === 'diverged' ? [{ eta, lambda, score: chance }] : [];
  });
}

/** A training in the page as a trial. */
export function trialFrom({ id, spec, result, problem }: Trained, why: Proposal | null): Trial {
  const correct = (result?.epochs ?? []).flatMap(({ evaluationAccuracy }) =>
    evaluationAccuracy === undefined ? [] : [evaluationAccuracy],
  );
  const state =
    problem !== null
      ? 'failed'
      : result === null
        ? 'waiting'
        : result.end?.reason === 'diverged' || correct.length === 0
          ? 'diverged'
          : 'done';
  return { id, ...dialsIn(spec), spec, state, correct, why };
}

/** Whether a search was made with other settings than these. */
export function isOutdated({ trials, planned }: Search, settings: SearchSettings): boolean {
  const first = trials[0];
  if (!first) return false;
  return planned !== Number(settings.budget) || !sameSpec(first.spec, specOf(settings, first));
}

/** Whether two searches can be compared: their trials differ in η and λ alone. */
export function alike(a: Search, b: Search): boolean {
  const [one, other] = [a.trials[0], b.trials[0]];
  if (!one || !other) return false;
  return sameSpec(one.spec, {
    ...other.spec,
    training: {
      ...other.spec.training,
      learningRate: one.eta,
      regularization: one.spec.training.regularization,
    },
  });
}
