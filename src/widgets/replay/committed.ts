import { replayOf, type ReplayId } from '../../experiment/index.ts';
import type { EpochMeasures } from '../../core/training-options.ts';
import learningRates from './results/learning-rates.json';
import moreData from './results/more-data.json';
import overfittingFull from './results/overfitting-full.json';
import overfitting from './results/overfitting.json';
import regularizedFull from './results/regularized-full.json';
import regularized from './results/regularized.json';
import weights100 from './results/weight-initialization-100.json';
import weights30 from './results/weight-initialization-30.json';

export type Measure = 'evaluationCost' | 'evaluationAccuracy' | 'trainingCost' | 'trainingAccuracy';
export const measureNames: readonly Measure[] = [
  'evaluationCost',
  'evaluationAccuracy',
  'trainingCost',
  'trainingAccuracy',
];

/** One run as `npm run precompute` wrote it: a number for each epoch judged. */
type PackedRun = { label: string; sha256: string; penalty?: number[] } & {
  [measure in Measure]?: number[];
};

/** How far a series agrees with the published one. */
export interface Agreement {
  run: number;
  measure: string;
  of: number;
  /** Counts that are equal, costs within 1e-10. */
  same: number;
  largest: number;
  /** The first epoch, from 0, that is not the same. */
  parts: number | null;
}

interface Packed {
  runs: PackedRun[];
  /** By how much the training cost of a nudged run was off, epoch by epoch. */
  nudged?: { drift: number[] }[];
  published: Agreement[];
}

const packed: Record<ReplayId, Packed> = {
  overfitting,
  regularized,
  'weight-initialization-30': weights30,
  'weight-initialization-100': weights100,
  'more-data': moreData,
  'learning-rates': learningRates,
  'regularized-full': regularizedFull,
  'overfitting-full': overfittingFull,
};

export interface ReplayRun {
  label: string;
  epochs: readonly EpochMeasures[];
}

/** The results of a replay that came with the book. */
export interface Committed {
  runs: readonly ReplayRun[];
  drifts: readonly (readonly number[])[] | null;
  published: readonly Agreement[];
}

export function committedOf(id: ReplayId): Committed {
  const { runs, nudged, published } = packed[id];
  const { stages } = replayOf(id);
  return {
    runs: runs.map((run, k) => ({
      label: run.label,
      epochs: unpack(run, stages[k].judgeFrom ?? 0, stages[k].spec.training.learningRate),
    })),
    drifts: nudged?.map(({ drift }) => drift) ?? null,
    published,
  };
}

function unpack(run: PackedRun, from: number, learningRate: number): EpochMeasures[] {
  const measured = measureNames.filter(name => run[name]);
  const length = Math.max(...measured.map(name => run[name]?.length ?? 0));
  return Array.from({ length }, (_, k) => ({
    epoch: from + k,
    learningRate,
    ...Object.fromEntries(measured.map(name => [name, run[name]?.[k]])),
    ...(run.penalty && { penalty: run.penalty[k] }),
  }));
}
