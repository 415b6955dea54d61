import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { replayIds, replayOf } from '../../experiment/index.ts';
import { columnsOf } from './columns.ts';
import { committedOf, measureNames } from './committed.ts';
import { tallyOf } from './tally.ts';
import { chartsOf, driftChart } from './view.ts';
import { publishedSentence, recipeSentence, statusSentence, summaryOf } from './words.ts';

type PackedRun = Record<string, unknown> & { sha256: string };

describe.each(replayIds)('the results of %s', id => {
  const committed = committedOf(id);
  const { stages } = replayOf(id);

  it('have every epoch that was judged, and nothing that was not measured', () => {
    expect(committed.runs.map(({ label }) => label)).toEqual(stages.map(({ label }) => label));
    committed.runs.forEach(({ epochs }, k) => {
      const { spec, judgeFrom = 0 } = stages[k];
      expect(epochs.length).toBe(spec.training.epochs - judgeFrom);
      for (const epoch of epochs) {
        const measured = measureNames.filter(name => epoch[name] !== undefined);
        expect(measured.length).toBe(spec.monitor?.length);
        for (const name of measured) expect(Number.isFinite(epoch[name])).toBe(true);
      }
    });
  });

  it('are what their digests say', () => {
    const path = new URL(`./results/${id}.json`, import.meta.url);
    const { runs } = JSON.parse(readFileSync(path, 'utf8')) as { runs: PackedRun[] };
    for (const { sha256, label, ...run } of runs) {
      const measured = Object.entries(run).filter(([name]) => name !== 'penalty');
      const series = Object.fromEntries(measured);
      const digest = createHash('sha256').update(JSON.stringify(series)).digest('hex');
      expect(digest, label as string).toBe(sha256);
    }
  });

  it('are identical to themselves, value by value', () => {
    const { of, identical, all } = tallyOf(
      committed.runs.map(({ epochs }) => epochs),
      committed.runs,
    );
    expect(of).toBe(all);
    expect(identical).toBe(all);
  });

  it('are drawn, tabulated and told without a number that is none', () => {
    const charts = [...chartsOf(id, committed, null), driftChart(committed, null)];
    const text = [
      ...charts.flatMap(chart => chart?.curves.map(({ points }) => JSON.stringify(points)) ?? []),
      JSON.stringify(columnsOf(id, committed.runs, committed.runs)),
      recipeSentence(id),
      publishedSentence(id, committed),
      summaryOf(id, committed.runs),
    ];
    for (const each of text) expect(each).not.toMatch(/NaN|Infinity|undefined/);
  });
});

describe('the published experiments', () => {
  const bestOf = (id: (typeof replayIds)[number], run = 0) =>
    Math.max(...committedOf(id).runs[run].epochs.map(epoch => epoch.evaluationAccuracy ?? 0));

  it('have the scores that the chapter reports', () => {
    expect(bestOf('overfitting')).toBe(8227);
    expect(bestOf('regularized')).toBe(8710);
    expect(bestOf('regularized-full')).toBe(9649);
    expect([bestOf('weight-initialization-30', 0), bestOf('weight-initialization-30', 1)]).toEqual([
      9653, 9648,
    ]);
    expect(bestOf('weight-initialization-100', 0)).toBe(9781);
    const sizes = committedOf('more-data').runs.map(({ epochs }) => epochs[0].evaluationAccuracy);
    expect(sizes).toEqual([6909, 7637, 8529, 8885, 9127, 9324, 9489, 9585, 9597]);
  });

  it('are told as what they are: exact, nearly so, or lost to rounding', () => {
    const told = (id: (typeof replayIds)[number]) => publishedSentence(id, committedOf(id));
    expect(told('overfitting')).toMatch(
      /^All 800 accuracies equal the numbers published in 2014; all 800 costs are within/,
    );
    expect(told('weight-initialization-100')).toMatch(/^All 60 accuracies equal/);
    expect(told('more-data')).toMatch(/^All 9 accuracies equal/);
    expect(told('regularized-full')).toMatch(/of 60 accuracies equal .* no cost is off by more/);
    expect(told('overfitting-full')).toMatch(
      /for 2 epochs on every measure and parts in the third/,
    );
    expect(told('learning-rates')).toMatch(/^All 60 costs .* η = 2.5 parts .* the first epoch/);
  });
});

describe('what is said of a run', () => {
  const none = { of: 0, identical: 0, all: 120, parts: null, largestCost: 0 };
  const running = {
    status: 'running' as const,
    runs: [],
    stage: 1,
    current: {
      progress: {
        epoch: 4,
        examples: 10,
        of: 50000,
        phase: 'training' as const,
        secondsLeft: 5.2,
      },
      loading: null,
      kernel: null,
      kernelFault: null,
    },
    seconds: 0,
    message: null,
  };
  const plain = { nudged: false, missing: false };

  it('is where it stands, and how many values are identical', () => {
    const tally = { ...none, of: 34, identical: 34 };
    expect(statusSentence('weight-initialization-30', running, tally, plain)).toBe(
      'Run 2 of 2 (large weights), epoch 5 of 30, about 6 s left in this run: 34 of 34 values identical.',
    );
    expect(statusSentence('overfitting-full', { ...running, stage: 0 }, none, plain)).toBe(
      'Epoch 5 of 30, about 6 s left: nothing to compare yet.',
    );
  });

  it('is at the end where it parted, or that it did not', () => {
    const done = { ...running, status: 'done' as const };
    const parted = { ...none, of: 120, identical: 10, largestCost: 0.021 };
    expect(
      statusSentence(
        'overfitting-full',
        done,
        { ...parted, parts: { run: 0, passes: 3 } },
        { ...plain, nudged: true },
      ),
    ).toBe(
      '10 of 120 values identical. The first one off is in epoch 3; the largest difference in cost is 0.021.',
    );
    const whole = { ...none, of: 120, identical: 120 };
    expect(statusSentence('overfitting-full', done, whole, plain)).toContain('repeats ours');
  });

  it('does not ask for what cannot be pressed', () => {
    expect(statusSentence('overfitting', null, none, plain)).toContain('press Run');
    expect(statusSentence('overfitting', null, none, { ...plain, missing: true })).not.toContain(
      'press Run',
    );
  });
});
