// The results that the replay figure shows before anything is run in the page, made by the same
// program as `npm run replay`: npx tsx src/runner/replay-results.ts [ID…] [--data DIR] [--published DIR]
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ReplayId } from '../experiment/replays/replay.ts';
import { replayIds } from '../experiment/replays/table.ts';
import type { EpochResult } from '../experiment/state.ts';
import { root } from './failure.ts';
import { loadData } from './loadData.ts';
import type { Measure } from './published.ts';
import { compare, measures, readPublished } from './published.ts';
import type { ReplayRun } from './runReplay.ts';
import { runReplay } from './runReplay.ts';

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

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { data: { type: 'string' }, published: { type: 'string' } },
});
const split = loadData('mnist', values.data);
const say = (line: string) => process.stderr.write(`${line}\n`);
const folder = join(root, 'src', 'widgets', 'replay', 'results');
mkdirSync(folder, { recursive: true });

async function make(id: ReplayId): Promise<void> {
  const path = join(folder, `${id}.json`);
  const { runs, kernel } = await runReplay(id, split, { say });
  const nudged = followed.includes(id) ? await runReplay(id, split, { say, nudged: true }) : null;
  const before = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as object) : {};
  const result = {
    id,
    kernel,
    runs: runs.map(compact),
    ...(nudged && { nudged: nudged.runs.map((run, k) => drifting(run, runs[k])) }),
    // Without the published files, what was found with them stands.
    ...('published' in before && { published: before.published }),
    ...(values.published && { published: agreements(runs, id, values.published) }),
  };
  writeFileSync(path, `${JSON.stringify(result)}\n`);
  process.stdout.write(`${path}\n`);
}

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
  const penalties = epochs.map(({ penalty = 0 }) => Number(penalty.toPrecision(6)));
  const penalized = penalties.some(penalty => penalty > 0);
  return { label, ...numbers, sha256, ...(penalized && { penalty: penalties }) };
}

/** By how much the training cost of a nudged run is off, epoch by epoch. */
function drifting({ epochs }: ReplayRun, { epochs: exact }: ReplayRun) {
  const drift = epochs.map(({ trainingCost = NaN }, k) =>
    Number(Math.abs(trainingCost - (exact[k].trainingCost ?? NaN)).toPrecision(2)),
  );
  const { evaluationAccuracy } = series(epochs);
  return epochs.length > SHORT ? { drift } : { drift, evaluationAccuracy };
}

function agreements(runs: readonly ReplayRun[], id: ReplayId, published: string) {
  return compare(runs, readPublished(published, id)).map(({ label, ...agreement }) => ({
    run: runs.findIndex(run => run.label === label),
    measure: agreement.measure,
    of: agreement.of,
    /** Counts are equal; costs are within 1e-10. */
    same: agreement.close,
    largest: Number(agreement.largest.toPrecision(2)),
    parts: agreement.parts,
  }));
}

for (const id of replayIds) {
  if (positionals.length === 0 || positionals.includes(id)) await make(id);
}
