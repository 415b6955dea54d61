import { defaultsOf } from '../../figure/state.ts';
import type { Run, RunData } from '../training/view.ts';
import { settings, specOf, type ComparedCost } from './settings.ts';

export type Pair = Record<ComparedCost, Run>;

/** The committed result of our own runner: counts right, epoch by epoch. */
export interface PackedPair {
  data: RunData;
  seed: number;
  quadratic: { correct: number[] };
  crossEntropy: { correct: number[] };
}

export function unpackPair(packed: PackedPair): Pair {
  const packedSettings = { ...defaultsOf(settings), seed: packed.seed };
  const runOf = (cost: ComparedCost, correct: readonly number[]): Run => {
    const spec = specOf(cost, packedSettings);
    const { learningRate } = spec.training;
    const epochs = correct.map((evaluationAccuracy, epoch) => ({
      epoch,
      learningRate,
      evaluationAccuracy,
    }));
    return { epochs, spec, data: packed.data, origin: 'ahead' };
  };
  return {
    quadratic: runOf('quadratic', packed.quadratic.correct),
    'cross-entropy': runOf('cross-entropy', packed.crossEntropy.correct),
  };
}
