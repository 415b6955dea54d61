import type { HiddenName, OutputName } from '../../core/activations.ts';
import type { CostName } from '../../core/costs.ts';
import type { RunData } from '../data/runData.ts';

/** What a reader may write: a cost, or the activation of the hidden neurons. */
export type FormulaKind = 'cost' | 'activation';

/** A formula of the reader's own, as a program: const cost = { … }, or const activation = { … }. */
export interface Formula {
  kind: FormulaKind;
  code: string;
}

/** The network around the formula; what the formula replaces is not looked at. */
export interface Surroundings {
  hidden: HiddenName;
  output: OutputName;
  cost: CostName;
}

/** A training with the formula in its place: [784, 30, 10], mini-batches of 10. */
export interface Trial extends Surroundings {
  learningRate: number;
  epochs: number;
  /** Gives the first weights and the order of the examples. */
  seed: number;
}

export type CheckName = 'finite' | 'slope' | 'partner' | 'network';

/** Where a check was made, by the names of the formula's arguments: { a: 0.7, y: 1 }. */
export type Place = Record<string, number>;

/** What a check found. A number that is not finite arrives as null. */
export interface Finding {
  check: CheckName;
  passed: boolean;
  /** At how many places. */
  places: number;
  /** Where it is worst: of which function, what should have come out there, and what did. */
  worst?: { of: string; at: Place; expected: number | null; received: number | null };
  /** Of a whole network: ‖difference‖ / ‖gradient‖. */
  error?: number;
}

/** Why a formula could not be used at all, in the reader's words. */
export interface Refusal {
  refused: string;
}

export type Job =
  | { type: 'check'; formula: Formula; surroundings: Surroundings }
  | { type: 'train'; formula: Formula; trial: Trial; data: RunData };

export type FromSandbox =
  /** Sent before any of the reader's code runs, and every so often while it does. */
  | { type: 'alive'; epoch?: number; examples?: number }
  | { type: 'refused'; message: string }
  | { type: 'checked'; findings: Finding[] }
  /** Evaluation examples right after one more epoch. */
  | { type: 'epoch'; correct: number }
  | { type: 'trained'; diverged: boolean };
