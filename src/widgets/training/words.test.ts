import { expect, it } from 'vitest';
import type { ExperimentState } from '../../experiment/index.ts';
import { chapterSpec } from './spec.ts';
import type { Run } from './view.ts';
import {
  announcement,
  dataSentence,
  endPhrase,
  newsOf,
  resultSentence,
  share,
  specPhrase,
  statusSentence,
  timeLeft,
} from './words.ts';

const data = {
  source: 'mnist-10k',
  training: { name: '8,000 of the first 10,000 MNIST digits', count: 8000 },
  evaluation: { name: '1,000 MNIST digits', count: 1000 },
};
const epochs = [839, 922, 908].map((evaluationAccuracy, epoch) => ({
  epoch,
  learningRate: 0.5,
  evaluationAccuracy,
  trainingAccuracy: 7000,
  trainingSeconds: 0,
  evaluationSeconds: 0,
}));
const run: Run = { epochs, spec: chapterSpec, data, origin: 'here' };
const state: ExperimentState = {
  status: 'running',
  spec: chapterSpec,
  epochs,
  progress: { epoch: 3, examples: 3400, of: 8000, phase: 'training', secondsLeft: 4.2 },
  loading: null,
  data,
  kernel: 'plain',
  kernelFault: null,
  end: null,
  message: null,
};

it('gives a share as many decimals as its examples are worth', () => {
  expect(share(926, 1000)).toBe('92.6 %');
  expect(share(9549, 10000)).toBe('95.49 %');
});

it('says which data a run is on and how it compares with the published runs', () => {
  expect(dataSentence(data)).toBe(
    'Learns from 8,000 of MNIST’s first 10,000 training digits, judged on 1,000 others; the published runs learned from 50,000.',
  );
  const all = {
    source: 'mnist',
    training: { name: 'MNIST, 50,000 training images', count: 50000 },
    evaluation: { name: '', count: 10000 },
  };
  expect(dataSentence(all)).toMatch(/50,000 MNIST digits, as the published runs did/);
  const part = { ...all, training: { name: 'the first 1,000 of MNIST', count: 1000 } };
  expect(dataSentence(part)).toMatch(/first 1,000 of MNIST’s 50,000 .* learned from all 50,000/);
  const own = { ...all, training: { name: 'your files, 2400 training images', count: 2400 } };
  expect(dataSentence(own)).toMatch(/2,400 images of your own files/);
});

it('calls the last epoch the last and the best the best', () => {
  expect(resultSentence(run)).toBe(
    '90.8 % of the evaluation digits right after 3 epochs; best epoch 2, 92.2 % (922 of 1,000).',
  );
  const rising: Run = { ...run, epochs: epochs.slice(0, 2) };
  expect(resultSentence(rising)).toMatch(/after 2 epochs, its best \(922 of 1,000\)/);
  expect(resultSentence({ ...run, epochs: [] })).toBe('No epoch is finished yet.');
});

it('tells where a run is, with the time left', () => {
  expect(statusSentence(state, run)).toBe('Epoch 4 of 30 · 3,400 of 8,000 images · about 5 s left');
  expect(statusSentence({ ...state, status: 'paused' }, run)).toBe(
    'Paused in epoch 4 of 30 · 3,400 of 8,000 images',
  );
  expect(timeLeft(0.2)).toBe('');
  expect(timeLeft(null)).toBe('');
  expect(timeLeft(200)).toBe('about 3 min left');
});

it('labels the result computed ahead with its settings', () => {
  expect(statusSentence(null, { ...run, origin: 'ahead' })).toMatch(
    /^First result, computed ahead \(\[784, 30, 10\], cross-entropy, η = 0.5, 3 epochs, seed 1\); press Start/,
  );
  const other = {
    ...chapterSpec,
    training: { ...chapterSpec.training, regularization: { kind: 'l2' as const, lambda: 5 } },
  };
  expect(specPhrase(other)).toBe('[784, 30, 10], cross-entropy, η = 0.5, L2 with λ = 5');
});

it('tells divergence in words, counting epochs from 1', () => {
  const end = { reason: 'diverged' as const, epochs: 0, message: 'weights: NaN' };
  const words = endPhrase({ end, status: 'done', spec: chapterSpec });
  expect(words).toMatch(/diverged in epoch 1: .* smaller learning rate than 0.5/);
  expect(words).not.toMatch(/NaN/);
});

it('speaks at every fifth of a run, not at every epoch', () => {
  // 30 epochs: bands of 6; with 3 done nothing new is said, with 7 it is still epoch 6.
  expect(announcement(state, run)).toBe('Running.');
  const seven = Array.from({ length: 7 }, (_, epoch) => ({ ...epochs[0], epoch }));
  expect(announcement(state, { ...run, epochs: seven })).toBe(
    'Epoch 6 of 30: training 87.5 %, evaluation 83.9 %.',
  );
  expect(announcement({ ...state, status: 'idle' }, run)).toBe('');
});

it('passes on what the run has to tell, but not twice', () => {
  expect(newsOf({ ...state, message: 'Training went on unseen.' })).toBe(
    'Training went on unseen.',
  );
  expect(newsOf({ ...state, status: 'failed', message: 'No worker.' })).toBeNull();
});
