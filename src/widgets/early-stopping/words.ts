import type { Readouts } from '../../figure/bus.ts';
import { fixed, missing, short } from '../../ui/format.ts';
import { count, share } from '../training/words.ts';
import type { Measured, Rule, Verdict } from './rules.ts';
import { bargainOf } from './view.ts';

/** "No improvement in 10" */
export function ruleName(rule: Rule): string {
  switch (rule.kind) {
    case 'patience':
      return `No improvement in ${rule.patience}`;
    case 'growing':
      return `Growing patience (${short(rule.times)} times)`;
    case 'trend':
      return `The trend (${short(rule.slope)} points an epoch)`;
    case 'deterioration':
      return `Deterioration (${short(rule.rise)} %)`;
  }
}

const epochs = (n: number) => `${count(n)} ${n === 1 ? 'epoch' : 'epochs'}`;

interface Told {
  measured: Measured;
  rule: Rule;
  verdict: Verdict;
  /** Epochs that the run has, or will have. */
  planned: number;
  /** The run is not over: more may come. */
  going: boolean;
}

/** What the rule makes of a run. */
export function verdictSentence({ measured, rule, verdict, planned, going }: Told): string {
  const { correct, of } = measured;
  if (correct.length === 0) return 'No epoch is finished yet.';
  const { stop, best, bestEpoch } = verdict;
  const { whole, lost, saved } = bargainOf(measured, verdict, planned);
  if (stop === null) {
    const when = going
      ? `has not stopped this run yet, after ${epochs(correct.length)}`
      : `does not stop this run within its ${epochs(correct.length)}`;
    return `${ruleName(rule)} ${when}. Best: ${share(best, of)}, in epoch ${bestEpoch}.`;
  }
  const until = `${ruleName(rule)} stops after epoch ${stop}, with ${share(best, of)} of epoch ${bestEpoch} as its best.`;
  if (correct.length <= stop + 1) return `${until} ${epochs(saved)} of ${count(planned)} saved.`;
  const after = going ? 'So far' : 'In all';
  const reached =
    whole.best > best
      ? `${after} the run reaches ${share(whole.best, of)}, in epoch ${whole.bestEpoch}: ${fixed(lost, 2)} points lost`
      : `${after} the run reaches no more: nothing lost`;
  return `${until} ${reached}, ${epochs(saved)} of ${count(planned)} saved.`;
}

export function readoutsOf({ measured, verdict, planned }: Told): Readouts {
  const { of } = measured;
  const known = measured.correct.length > 0;
  const { lost, saved, whole } = bargainOf(measured, verdict, planned);
  return {
    stop: verdict.stop === null ? 'never' : String(verdict.stop),
    best: known ? share(verdict.best, of) : missing,
    bestEpoch: known ? String(verdict.bestEpoch) : missing,
    whole: known ? share(whole.best, of) : missing,
    lost: known ? fixed(lost, 2) : missing,
    saved: count(saved),
  };
}
