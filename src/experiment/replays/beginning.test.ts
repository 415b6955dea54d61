import { describe, expect, it } from 'vitest';
import { plainKernel } from '../../core/plain-kernel.ts';
import { Random } from '../../core/random.ts';
import { createEngine } from '../training/engine.ts';
import { completeSpec } from '../spec.ts';
import { madeUpSplit } from '../testing/digits.ts';
import { beginningOf } from './beginning.ts';
import { replayIds, replayOf, replaySeed, stageAt } from './table.ts';

/** Weights and biases of [784, 30, 10]: 30 · 785 + 10 · 31. */
const NUMBERS = 23_860;

function gaussiansAfter(drawn: number): number[] {
  const random = Random.fromSeed(replaySeed);
  for (let k = 0; k < drawn; k++) random.gaussian();
  return [random.gaussian(), random.gaussian(), random.gaussian()];
}

function shuffled(length: number, times: number, random: Random): Uint32Array {
  const order = Uint32Array.from({ length }, (_, i) => i);
  for (let k = 0; k < times; k++) random.shuffle(order);
  return order;
}

const next = (random: Random) => [random.gaussian(), random.gaussian(), random.gaussian()];

describe('how a stage of a replay begins', () => {
  it('is with two generators of one seed, in file order, for the first', () => {
    const { streams, order, draws } = beginningOf({ replay: 'regularized', stage: 0 });
    expect(next(streams.weights)).toEqual(gaussiansAfter(0));
    expect(streams.order.uniform()).toBe(Random.fromKeys([replaySeed]).uniform());
    expect(draws).toEqual(['scaled', 'large']);
    expect(order).toBeUndefined();
  });

  it('goes on with the draws and with the list that the one before left', () => {
    const begun = beginningOf({ replay: 'weight-initialization-30', stage: 1 });
    const random = Random.fromKeys([replaySeed]);
    const order = shuffled(50_000, 30, random);
    expect(begun.draws).toEqual(['large']);
    expect(next(begun.streams.weights)).toEqual(gaussiansAfter(NUMBERS));
    expect(begun.order).toEqual(order);
    expect(begun.streams.order.uniform()).toBe(random.uniform());
  });

  it('is in file order again where the program takes a fresh slice', () => {
    const begun = beginningOf({ replay: 'more-data', stage: 2 });
    // 100 images for 15,000 epochs, then 200 for 7,500.
    const random = Random.fromKeys([replaySeed]);
    shuffled(100, 15_000, random);
    shuffled(200, 7_500, random);
    // The new network's scaled weights, and large ones before each of the two trainings.
    expect(next(begun.streams.weights)).toEqual(gaussiansAfter(3 * NUMBERS));
    expect(begun.order).toBeUndefined();
    expect(begun.streams.order.uniform()).toBe(random.uniform());
    expect(begun.judgeFrom).toBe(3000 - 1);
  });
});

describe('a nudged replay', () => {
  it('begins with one bias a ten-million-millionth off, and nothing else', () => {
    const { spec } = stageAt({ replay: 'overfitting', stage: 0 });
    const begin = (nudged: boolean) => {
      const replay = { replay: 'overfitting', stage: 0, nudged } as const;
      const data = { training: madeUpSplit.training, evaluation: madeUpSplit.test };
      return createEngine({ ...completeSpec(spec), replay }, data, plainKernel('float64')).network;
    };
    const [usual, nudged] = [begin(false), begin(true)].map(({ layers }) => layers);
    // Near 1 neighbouring numbers are 2.2e-16 apart.
    expect(nudged[0].biases[0] - usual[0].biases[0]).toBeCloseTo(1e-13, 15);
    expect(nudged[0].biases.slice(1)).toEqual(usual[0].biases.slice(1));
    expect(nudged[0].weights).toEqual(usual[0].weights);
    expect(nudged[1]).toEqual(usual[1]);
  });

  it('begins with large weights: the scaled ones were drawn over', () => {
    const { spec } = stageAt({ replay: 'overfitting', stage: 0 });
    const replay = { replay: 'overfitting', stage: 0 } as const;
    const data = { training: madeUpSplit.training, evaluation: madeUpSplit.test };
    const { network } = createEngine(
      { ...completeSpec(spec), replay },
      data,
      plainKernel('float64'),
    );
    // The second set of 23,860 numbers: 30 and 10 biases, then the weights.
    const random = Random.fromSeed(replaySeed);
    for (let k = 0; k < NUMBERS; k++) random.gaussian();
    expect(network.layers[0].biases[0]).toBe(random.gaussian());
    for (let k = 1; k < 40; k++) random.gaussian();
    expect(network.layers[0].weights[0]).toBe(random.gaussian());
  });
});

describe('the table of replays', () => {
  it('has every program, each training on as many lessons as it had', () => {
    const lessons = replayIds.map(id => {
      const { stages } = replayOf(id);
      return [id, ...stages.map(({ spec }) => spec.training.epochs * spec.data.trainingSize!)];
    });
    const thirty = 1_500_000; // 30 passes through 50,000 images
    expect(lessons).toEqual([
      ['overfitting', 400_000],
      ['regularized', 400_000],
      ['weight-initialization-30', thirty, thirty],
      ['weight-initialization-100', thirty, thirty],
      ['more-data', ...new Array<number>(9).fill(thirty)],
      ['learning-rates', thirty, thirty, thirty],
      ['regularized-full', thirty],
      ['overfitting-full', thirty],
    ]);
  });

  it('refuses a stage that is not there', () => {
    expect(() => stageAt({ replay: 'overfitting', stage: 1 })).toThrow(
      'overfitting has no stage 1',
    );
  });
});
