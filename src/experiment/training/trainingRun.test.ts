import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Parameters } from '../../core/checkpoint.ts';
import { finish } from '../../core/evaluate.ts';
import { plainKernel } from '../../core/plain-kernel.ts';
import { runData } from '../data/runData.ts';
import type { ExperimentSpec } from '../spec.ts';
import { completeSpec } from '../spec.ts';
import { fullSpec, madeUpSplit, smallSpec } from '../testing/digits.ts';
import { TrainingRun } from './trainingRun.ts';

/** A clock that moves on by a millisecond whenever it is looked at. */
function ticking(): () => number {
  let now = 0;
  return () => ++now;
}

function newRun(spec: ExperimentSpec, budget?: number): TrainingRun {
  const complete = completeSpec(spec);
  const run = new TrainingRun(complete, runData(complete, madeUpSplit), ticking(), budget);
  finish(run.wake(plainKernel(complete.precision)));
  return run;
}

function ended(spec: ExperimentSpec, budget?: number): TrainingRun {
  const run = newRun(spec, budget);
  while (!run.advance('end', 5));
  return run;
}

/** Equal only if every bit is. */
function bits(layers: Parameters[]): string {
  const hash = createHash('sha256');
  for (const { weights, biases } of layers) hash.update(weights).update(biases);
  return hash.digest('hex');
}

const measures = (run: TrainingRun) =>
  run.epochs.map(({ trainingSeconds: _t, evaluationSeconds: _e, ...rest }) => rest);

