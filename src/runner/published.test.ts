import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findMnistFile, mnistFiles, mnistFolder } from '../experiment/build/mnistFiles.ts';
import type { ReplayId } from '../experiment/replays/replay.ts';
import { replayIds } from '../experiment/replays/table.ts';
import { root } from './failure.ts';
import { loadData } from './loadData.ts';
import { compare, readPublished } from './published.ts';
import type { Agreement } from './published.ts';
import { runReplay } from './runReplay.ts';

const folder = mkdtempSync(join(tmpdir(), 'unsaturated-published-'));
afterAll(() => rmSync(folder, { recursive: true }));
const write = (name: string, value: unknown) =>
  writeFileSync(join(folder, name), JSON.stringify(value));

const epoch = (k: number, evaluationAccuracy: number, trainingCost: number) => ({
  epoch: k,
  learningRate: 0.5,
  evaluationAccuracy,
  trainingCost,
  trainingSeconds: 0,
  evaluationSeconds: 0,
});

describe('published results', () => {
  it('are read from the form each program wrote', async () => {
    write('overfitting.json', [[2.5], [10], [1.5], [20]]);
    write('more_data.json', [69.09, 76.37]);
    write('multiple_eta.json', [
      [[], [], [0.9], []],
      [[], [], [0.8], []],
    ]);
    write('weight_initialization_30.json', {
      large_weight_initialization: [[], [8643], [], []],
      default_weight_initialization: [[], [9270], [], []],
    });
    expect(await readPublished(folder, 'overfitting')).toEqual([
      {
        evaluationCost: [2.5],
        evaluationAccuracy: [10],
        trainingCost: [1.5],
        trainingAccuracy: [20],
      },
    ]);
    const counts = async (id: ReplayId) =>
      (await readPublished(folder, id)).map(run => [run.evaluationAccuracy, run.trainingCost]);
    // 69.09 % of 10,000 images are 6,909: multiplied out, a little less, and rounded.
    expect(await counts('more-data')).toEqual([
      [[6909], []],
      [[7637], []],
    ]);
    expect(await counts('learning-rates')).toEqual([
      [[], [0.9]],
      [[], [0.8]],
    ]);
    expect(await counts('weight-initialization-30')).toEqual([
      [[9270], []],
      [[8643], []],
    ]);
  });

  it('are compared value by value, up to where ours ends', () => {
    const run = {
      label: 'one',
      epochs: [epoch(0, 10, 0.5), epoch(1, 12, 0.25 + 1e-12), epoch(2, 13, 0.25)],
    };
    const theirs = {
      evaluationAccuracy: [10, 12, 15, 16],
      trainingCost: [0.5, 0.25, 0.125, 0.1],
      evaluationCost: [],
      trainingAccuracy: [],
    };
    const [accuracy, cost] = compare([run], [theirs]);
    expect(accuracy).toMatchObject({ of: 3, identical: 2, close: 2, largest: 2, parts: 2 });
    expect(cost).toMatchObject({ of: 3, identical: 1, close: 2, largest: 0.125, parts: 2 });
  });
});

const mnist = process.env.MNIST ?? mnistFolder(root);
const published = process.env.PUBLISHED ?? join(root, '..', 'shared', 'published');
const installed = Object.values(mnistFiles).every(file => findMnistFile(mnist, file));
/** REPLAYS=all goes through all eight, whole: some minutes. */
const whole = process.env.REPLAYS === 'all';
/** Else those on few images, and of the slow ones one whose third run rounding makes another. */
const beginnings: [ReplayId, number][] = [
  ['overfitting', 20],
  ['regularized', 20],
  ['learning-rates', 2],
];
const replays: [ReplayId, number?][] = whole ? replayIds.map(id => [id]) : beginnings;
const title = installed
  ? `the replays${whole ? '' : ', their first epochs'}`
  : 'the replays (skipped: no data/mnist; npm run mnist)';

interface Committed {
  runs: Record<string, number[]>[];
  published: { run: number; measure: string; same: number }[];
}
const committed = (id: ReplayId) =>
  JSON.parse(
    readFileSync(join(root, 'src', 'widgets', 'replay', 'results', `${id}.json`), 'utf8'),
  ) as Committed;

describe.skipIf(!installed)(title, () => {
  it.each(replays)(
    '%s gives what was committed, and what was published',
    async (id, first) => {
      const split = loadData('mnist', mnist);
      const { runs } = await runReplay(id, split, { say: () => {}, epochs: first });
      const { runs: ours, published: agreed } = committed(id);
      runs.forEach(({ epochs }, k) => {
        for (const measures of epochs) {
          const at = epochs.length === 1 ? 0 : measures.epoch;
          for (const [name, value] of Object.entries(measures)) {
            const known = ours[k][name]?.[at];
            // Of penalties six figures are kept.
            const kept = name === 'penalty' ? Number(value.toPrecision(6)) : value;
            if (known !== undefined) expect(kept, `${name} ${at}`).toBeCloseTo(known, 10);
          }
        }
      });
      if (!existsSync(published)) return;
      const agreements = compare(runs, await readPublished(published, id));
      expect(agreements.length).toBe(agreed.length);
      agreements.forEach((found, k) => expectAgreement(found, agreed[k].same));
    },
    600_000,
  );
});

/** What must match: everything, but where rounding is amplified. */
function expectAgreement({ of, close, parts }: Agreement, same: number): void {
  if (whole) expect(close).toBe(same);
  else if (same === 0) expect(parts).toBe(0);
  else {
    expect(close).toBe(of);
    expect(parts).toBeNull();
  }
}
