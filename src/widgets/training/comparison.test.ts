import { expect, it } from 'vitest';
import { createExperiment, type ExperimentState } from '../../experiment/index.ts';
import packedDropout from '../dropout/first-result.json';
import {
  comparedColumns,
  comparedReadouts,
  comparedSentence,
  comparisonStatus,
  repeated,
  spreadSentence,
  type Compared,
} from './comparison.ts';
import { unpackSeeds } from './packed.ts';
import { chapterSpec } from './spec.ts';
import type { Run } from './view.ts';

const data = {
  source: 'mnist-10k',
  training: { name: 'training digits', count: 1000 },
  evaluation: { name: 'test digits', count: 1000 },
};
const run = (counts: [training: number, evaluation: number][]): Run => ({
  epochs: counts.map(([trainingAccuracy, evaluationAccuracy], epoch) => ({
    epoch,
    learningRate: 0.5,
    trainingAccuracy,
    evaluationAccuracy,
  })),
  spec: chapterSpec,
  data,
  origin: 'here',
});
const titles = { plain: 'without', dropout: 'with' };
const compared: Compared = {
  runs: {
    plain: run([
      [900, 850],
      [1000, 840],
    ]),
    dropout: run([
      [800, 800],
      [950, 880],
    ]),
  },
  titles,
  together: { title: 'five together', counts: new Map([[2, 905]]) },
};
const idle = createExperiment(chapterSpec).store.getState();
const state = (status: ExperimentState['status']): ExperimentState => ({ ...idle, status });

it('says the last epochs, not the best, test beside training', () => {
  expect(comparedSentence(compared)).toBe(
    'After 2 epochs: without 84.0 % of the test digits right, 100.0 % of the training digits; with 88.0 % of the test digits right, 95.0 % of the training digits; five together 90.5 % of the test digits.',
  );
  expect(comparedSentence({ runs: { plain: run([]) }, titles })).toBe('No epoch is finished yet.');
  expect(comparedReadouts(compared)).toEqual({
    'plain.last': '84.0 %',
    'plain.training': '100.0 %',
    'plain.best': '85.0 %',
    'dropout.last': '88.0 %',
    'dropout.training': '95.0 %',
    'dropout.best': '88.0 %',
    'together.last': '90.5 %',
  });
});

it('tells what is still under way once the runs on show are done', () => {
  const states = {
    plain: state('done'),
    dropout: state('done'),
    a: state('done'),
    b: state('running'),
  };
  expect(comparisonStatus('running', states, compared)).toBe(
    'The further networks, to be asked together with the first: 1 of 2 done.',
  );
  expect(comparisonStatus('idle', {}, compared)).toMatch(
    /^Computed ahead, seed 1; press Start to run it here\. After 2 epochs: .* One run of each\.$/,
  );
});

it('says how far seeds lie apart, and their mean', () => {
  const seed = (last: number) => ({
    seed: last,
    runs: { plain: [{ evaluationAccuracy: last }], dropout: [{ evaluationAccuracy: last + 20 }] },
  });
  expect(spreadSentence([seed(860), seed(870)], titles, 1000)).toBe(
    'Last epochs of 2 seeds, test digits: without 86.0 % to 87.0 %, on average 86.5 %; with 88.0 % to 89.0 %, on average 88.5 %. The bands are their lowest and highest, epoch by epoch.',
  );
  expect(spreadSentence([seed(860)], titles, 1000)).toBeNull();
  // What is asked together is repeated too: 89.9 to 91.3 over the five groups of chapter 5.
  const ahead = spreadSentence(unpackSeeds(packedDropout), repeated(compared), 1000);
  expect(ahead).toContain('five together 89.9 % to 91.3 %, on average 90.6 %.');
});

it('has a column for every run, what they give together, and other seeds', () => {
  const seeds = [
    {
      seed: 7,
      runs: {
        plain: [{ evaluationAccuracy: 860 }],
        dropout: [],
        together: [{}, { evaluationAccuracy: 900 }],
      },
    },
  ];
  const columns = comparedColumns(compared, seeds);
  expect(columns.map(({ name }) => name)).toEqual([
    'epoch',
    'without: test digits right of 1000',
    'without: training digits right of 1000',
    'with: test digits right of 1000',
    'with: training digits right of 1000',
    'five together: test digits right of 1000',
    'without, seed 7: test digits right of 1000',
    'with, seed 7: test digits right of 1000',
    'five together, seed 7: test digits right of 1000',
  ]);
  expect(columns[5].values).toEqual([null, 905]);
  expect(columns[8].values).toEqual([null, 900]);
});
