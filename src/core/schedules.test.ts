import { describe, expect, it } from 'vitest';
import { randomImages, randomNetwork, train } from './fixtures/small.ts';
import type { SmallTraining } from './fixtures/small.ts';
import { freshPlateau, nextLearningRate, watch } from './schedules.ts';
import type { Schedule } from './schedules.ts';

/** Replays "no improvement in n" on a series of accuracies: where it stops, or null, and its best. */
function replay(accuracies: number[], patience: number) {
  const plateau = freshPlateau();
  for (let epoch = 0; epoch < accuracies.length; epoch++) {
    watch(plateau, epoch, accuracies[epoch]);
    if (plateau.stale >= patience) return { stop: epoch, best: plateau.bestEpoch };
  }
  return { stop: null, best: plateau.bestEpoch };
}

describe('no improvement in n', () => {
  it('counts the epochs since the best was strictly beaten: an equal accuracy is none', () => {
    //            0  1  2  3  4  5  6
    const series = [5, 7, 7, 6, 7, 8, 8];
    expect(replay(series, 3)).toEqual({ stop: 4, best: 1 }); // 2, 3, 4 did not beat 7
    expect(replay(series, 4)).toEqual({ stop: null, best: 5 }); // 8 came in time
  });

  it('stops n epochs after the best, were it the first', () => {
    expect(replay([9, 8, 8, 8], 3)).toEqual({ stop: 3, best: 0 });
    expect(replay([9, 8, 8], 3)).toEqual({ stop: null, best: 0 });
    expect(replay([9, 9], 1)).toEqual({ stop: 1, best: 0 });
  });

  it('never stops while every epoch is better', () => {
    expect(replay([1, 2, 3, 4, 5, 6], 1)).toEqual({ stop: null, best: 5 });
  });

  /**
   * The epochs at which the best accuracy so far was strictly beaten, in the results published
   * with the original program (overfitting.json, regularized.json, overfitting_full.json,
   * regularized_full.json, weight_initialization_30.json, weight_initialization_100.json; MIT
   * licence, © 2012–2022 Michael Nielsen). The rule sees nothing else of a series.
   */
  const published = {
    E3: {
      epochs: 400,
      records: [
        0, 1, 2, 3, 4, 6, 7, 8, 9, 12, 13, 14, 16, 17, 19, 21, 26, 28, 30, 31, 37, 39, 40, 95, 101,
        113, 122, 138, 148, 222, 225, 226, 227, 239, 247, 251, 260, 266, 270, 272, 279, 283, 374,
      ],
    },
    E5: {
      epochs: 400,
      records: [
        0, 1, 2, 3, 4, 6, 7, 8, 9, 12, 13, 14, 16, 17, 19, 21, 26, 28, 29, 30, 32, 35, 39, 45, 48,
        53, 54, 55, 56, 61, 62, 65, 69, 70, 73, 74, 77, 84, 85, 95, 99, 100, 101, 106, 111, 113,
        114, 115, 117, 120, 123, 125, 127, 130, 133, 143, 148, 155, 158, 160, 162, 164, 170, 171,
        185, 188, 198, 209, 213, 216, 217, 220, 221, 234, 238, 239, 258, 269, 278, 293, 294, 315,
        331, 333, 351, 353, 357, 368, 375, 383,
      ],
    },
    E4: { epochs: 30, records: [0, 1, 2, 3, 4, 6, 7, 8, 12, 14, 17, 21, 24] },
    E6: { epochs: 30, records: [0, 1, 2, 3, 4, 5, 7, 8, 10, 12, 14, 19, 25, 28] },
    E11: { epochs: 30, records: [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 13, 14, 15, 17, 25] },
    E10: {
      epochs: 30,
      records: [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 16, 17, 18, 19, 20, 21, 25, 26, 27,
      ],
    },
    E12: {
      epochs: 30,
      records: [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 22, 25, 26, 27,
        28,
      ],
    },
    E13: {
      epochs: 30,
      records: [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16, 17, 18, 19, 21, 24, 29],
    },
  };

  /** A series with these records, one more correct at each; every other epoch equals the best. */
  function seriesOf({ epochs, records }: { epochs: number; records: number[] }): number[] {
    return Array.from({ length: epochs }, (_, epoch) => records.filter(r => r <= epoch).length);
  }

  it.each([
    ['E3', 5, 36, 31],
    ['E3', 10, 50, 40],
    ['E3', 20, 60, 40],
    ['E3', 50, 90, 40],
    ['E5', 5, 44, 39],
    ['E5', 10, 181, 171],
    ['E5', 20, 314, 294],
    ['E5', 50, null, 383],
    ['E4', 5, 29, 24],
    ['E4', 10, null, 24],
    ['E6', 5, 24, 19],
    ['E6', 10, null, 28],
    ['E11', 5, 22, 17],
    ['E11', 10, null, 25],
    ['E10', 5, null, 27],
    ['E12', 5, null, 28],
    ['E13', 5, null, 29],
  ] as const)('on the published run %s with n = %i stops after epoch %s, best %i', (...row) => {
    const [run, patience, stop, best] = row;
    expect(replay(seriesOf(published[run]), patience)).toEqual({ stop, best });
  });
});

