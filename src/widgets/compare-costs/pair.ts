import type { ExperimentState } from '../../experiment/index.ts';
import type { Run, RunData } from '../train-mnist/run/view.ts';
import {
  chapterPair,
  comparedCosts,
  specOf,
  type ComparedCost,
  type PairSettings,
} from './settings.ts';

export type Pair = Record<ComparedCost, Run>;

/** The committed result of our own runner: counts right, epoch by epoch. */
export interface PackedPair {
  data: RunData;
  seed: number;
  quadratic: { correct: number[] };
  crossEntropy: { correct: number[] };
}

export function unpackPair(packed: PackedPair): Pair {
  const settings: PairSettings = { ...chapterPair, seed: packed.seed };
  const runOf = (cost: ComparedCost, correct: readonly number[]): Run => {
    const spec = specOf(cost, settings);
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

export type States = Record<ComparedCost, ExperimentState | null>;

export function pairOf(states: States, first: Pair): { pair: Pair; own: boolean } {
  const own = comparedCosts.some(cost => {
    const state = states[cost];
    return state !== null && (state.status !== 'idle' || state.epochs.length > 0);
  });
  const runOf = (cost: ComparedCost): Run => {
    const state = states[cost];
    if (!own || !state) return first[cost];
    return { epochs: state.epochs, spec: state.spec, data: state.data, origin: 'here' };
  };
  return { pair: { quadratic: runOf('quadratic'), 'cross-entropy': runOf('cross-entropy') }, own };
}

export type PairStatus = 'idle' | 'running' | 'paused' | 'ended';

/** The pair as one: it runs while one of them does. */
export function statusOf(states: States): PairStatus {
  const statuses = comparedCosts.map(cost => states[cost]?.status ?? 'idle');
  if (statuses.some(status => status === 'running' || status === 'loading')) return 'running';
  if (statuses.some(status => status === 'paused')) return 'paused';
  return statuses.every(status => status === 'idle') ? 'idle' : 'ended';
}
