import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { madeUpDigits } from '../experiment/testing/digits.ts';
import { idxImages, idxLabels } from '../experiment/testing/idx.ts';
import { root } from './failure.ts';
import { inWords, replayCommand } from './replayCommand.ts';
import { runReplay } from './runReplay.ts';

const folder = mkdtempSync(join(tmpdir(), 'unsaturated-replay-'));
afterAll(() => rmSync(folder, { recursive: true }));

const voice = { print: () => {}, say: () => {} };

describe('the replay command', () => {
  it('ends with 2 and one line for a replay it does not know', () => {
    const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
    const script = join(root, 'src/runner/replay.ts');
    const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, script, 'overfit'], {
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^replay: expected one of overfitting, .*; received "overfit"; .*\n$/);
  });

  it('asks for one replay, and for data that is there', async () => {
    await expect(replayCommand([], voice)).rejects.toThrow('received none');
    await expect(replayCommand(['overfitting', 'regularized'], voice)).rejects.toThrow(
      'received "overfitting regularized"',
    );
    await expect(replayCommand(['overfitting', '--data', folder], voice)).rejects.toThrow(
      /no training images of MNIST in/,
    );
  });

  it('refuses data that is not as much as MNIST', async () => {
    writeFileSync(join(folder, 'train-images-idx3-ubyte'), idxImages(60));
    writeFileSync(join(folder, 'train-labels-idx1-ubyte'), idxLabels(60));
    writeFileSync(join(folder, 't10k-images-idx3-ubyte'), idxImages(20));
    writeFileSync(join(folder, 't10k-labels-idx1-ubyte'), idxLabels(20));
    await expect(replayCommand(['overfitting', '--data', folder], voice)).rejects.toThrow(
      /trainingSize.*1000/,
    );
  });

  it('says in words how far a series agrees', () => {
    const agreement = { label: 'λ = 5', measure: 'trainingCost' as const, of: 30, identical: 0 };
    expect(inWords({ ...agreement, close: 30, largest: 1.25e-14, parts: null })).toBe(
      'λ = 5, trainingCost: 0 of 30 identical, 30 within 1e-10, largest difference 1.3e-14',
    );
    expect(inWords({ ...agreement, close: 2, largest: 0.02, parts: 2 })).toContain(
      'parts in epoch 2',
    );
  });
});

describe('a replay', () => {
  it('has its runs in turn, each with its own recipe', async () => {
    const lines: string[] = [];
    const [training, others] = [madeUpDigits(50_000, 1, 'bars'), madeUpDigits(10_000, 2, 'others')];
    const split = { training, validation: others, test: others };
    const { id, runs } = await runReplay('learning-rates', split, {
      say: line => lines.push(line),
      epochs: 1,
    });
    expect(id).toBe('learning-rates');
    expect(runs.map(({ label, epochs }) => [label, epochs.map(({ epoch }) => epoch)])).toEqual([
      ['η = 0.025', [0]],
      ['η = 0.25', [0]],
      ['η = 2.5', [0]],
    ]);
    expect(lines[0]).toBe('learning-rates: η = 0.025 (1 of 3)');
    expect(runs[0].epochs[0]).toMatchObject({ learningRate: 0.025 });
    expect(runs[0].epochs[0].trainingCost).toBeGreaterThan(0);
  });
});
