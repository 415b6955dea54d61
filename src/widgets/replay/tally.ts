import type { EpochMeasures } from '../../core/training-options.ts';
import { measureNames, type Measure, type ReplayRun } from './committed.ts';

/** Costs this near count as identical: counts must be equal. */
export const near = 1e-10;

export interface Tally {
  /** Values compared so far, and how many of them are identical. */
  of: number;
  identical: number;
  /** Values that there will be in all. */
  all: number;
  /** Where the first value differs: a run, and how many epochs it had done. */
  parts: { run: number; passes: number } | null;
  largestCost: number;
}

const isCount = (measure: Measure) => measure.endsWith('Accuracy');

/** Compares a run in this page with the results that came with the book, value by value. */
export function tallyOf(
  here: readonly (readonly EpochMeasures[])[],
  ahead: readonly ReplayRun[],
): Tally {
  const tally: Tally = { of: 0, identical: 0, all: 0, parts: null, largestCost: 0 };
  ahead.forEach(({ epochs }, run) => {
    epochs.forEach((known, k) => {
      const found = here[run]?.[k];
      for (const measure of measureNames) {
        const expected = known[measure];
        if (expected === undefined) continue;
        tally.all++;
        const value = found?.[measure];
        if (value === undefined) continue;
        tally.of++;
        const off = Math.abs(value - expected);
        if (!isCount(measure)) tally.largestCost = Math.max(tally.largestCost, off);
        if (off <= (isCount(measure) ? 0 : near)) tally.identical++;
        else tally.parts ??= { run, passes: known.epoch + 1 };
      }
    });
  });
  return tally;
}

/** By how much the training cost is off, epoch by epoch; null where it is not off at all. */
export function driftOf(
  here: readonly EpochMeasures[],
  ahead: readonly EpochMeasures[],
): { x: number; y: number | null }[] {
  return here.flatMap((measures, k) => {
    const [found, known] = [measures.trainingCost, ahead[k]?.trainingCost];
    if (found === undefined || known === undefined) return [];
    return [{ x: measures.epoch + 1, y: Math.abs(found - known) || null }];
  });
}