describe('a schedule that divides the learning rate', () => {
  /** Which rate each epoch is trained at, and after which epoch it ends; null: not in the series. */
  function follow(schedule: Schedule, initial: number, accuracies: number[]) {
    const state = { learningRate: initial, plateau: freshPlateau() };
    const rates: number[] = [];
    for (let epoch = 0; epoch < accuracies.length; epoch++) {
      rates.push(state.learningRate);
      const next = nextLearningRate(schedule, state, epoch, accuracies[epoch], initial);
      if (next === null) return { rates, end: epoch };
    }
    return { rates, end: null };
  }

  const flat = (epochs: number) => new Array<number>(epochs).fill(50);

  it('halves after ten epochs without improvement and ends at the seventh, 2⁷ = 128', () => {
    // Epoch 0 sets the best. Epochs 1–10 do not beat it: halved after 10, 20, … 70.
    const schedule: Schedule = { kind: 'divide', factor: 2, patience: 10, stopAt: 128 };
    const { rates, end } = follow(schedule, 0.5, flat(200));
    expect(end).toBe(70);
    expect(rates.slice(0, 11)).toEqual(new Array(11).fill(0.5));
    expect(rates.slice(11, 21)).toEqual(new Array(10).fill(0.25));
    // No epoch is trained at η₀/128 = 0.00390625; the last ten are at η₀/64.
    expect(rates.slice(61)).toEqual(new Array(10).fill(0.5 / 64));
    expect(rates.length).toBe(71);
  });

  it('counts anew after a division, and from the last improvement', () => {
    const schedule: Schedule = { kind: 'divide', factor: 10, patience: 2, stopAt: 1000 };
    //                                    0  1  2  3  4  5  6  7
    const { rates } = follow(schedule, 1, [1, 1, 1, 1, 2, 2, 2, 2]);
    // 1, 2 stale: divided after 2. 3 stale, 4 better, 5, 6 stale: divided after 6.
    expect(rates.slice(0, 3)).toEqual([1, 1, 1]);
    expect(rates.slice(3, 7)).toEqual([0.1, 0.1, 0.1, 0.1]);
    expect(rates[7]).toBeCloseTo(0.01, 15);
  });

  it('ends at η₀/1000 though three divisions by 10 may miss it in the last bit', () => {
    const schedule: Schedule = { kind: 'divide', factor: 10, patience: 1, stopAt: 1000 };
    for (const initial of [0.5, 0.3, 0.7, 0.025, 3]) {
      expect(follow(schedule, initial, flat(20)).end).toBe(3);
    }
  });

  it('with the constant schedule never changes the rate', () => {
    expect(follow({ kind: 'constant' }, 0.5, flat(30))).toEqual({
      rates: new Array(30).fill(0.5),
      end: null,
    });
  });
});

describe('in a training', () => {
  // So small a rate changes no classification: every epoch is as good as the first.
  const still = (options: Partial<SmallTraining['options']>) => {
    const network = randomNetwork({ sizes: [9, 3] });
    const data = randomImages(20, 3, 3);
    const fixed = { epochs: 50, miniBatchSize: 5, learningRate: 1e-12 };
    return train({ network, data, options: { ...fixed, ...options }, monitor: ['training-cost'] });
  };

  it('early stopping ends it, says why, and shows no measure that was not asked for', () => {
    const { epochs, end } = still({ earlyStopping: { patience: 3 } });
    expect(epochs.map(({ epoch }) => epoch)).toEqual([0, 1, 2, 3]);
    expect(end).toMatchObject({ reason: 'early-stopping', epochs: 4 });
    expect(end.message).toMatch(/reached in epoch 0, for 3 epochs/);
    expect(Object.keys(epochs[0])).toEqual(['epoch', 'learningRate', 'trainingCost']);
  });

  it('the schedule ends it, and each epoch tells the rate it was trained with', () => {
    const schedule: Schedule = { kind: 'divide', factor: 2, patience: 1, stopAt: 8 };
    const { epochs, end } = still({ schedule, learningRate: 8e-12 });
    expect(epochs.map(({ learningRate }) => learningRate)).toEqual([8e-12, 8e-12, 4e-12, 2e-12]);
    expect(end).toMatchObject({ reason: 'schedule', epochs: 4 });
  });

  it('all epochs are trained without such rules', () => {
    const { epochs, end } = still({ epochs: 5 });
    expect(epochs.length).toBe(5);
    expect(end).toEqual({ reason: 'finished', epochs: 5 });
  });
});