describe('a training run', () => {
  it('goes from the first epoch to the end, and learns', () => {
    const run = ended(smallSpec);
    expect(run.end).toEqual({ reason: 'finished', epochs: 6 });
    expect(run.epochs.map(({ epoch }) => epoch)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(run.epochs[5].trainingCost).toBeLessThan(run.epochs[0].trainingCost!);
  });

  it('stops after one mini-batch, and judges the epoch with its last one', () => {
    const run = newRun(smallSpec);
    run.advance('batch', 1000);
    expect(run.progress).toMatchObject({ epoch: 0, examples: 7, of: 60, phase: 'training' });
    // 60 examples in mini-batches of 7: eight of 7, and one of 4 that ends the epoch.
    for (let i = 1; i < 8; i++) run.advance('batch', 1000);
    expect(run.progress).toMatchObject({ epoch: 0, examples: 56 });
    run.advance('batch', 1000);
    expect(run.progress).toMatchObject({ epoch: 1, examples: 0 });
    expect(run.epochs.length).toBe(1);
  });

  it('stops at the end of an epoch', () => {
    const run = newRun(smallSpec);
    run.advance('batch', 1000);
    run.advance('epoch', 1000);
    expect(run.epochs.length).toBe(1);
    expect(run.progress.examples).toBe(0);
    expect(run.end).toBeNull();
  });

  it('ends with its last epoch, however it came there', () => {
    const run = newRun({ ...smallSpec, training: { ...smallSpec.training, epochs: 1 } });
    run.advance('epoch', 1000);
    expect(run.end).toEqual({ reason: 'finished', epochs: 1 });
  });

  it('works for about as long as it was given', () => {
    const run = newRun(smallSpec);
    // The clock ticks at the start, at 56 of the 60 examples, when all are learned from, at each of
    // the two sets that are judged, at the end of the epoch, and at 56 examples again.
    expect(run.advance('end', 1)).toBe(false);
    expect(run.progress).toMatchObject({ epoch: 0, examples: 56 });
    expect(run.advance('end', 5)).toBe(false);
    expect(run.progress).toMatchObject({ epoch: 1, examples: 56 });
  });

  it('counts the seconds of its own work only', () => {
    const run = newRun(smallSpec);
    while (run.epochs.length === 0) run.advance('batch', 1);
    // Nine mini-batches and the look whether all is finite, 1 ms each; one hundred judged, one
    // hundred judged, and the end of the epoch.
    expect(run.epochs[0].trainingSeconds).toBeCloseTo(0.01, 10);
    expect(run.epochs[0].evaluationSeconds).toBeCloseTo(0.003, 10);
  });

  it('is untrained when no epoch was asked for', () => {
    const run = ended({ ...smallSpec, training: { ...smallSpec.training, epochs: 0 } });
    expect(run.end).toEqual({ reason: 'finished', epochs: 0 });
    expect(run.epochs).toEqual([]);
  });

  it('starts from given weights, and judges by the cost of the spec', () => {
    const { sizes } = smallSpec.network;
    const zeros = (rows: number, columns: number) =>
      Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
    const run = ended({
      ...smallSpec,
      network: {
        sizes,
        cost: 'quadratic',
        initialNetwork: {
          sizes,
          weights: [zeros(5, 784), zeros(10, 5)],
          biases: [zeros(5, 1), zeros(10, 1)],
          cost: 'CrossEntropyCost',
        },
      },
      training: { epochs: 1, miniBatchSize: 60, learningRate: 1e-12 },
    });
    // All outputs ½ (the step is too small to move them): ten times ½ · (½)² = 1.25.
    expect(run.epochs[0].evaluationCost).toBeCloseTo(1.25, 9);
    // All equal: the answer is 0, right for six of sixty.
    expect(run.epochs[0].trainingAccuracy).toBe(6);
  });
});

describe('a diverged run', () => {
  const run = ended({
    ...smallSpec,
    network: { ...smallSpec.network, cost: 'quadratic', output: 'linear' },
    training: { ...smallSpec.training, learningRate: 1e9 },
  });

  it('says so, and keeps its last sound weights', () => {
    expect(run.end?.reason).toBe('diverged');
    expect(run.end?.message).toMatch(/diverged/);
    for (const { weights } of run.present()) expect(weights.every(Number.isFinite)).toBe(true);
  });

  it('has nothing to go back to beyond', () => {
    finish(run.goBack(run.epochs.length));
    expect(run.advance('end', 1000)).toBe(true);
    expect(run.end?.reason).toBe('diverged');
  });
});

describe.each([
  ['of the plain kind', smallSpec],
  ['with momentum, dropout, decay, a schedule and changed images', fullSpec],
  ['in single precision', { ...fullSpec, precision: 'float32' as const }],
])('a run %s', (_, spec) => {
  const uninterrupted = ended(spec);

  it('is the same, bit for bit, when it is cut into slices, rests and wakes', () => {
    const run = newRun(spec);
    const kernel = () => plainKernel(completeSpec(spec).precision);
    for (let i = 0; i < 400 && !run.advance('end', 3); i++) {
      if (i % 4 !== 3) continue;
      const before = bits(run.present());
      run.rest();
      expect(bits(run.present())).toBe(before);
      finish(run.wake(kernel()));
      expect(bits(run.present())).toBe(before);
    }
    expect(measures(run)).toEqual(measures(uninterrupted));
    expect(bits(run.present())).toBe(bits(uninterrupted.present()));
  });

  it('is the same when it goes back and comes again', () => {
    const run = ended(spec);
    for (const epoch of [4, 0, 2]) {
      finish(run.goBack(epoch));
      expect(run.epochs.length).toBe(epoch);
      expect(run.end).toBeNull();
      while (!run.advance('end', 5));
      expect(measures(run)).toEqual(measures(uninterrupted));
      expect(bits(run.present())).toBe(bits(uninterrupted.present()));
    }
  });

  it('is the same with room for hardly any of its past, whatever is looked at', () => {
    const run = newRun(spec, 1);
    const seen = () => [...Array(7).keys()].filter(epoch => run.remembers(epoch));
    while (run.epochs.length < 5) run.advance('epoch', 1000);
    run.advance('batch', 1000); // into the sixth epoch
    expect(seen()).toEqual([0, 5]);
    for (const epoch of [3, 1, 5, 4]) {
      expect(bits(finish(run.past(epoch)))).toBe(bits(finish(uninterrupted.past(epoch))));
    }
    while (!run.advance('end', 5));
    expect(measures(run)).toEqual(measures(uninterrupted));
    finish(run.goBack(3));
    expect(run.epochs.length).toBe(3);
    while (!run.advance('end', 5));
    expect(measures(run)).toEqual(measures(uninterrupted));
    expect(bits(run.present())).toBe(bits(uninterrupted.present()));
  });
});

it('refuses to look at an epoch that has not been', () => {
  const run = newRun(smallSpec);
  expect(() => finish(run.past(1))).toThrow('expected a whole number from 0 to 0, received 1');
});

it('refuses data that is smaller than the spec asks, by name', () => {
  const asks = (data: object, training: object = {}) => {
    const spec = completeSpec({
      ...smallSpec,
      data: { source: 'mnist', ...data },
      training: { ...smallSpec.training, ...training },
    });
    return () => runData(spec, madeUpSplit);
  };
  expect(asks({ trainingSize: 61 })).toThrow(
    'data.trainingSize: expected at most the 60 examples there are to train on, received 61',
  );
  expect(asks({ evaluateOn: 'test', evaluationSize: 21 })).toThrow('data.evaluationSize');
  expect(asks({ trainingSize: 5 })).toThrow(
    'training.miniBatchSize: expected at most the 5 examples trained on, received 7',
  );
  expect(asks({ trainingSize: 7 })().training).toMatchObject({
    count: 7,
    name: 'the first 7 of sixty bars',
  });
});
