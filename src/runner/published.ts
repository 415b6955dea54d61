// The result files of the programs of 2014, where a reader has them, and how far ours agree.
import { join } from 'node:path';
import type { ReplayId } from '../experiment/replays/replay.ts';
import { replayOf } from '../experiment/replays/table.ts';
import type { EpochResult } from '../experiment/state.ts';
import { readJson } from './files.ts';
import type { ReplayRun } from './runReplay.ts';

export const measures = [
  'evaluationCost',
  'evaluationAccuracy',
  'trainingCost',
  'trainingAccuracy',
] as const;
export type Measure = (typeof measures)[number];

/** One run's published series, by measure; [] for what was not measured. */
export type PublishedRun = Record<Measure, number[]>;

type Four = [number[], number[], number[], number[]];

const runOf = ([evaluationCost, evaluationAccuracy, trainingCost, trainingAccuracy]: Four) => ({
  evaluationCost,
  evaluationAccuracy,
  trainingCost,
  trainingAccuracy,
});

/** The published runs of a replay, in the order of its stages. */
export async function readPublished(folder: string, id: ReplayId): Promise<PublishedRun[]> {
  const file = await readJson(join(folder, replayOf(id).published));
  if (id === 'more-data') {
    // One percentage a run, of the 10,000 validation images after its last epoch.
    return (file as number[]).map(share => runOf([[], [Math.round(share * 100)], [], []]));
  }
  if (id === 'learning-rates') return (file as Four[]).map(runOf);
  if (id.startsWith('weight-initialization')) {
    const { default_weight_initialization: scaled, large_weight_initialization: large } =
      file as Record<string, Four>;
    return [scaled, large].map(runOf);
  }
  return [runOf(file as Four)];
}

/** How far one series of ours agrees with the published one. */
export interface Agreement {
  label: string;
  measure: Measure;
  /** Values compared. */
  of: number;
  identical: number;
  /** Values within 1e-10 of the published one. */
  close: number;
  largest: number;
  /** The first epoch further off than that; null where there is none. */
  parts: number | null;
}

const CLOSE = 1e-10;

export function compare(runs: readonly ReplayRun[], published: readonly PublishedRun[]) {
  const agreements: Agreement[] = [];
  runs.forEach(({ label, epochs }, k) => {
    for (const measure of measures) {
      const theirs = published[k][measure];
      if (theirs.length > 0) agreements.push(agreement(label, measure, epochs, theirs));
    }
  });
  return agreements;
}

function agreement(
  label: string,
  measure: Measure,
  epochs: readonly EpochResult[],
  theirs: readonly number[],
): Agreement {
  const differences = epochs.map((epoch, i) => Math.abs((epoch[measure] ?? NaN) - theirs[i]));
  const parts = differences.findIndex(difference => !(difference <= CLOSE));
  return {
    label,
    measure,
    of: differences.length,
    identical: differences.filter(difference => difference === 0).length,
    close: differences.filter(difference => difference <= CLOSE).length,
    largest: Math.max(...differences),
    parts: parts < 0 ? null : parts,
  };
}
