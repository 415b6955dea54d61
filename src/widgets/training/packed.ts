import type { EpochMeasures } from '../../core/training-options.ts';
import { checkSpec } from '../../experiment/index.ts';
import { togetherName } from './comparison.ts';
import type { SeedEpoch, SeedResult } from './useSeeds.ts';
import type { Measure, Run, RunData } from './view.ts';

/** Runs that came with the book: what `npm run precompute` makes of a widget's first-specs.json. */
export interface PackedRuns<Name extends string = string> {
  runs: Record<Name, PackedRun>;
  /** The same runs from other seeds: counts right, or where none are measured the training cost. */
  seeds?: { seed: number; runs: Record<Name, PackedCounts>; together?: number[] }[];
}
export interface PackedCounts {
  trainingCost?: number[];
  trainingAccuracy?: number[];
  evaluationAccuracy?: number[];
}
/** A spec, the data it ran on, and a number an epoch for each measure. */
export type PackedRun = { spec: unknown; data: RunData } & {
  /** η of each epoch, where a schedule changes it. */
  learningRate?: number[];
} & { [measure in Measure]?: number[] };

const measures: readonly Measure[] = [
  'trainingCost',
  'trainingAccuracy',
  'evaluationCost',
  'evaluationAccuracy',
  'penalty',
];

export function unpackRuns<Name extends string>(packed: PackedRuns<Name>): Record<Name, Run> {
  const names = Object.keys(packed.runs) as Name[];
  const runs = names.map(name => [name, unpackRun(packed.runs[name])]);
  return Object.fromEntries(runs) as Record<Name, Run>;
}

export function unpackRun(packed: PackedRun): Run {
  const checked = checkSpec(packed.spec);
  if ('problem' in checked) throw new Error(`The committed spec: ${checked.problem}`);
  const { spec } = checked;
  const known = measures.filter(measure => packed[measure]);
  const length = Math.max(0, ...known.map(measure => packed[measure]?.length ?? 0));
  const { learningRate } = spec.training;
  const epochs = Array.from({ length }, (_, epoch): EpochMeasures => ({
    epoch,
    learningRate: packed.learningRate?.[epoch] ?? learningRate,
    ...Object.fromEntries(known.map(measure => [measure, packed[measure]?.[epoch]])),
  }));
  return { epochs, spec, data: packed.data, origin: 'ahead' };
}

/** The seeds that came with the book, as those that are run in the page. */
export function unpackSeeds({ seeds = [] }: PackedRuns): SeedResult[] {
  return seeds.map(({ seed, runs, together }) => {
    const all = together ? { ...runs, [togetherName]: { evaluationAccuracy: together } } : runs;
    return {
      seed,
      runs: Object.fromEntries(
        Object.entries(all).map(([name, counts]) => [name, epochsOf(counts)]),
      ),
    };
  });
}

function epochsOf(kept: PackedCounts): SeedEpoch[] {
  const { trainingCost, trainingAccuracy, evaluationAccuracy } = kept;
  const known = [trainingCost, trainingAccuracy, evaluationAccuracy];
  const length = Math.max(0, ...known.map(values => values?.length ?? 0));
  return Array.from({ length }, (_, k) => ({
    trainingCost: trainingCost?.[k],
    trainingAccuracy: trainingAccuracy?.[k],
    evaluationAccuracy: evaluationAccuracy?.[k],
  }));
}
