import type { FormulaKind, Trial } from './protocol.ts';

/** The formulas of the core that a reader can begin with, each with the trial it is known from. */
export type OriginalName =
  'quadratic' | 'cross-entropy' | 'log-likelihood' | 'sigmoid' | 'tanh' | 'relu';

export interface Original {
  kind: FormulaKind;
  trial: Trial;
}

/** Digits a trial learns from, and digits it is judged on. */
export const trialSizes = { training: 1000, evaluation: 1000 };

const trial: Trial = {
  hidden: 'sigmoid',
  output: 'sigmoid',
  cost: 'cross-entropy',
  learningRate: 0.5,
  epochs: 30,
  seed: 1,
};

export const originals: Record<OriginalName, Original> = {
  quadratic: { kind: 'cost', trial: { ...trial, cost: 'quadratic', learningRate: 3 } },
  'cross-entropy': { kind: 'cost', trial },
  'log-likelihood': {
    kind: 'cost',
    trial: { ...trial, cost: 'log-likelihood', output: 'softmax', learningRate: 0.2 },
  },
  sigmoid: { kind: 'activation', trial },
  tanh: { kind: 'activation', trial: { ...trial, hidden: 'tanh', learningRate: 0.1 } },
  relu: { kind: 'activation', trial: { ...trial, hidden: 'relu', learningRate: 0.1 } },
};

export const originalNames = Object.keys(originals) as OriginalName[];
