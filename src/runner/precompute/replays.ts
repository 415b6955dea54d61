import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReplayId } from '../../experiment/replays/replay.ts';
import { replayIds } from '../../experiment/replays/table.ts';
import type { EpochResult } from '../../experiment/state.ts';
import type { Measure } from '../published.ts';
import { compare, measures, readPublished } from '../published.ts';
import type { ReplayRun } from '../runReplay.ts';
import { runReplay } from '../runReplay.ts';
import type { Precomputation } from './precomputation.ts';
import { rounded, widgets } from './precomputation.ts';

/** Those whose costs are measured: there a rounding error can be followed. */
const followed: ReplayId[] = [
  'overfitting',
  'regularized',
  'learning-rates',
  'regularized-full',
  'overfitting-full',
];
/** Counts of a nudged run are kept where runs are short. */
const SHORT = 30;

function series(epochs: readonly EpochResult[]): Partial<Record<Measure, number[]>> {
  const measured = measures.filter(measure => epochs[0][measure] !== undefined);
  return Object.fromEntries(
    measured.map(measure => [measure, epochs.map(epoch => epoch[measure] ?? NaN)]),
  );
}

/** Every bit of it, and a digest; to six figures how much of its costs is penalty. */
function compact({ label, epochs }: ReplayRun) {
  const numbers = series(epochs);
  const sha256 = createHash('sha256').update(JSON.stringify(numbers)).digest('hex');
  const penalties = epochs.map(({ penalty = 0 }) => rounded(penalty));
  const penalized = penalties.some(penalty => penalty > 0);
  return { label, ...numbers, sha256, ...(penalized && { penalty: penalties }) };
}

/** By how much the training cost of a nudged run is off, epoch by epoch. */
function drifting({ epochs }: ReplayRun, { epochs: exact }: ReplayRun) {
  const drift = epochs.map(({ trainingCost = NaN }, k) =>
    rounded(Math.abs(trainingCost - (exact[k].trainingCost ?? NaN)), 2),
  );
  const { evaluationAccuracy } = series(epochs);
  return epochs.length > SHORT ? { drift } : { drift, evaluationAccuracy };
}

async function agreements(runs: readonly ReplayRun[], id: ReplayId, published: string) {
  return compare(runs, await readPublished(published, id)).map(({ label, ...agreement }) => ({
    run: runs.findIndex(run => run.label === label),
    measure: agreement.measure,
    of: agreement.of,
    /** Counts are equal; costs are within 1e-10. */
    same: agreement.close,
    largest: rounded(agreement.largest, 2),
    parts: agreement.parts,
  }));
}

/** A program of 2014, run again; where rounding can be followed, a second time with one bit changed. */
const replay = (id: ReplayId): Precomputation => {
  const file = `replay/results/${id}.json`;
  return {
    about: `the replay "${id}"`,
    source: 'mnist',
    files: [file],
    async compute({ split, say, published }) {
      const { runs, kernel } = await runReplay(id, split, { say });
      const nudged = followed.includes(id)
        ? await runReplay(id, split, { say, nudged: true })
        : null;
      const before = readBefore(join(widgets, file));
      const result = {
        id,
        kernel,
        runs: runs.map(compact),
        ...(nudged && { nudged: nudged.runs.map((run, k) => drifting(run, runs[k])) }),
        // Without the published files, what was found with them stands.
        ...('published' in before && { published: before.published }),
        ...(published && { published: await agreements(runs, id, published) }),
      };
      return [result];
    },
  };
};

const readBefore = (path: string): object =>
  existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as object) : {};

export const replays: Record<string, Precomputation> = Object.fromEntries(
  replayIds.map(id => [`replay-${id}`, replay(id)]),
);
