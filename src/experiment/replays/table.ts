import type { MonitorName } from '../../core/training-options.ts';
import { grouped } from '../grouped.ts';
import type { EvaluateOn } from '../spec.ts';
import type { Replay, ReplayId, Stage, StageAddress } from './replay.ts';

/** Both generators of the programs of 2014 are seeded with it. */
export const replaySeed = 12345678;

interface Recipe {
  hidden?: number;
  /** Training images. */
  n: number;
  judgedOn: EvaluateOn;
  epochs: number;
  learningRate: number;
  lambda: number;
  monitor: MonitorName[];
}

type Chance = Omit<Stage, 'spec'>;

/** Mini-batches of 10, the cross-entropy cost, sigmoid neurons: common to all of them. */
function stage({ label, draws, ...chance }: Chance, recipe: Recipe): Stage {
  const { hidden = 30, n, judgedOn, epochs, learningRate, lambda, monitor } = recipe;
  return {
    label,
    draws,
    ...chance,
    spec: {
      version: 1,
      data: {
        source: 'mnist',
        trainingSize: n,
        evaluateOn: judgedOn,
        evaluationSize: 10000,
      },
      network: {
        sizes: [784, hidden, 10],
        cost: 'cross-entropy',
        initializer: draws[draws.length - 1],
      },
      training: {
        epochs,
        miniBatchSize: 10,
        learningRate,
        ...(lambda > 0 && { regularization: { kind: 'l2', lambda } }),
      },
      monitor,
      seed: replaySeed,
    },
  };
}

/** `overfitting.py`: everything is measured, on the test images. */
function overfitting(n: number, epochs: number, lambda: number): Stage[] {
  const label = `${grouped(n)} images, λ = ${lambda}`;
  return [
    stage(
      { label, draws: ['scaled', 'large'], list: 'slice' },
      {
        n,
        epochs,
        lambda,
        learningRate: 0.5,
        judgedOn: 'test',
        monitor: ['evaluation-cost', 'evaluation-accuracy', 'training-cost', 'training-accuracy'],
      },
    ),
  ];
}

/** `weight_initialization.py`: one network, trained twice, on one list. */
function weightInitialization(hidden: number): Stage[] {
  return (['scaled', 'large'] as const).map(draw =>
    stage(
      { label: `${draw} weights`, draws: [draw], list: 'whole' },
      {
        hidden,
        n: 50000,
        epochs: 30,
        lambda: 5,
        learningRate: 0.1,
        judgedOn: 'validation',
        monitor: ['evaluation-accuracy'],
      },
    ),
  );
}

/** `more_data.py`: one network, whose weights are drawn anew for each size; 1.5 million lessons each. */
function moreData(sizes: number[]): Stage[] {
  return sizes.map((n, k) => {
    const epochs = 1500000 / n;
    return stage(
      {
        label: `${grouped(n)} images`,
        draws: k === 0 ? ['scaled', 'large'] : ['large'],
        list: 'slice',
        judgeFrom: epochs - 1,
      },
      {
        n,
        epochs,
        lambda: n * 0.0001,
        learningRate: 0.5,
        judgedOn: 'validation',
        monitor: ['evaluation-accuracy'],
      },
    );
  });
}

/** `multiple_eta.py`: a new network for each learning rate, on one list. */
function learningRates(rates: number[]): Stage[] {
  return rates.map(learningRate =>
    stage(
      { label: `η = ${learningRate}`, draws: ['scaled'], list: 'whole' },
      {
        n: 50000,
        epochs: 30,
        lambda: 5,
        learningRate,
        judgedOn: 'validation',
        monitor: ['training-cost'],
      },
    ),
  );
}

const stages: Record<ReplayId, { published: string; stages: Stage[] }> = {
  overfitting: { published: 'overfitting.json', stages: overfitting(1000, 400, 0) },
  regularized: { published: 'regularized.json', stages: overfitting(1000, 400, 0.1) },
  'weight-initialization-30': {
    published: 'weight_initialization_30.json',
    stages: weightInitialization(30),
  },
  'weight-initialization-100': {
    published: 'weight_initialization_100.json',
    stages: weightInitialization(100),
  },
  'more-data': {
    published: 'more_data.json',
    stages: moreData([100, 200, 500, 1000, 2000, 5000, 10000, 20000, 50000]),
  },
  'learning-rates': { published: 'multiple_eta.json', stages: learningRates([0.025, 0.25, 2.5]) },
  'regularized-full': { published: 'regularized_full.json', stages: overfitting(50000, 30, 5) },
  'overfitting-full': { published: 'overfitting_full.json', stages: overfitting(50000, 30, 0) },
};

export const replayIds = Object.keys(stages) as ReplayId[]; // the record has no other keys

export const replayOf = (id: ReplayId): Replay => ({ id, ...stages[id] });

export function stageAt({ replay, stage: k }: StageAddress): Stage {
  const found = stages[replay].stages[k];
  if (!found) throw new RangeError(`${replay} has no stage ${k}`);
  return found;
}
