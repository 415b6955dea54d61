import { describe, expect, it } from 'vitest';
import type { Checkpoint } from '../../core/checkpoint.ts';
import { randomStreams } from '../../core/random.ts';
import { Checkpoints } from './checkpoints.ts';

/** 100 weights and 28 biases of 8 bytes: 1,024 bytes, and two generators of 624 words of 4. */
const SIZE = 1024 + 2 * 624 * 4;

const streams = randomStreams(1);
const [dropout, data] = [streams.dropout.save(), streams.data.save()];

function checkpoint(epoch: number): Checkpoint {
  return {
    epoch,
    layers: [{ weights: new Float64Array(100), biases: new Float64Array(28) }],
    velocities: [],
    dropout,
    data,
    schedule: { learningRate: 1, plateau: { best: 0, bestEpoch: 0, stale: 0 } },
    stopping: { best: 0, bestEpoch: 0, stale: 0 },
  };
}

function after(epochs: number, budget: number): Checkpoints {
  const checkpoints = new Checkpoints(budget);
  for (let epoch = 0; epoch <= epochs; epoch++) checkpoints.add(checkpoint(epoch));
  return checkpoints;
}

describe('the checkpoints of a run', () => {
  it('are all kept while there is room', () => {
    expect(after(7, 8 * SIZE).epochs).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('are thinned to every second one, then every fourth, when there is not', () => {
    expect(after(8, 8 * SIZE).epochs).toEqual([0, 2, 4, 6, 8]);
    // 0 2 4 6 8 9 → 9 is dropped for 10; at 14 there are eight, at 15 one more: every fourth.
    expect(after(14, 8 * SIZE).epochs).toEqual([0, 2, 4, 6, 8, 10, 12, 14]);
    expect(after(15, 8 * SIZE).epochs).toEqual([0, 4, 8, 12, 15]);
    expect(after(16, 8 * SIZE).epochs).toEqual([0, 4, 8, 12, 16]);
  });

  it('never take more than they may, but for the first and the last', () => {
    for (let epochs = 0; epochs < 200; epochs++) {
      const { length } = after(epochs, 10 * SIZE).epochs;
      expect(length).toBeLessThanOrEqual(10);
      if (epochs > 20) expect(length).toBeGreaterThanOrEqual(5);
    }
    expect(after(50, 1).epochs).toEqual([0, 50]);
  });

  it('give the nearest one before an epoch', () => {
    const checkpoints = after(15, 8 * SIZE);
    expect([3, 4, 11, 14, 15, 99].map(epoch => checkpoints.nearest(epoch).epoch)).toEqual([
      0, 4, 8, 12, 15, 15,
    ]);
  });

  it('forget what came after, and go on', () => {
    const checkpoints = after(15, 8 * SIZE);
    checkpoints.dropAfter(9);
    expect(checkpoints.epochs).toEqual([0, 4, 8]);
    expect(checkpoints.latest.epoch).toBe(8);
    checkpoints.add(checkpoint(9));
    checkpoints.add(checkpoint(10));
    expect(checkpoints.epochs).toEqual([0, 4, 8, 10]);
  });
});
