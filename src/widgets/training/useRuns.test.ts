import { expect, it } from 'vitest';
import { createExperiment, type ExperimentState } from '../../experiment/index.ts';
import { chapterSpec } from './spec.ts';
import { togetherSentence } from './together.ts';
import { isChanged, runsOf, statusOf } from './useRuns.ts';

const idle = createExperiment(chapterSpec).store.getState();
const state = (change: Partial<ExperimentState>): ExperimentState => ({ ...idle, ...change });
const epoch = { epoch: 0, learningRate: 0.5, trainingSeconds: 1, evaluationSeconds: 1 };

it('is as far along as the least of its runs', () => {
  expect(statusOf([])).toBe('idle');
  expect(statusOf([{ status: 'done' }, { status: 'loading' }])).toBe('running');
  expect(statusOf([{ status: 'done' }, { status: 'paused' }])).toBe('paused');
  expect(statusOf([{ status: 'done' }, { status: 'stopped' }])).toBe('ended');
});

it('shows what came with the book until the reader has runs, then only the reader’s', () => {
  const first = {
    a: { epochs: [{ ...epoch }], spec: chapterSpec, data: null, origin: 'ahead' as const },
    b: { epochs: [{ ...epoch }], spec: chapterSpec, data: null, origin: 'ahead' as const },
  };
  expect(runsOf({}, first)).toEqual({ runs: first, own: false });
  const { runs, own } = runsOf({ a: state({ status: 'running', epochs: [epoch, epoch] }) }, first);
  expect(own).toBe(true);
  expect([runs.a.epochs.length, runs.b.epochs.length]).toEqual([2, 0]);
  expect(runs.b.origin).toBe('here');
});

it('notices settings that are not those of the runs on show', () => {
  const other = { ...chapterSpec, seed: 2 };
  expect(isChanged({}, { a: chapterSpec })).toBe(false);
  expect(isChanged({ a: state({}) }, { a: chapterSpec })).toBe(false);
  expect(isChanged({ a: state({}) }, { a: other })).toBe(true);
  expect(isChanged({ a: state({}) }, { a: chapterSpec, b: chapterSpec })).toBe(true);
});

it('says what runs wait for, how far each is, and what went wrong', () => {
  const titles = { a: 'old start', b: 'new start' };
  expect(togetherSentence('idle', {}, titles)).toBeNull();
  const loading = { what: 'the digits', share: 0.25 };
  expect(
    togetherSentence(
      'running',
      { a: state({ status: 'loading', loading }), b: state({ status: 'loading' }) },
      titles,
    ),
  ).toBe('Fetching the digits, 25 %.');
  expect(
    togetherSentence(
      'paused',
      { a: state({ status: 'paused', epochs: [epoch] }), b: state({ status: 'paused' }) },
      titles,
    ),
  ).toBe('Paused. Epochs done: old start 1 of 30 and new start 0 of 30.');
  const end = { reason: 'diverged' as const, epochs: 2 };
  expect(togetherSentence('ended', { a: state({ status: 'done', end }) }, titles)).toMatch(
    /^old start: The training diverged in epoch 3/,
  );
  expect(togetherSentence('ended', { a: state({ status: 'done' }) }, titles)).toBeNull();
});
