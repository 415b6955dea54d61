import type { ExperimentState } from '../../experiment/index.ts';
import { unpackRuns } from '../training/packed.ts';
import packed from './first-result.json';
import { JUDGED, presetNames, type PresetName } from './settings.ts';

/** A run as it is shown: epochs are counted from 0. */
export interface Shown {
  /** Validation images right, of so many. */
  correct: readonly number[];
  of: number;
  /** After each epoch, how often each digit was the answer; null where that is not known yet. */
  answers: readonly (readonly number[] | null)[];
  /** How many images there are of each digit, where that is known. */
  labels: readonly number[] | null;
  /** The weights passed the largest number, after the last epoch that is shown. */
  overflowed: boolean;
  planned: number;
}

const first = unpackRuns(packed);

/** What our runner made of each published setting, on 1,000 digits of this page. */
export const ahead: Record<PresetName, Shown> = Object.fromEntries(
  presetNames.map(name => {
    const { epochs, spec } = first[name];
    const shown: Shown = {
      correct: epochs.map(({ evaluationAccuracy }) => evaluationAccuracy ?? 0),
      of: JUDGED,
      answers: packed.runs[name].answers,
      labels: packed.runs[name].labels,
      overflowed: epochs.length < spec.training.epochs,
      planned: spec.training.epochs,
    };
    return [name, shown];
  }),
) as Record<PresetName, Shown>;

export const aheadSpec = (name: PresetName) => first[name].spec;
export const aheadData = (name: PresetName) => first[name].data;

/** The reader's own run, with the answers that are known so far. */
export function ownShown(
  state: ExperimentState,
  tables: readonly (readonly (readonly number[])[])[],
): Shown {
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  const answers = state.epochs.map((_, epoch) => {
    const table = tables[epoch];
    return table ? table.map((_, digit) => sum(table.map(row => row[digit]))) : null;
  });
  return {
    correct: state.epochs.map(({ evaluationAccuracy }) => evaluationAccuracy ?? 0),
    of: state.data?.evaluation.count ?? JUDGED,
    answers,
    labels: tables[0]?.map(sum) ?? null,
    overflowed: state.end?.reason === 'diverged',
    planned: state.spec.training.epochs,
  };
}

/** Digits that were an answer at all. */
export const distinct = (answers: readonly number[]): number =>
  answers.filter(count => count > 0).length;

/** The digit answered most often. */
export const favourite = (answers: readonly number[]): number =>
  answers.indexOf(Math.max(...answers));

/** "always 8", or "7 digits, most often 3 (41)". */
export function answersText(answers: readonly number[] | null | undefined): string {
  if (!answers) return 'answers not counted yet';
  const digits = distinct(answers);
  const most = favourite(answers);
  return digits === 1
    ? `always ${most}`
    : `${digits} digits, most often ${most} (${answers[most]})`;
}
