import type { Finding, Outcome } from '../../experiment/sandbox/index.ts';
import { trialSizes } from '../../experiment/sandbox/index.ts';
import { fixed, missing, powerOfTen, short } from '../../ui/format.ts';
import type { Readouts } from '../../figure/bus.ts';
import { countOf, share } from '../training/words.ts';
import type { Phase } from './useSandbox.ts';

/** How each check is called, and what it says where all is well. */
export function findingWords(finding: Finding): { name: string; says: string } {
  const { check, passed, places, worst, error } = finding;
  switch (check) {
    case 'finite':
      return {
        name: 'Numbers everywhere',
        says: worst
          ? `${call(worst)} is not a number.`
          : `${places} places tried, the extreme ones among them.`,
      };
    case 'slope':
      return {
        name: 'The slope is the slope',
        says: worst
          ? `${call(worst)}: expected ${number(worst.expected)} by differences, received ${number(worst.received)}.`
          : `It is what differences say, at ${places} places.`,
      };
    case 'partner':
      return {
        name: 'The partner',
        says: worst
          ? `${place(worst.at)}: by differences ∂C/∂z is ${number(worst.expected)}, and a − y, which a partner lets pass for it, is ${number(worst.received)}.`
          : `With that output ∂C/∂z is a − y, at ${places} places.`,
      };
    case 'network':
      return {
        name: 'Backpropagation with it',
        says: passed
          ? `${places} weights and biases of a small network agree with differences, to ${powerOfTen(error ?? 0, 1)}.`
          : `The gradient of a small network, ${places} numbers, ${off(error)}.`,
      };
  }
}

type Worst = NonNullable<Finding['worst']>;

const place = (at: Worst['at']) =>
  Object.entries(at)
    .map(([name, value]) => `${name} = ${short(value)}`)
    .join(', ');

const call = ({ of, at }: Worst) => `${of}(${place(at)})`;

const number = (value: number | null) => (value === null ? 'no number' : short(value, 4));

const off = (error: number | undefined) =>
  error === undefined ? 'has no value' : `is ${short(100 * error, 2)}\u00a0% off`;

export const passes = (findings: readonly Finding[]) => findings.every(({ passed }) => passed);

/** The findings in one sentence. */
export function checkSentence(findings: readonly Finding[]): string {
  const failed = findings.filter(({ passed }) => !passed);
  if (failed.length === 0) return 'All checks are passed.';
  const { name, says } = findingWords(failed[0]);
  const more = failed.length - 1;
  return `${name}: ${says}${more > 0 ? ` ${more} more ${more === 1 ? 'check' : 'checks'} failed.` : ''}`;
}

export interface Told {
  phase: Phase;
  findings: readonly Finding[] | null;
  correct: readonly number[];
  outcome: Outcome | null;
  problem: string | null;
  /** The run of the core's own formula, and what that is called. */
  original: readonly number[];
  title: string;
  /** The program, and its learning rate, are the core's own. */
  same: boolean;
  silence: number;
}

const of = trialSizes.evaluation;

export function statusSentence(told: Told): string {
  const { phase, outcome, problem, correct, original, title, findings } = told;
  if (problem) return problem;
  if (phase === 'idle') {
    return `The run of ${title} in the core, computed ahead: ${countOf(original.at(-1) ?? 0, of)} digits right after ${original.length} epochs. Change something, and have it checked.`;
  }
  if (phase === 'checking') return 'Checking.';
  if (phase === 'fetching') return 'Fetching the digits.';
  if (phase === 'training') return `Training: epoch ${correct.length} of ${original.length}.`;
  if (outcome?.type === 'refused') return `It cannot be run. ${outcome.message}`;
  if (outcome?.type === 'overrun') {
    return `Stopped: nothing was heard of it for ${told.silence / 1000} seconds. Is there a loop that does not end?`;
  }
  if (outcome?.type === 'stopped') return `Stopped after ${epochs(correct.length)}.`;
  if (outcome?.type === 'trained') return trainedSentence(told, outcome.diverged);
  return findings ? checkSentence(findings) : '';
}

function trainedSentence({ correct, original, title, same, findings }: Told, diverged: boolean) {
  const warning = findings && !passes(findings) ? 'Trained in spite of the checks. ' : '';
  if (diverged) {
    return `${warning}The weights grew beyond all numbers in epoch ${correct.length + 1}. Try a smaller learning rate.`;
  }
  const equal = correct.filter((right, k) => right === original[k]).length;
  const last = `${warning}${countOf(correct.at(-1) ?? 0, of)} right after ${epochs(correct.length)}`;
  if (equal === original.length) {
    const why = same ? ', as it must be' : '';
    return `${last}. The curve is that of ${title}, epoch for epoch${why}.`;
  }
  return `${last}; with ${title} it was ${fixed(original.at(-1) ?? 0, 0)}.`;
}

const epochs = (n: number) => `${n} ${n === 1 ? 'epoch' : 'epochs'}`;

export function readoutsOf({ findings, correct, original }: Told): Readouts {
  const last = (counts: readonly number[]) => {
    const right = counts.at(-1);
    return right === undefined ? missing : share(right, of);
  };
  return {
    yours: last(correct),
    original: last(original),
    checks: findings
      ? `${findings.filter(({ passed }) => passed).length} of ${findings.length}`
      : missing,
  };
}
