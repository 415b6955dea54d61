import type { Column } from '../../plot/table.ts';
import type { Pair } from './pair.ts';
import { comparedCosts } from './settings.ts';
import type { SeedResult } from '../training/useSeeds.ts';
import { titles } from './words.ts';

/** Counts of evaluation digits right: the runs on show, then those of other seeds. */
export function columnsOf(pair: Pair, seeds: readonly SeedResult[]): Column[] {
  const longest = Math.max(...comparedCosts.map(cost => pair[cost].epochs.length));
  const of = pair.quadratic.data?.evaluation.count;
  return [
    { name: 'epoch', values: Array.from({ length: longest }, (_, k) => k + 1), format: String },
    ...comparedCosts.map(cost => ({
      name: of === undefined ? titles[cost] : `${titles[cost]}, right of ${of}`,
      values: pair[cost].epochs.map(measures => measures.evaluationAccuracy ?? null),
      format: String,
    })),
    ...seeds.flatMap(({ seed, runs }) =>
      comparedCosts.map(cost => ({
        name: `${titles[cost]}, seed ${seed}`,
        values: runs[cost].map(({ evaluationAccuracy }) => evaluationAccuracy ?? null),
        format: String,
      })),
    ),
  ];
}
