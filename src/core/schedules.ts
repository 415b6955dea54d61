/** Rules that watch the evaluation accuracy epoch by epoch: when to slow down, when to stop. */

/** Counts the epochs since the best accuracy was last strictly beaten. */
export interface Plateau {
  best: number;
  bestEpoch: number;
  /** Epochs in a row, up to now, that did not beat the best. */
  stale: number;
}

export const freshPlateau = (): Plateau => ({ best: -Infinity, bestEpoch: -1, stale: 0 });

/** Takes one epoch's accuracy into account. */
export function watch(plateau: Plateau, epoch: number, accuracy: number): void {
  if (accuracy > plateau.best) {
    plateau.best = accuracy;
    plateau.bestEpoch = epoch;
    plateau.stale = 0;
  } else plateau.stale++;
}

/** Stop when the best accuracy was not beaten for `patience` epochs: no improvement in n. */
export interface EarlyStopping {
  patience: number;
}

/** η stays what it is, or is divided each time the accuracy has stopped improving. */
export type Schedule =
  | { kind: 'constant' }
  | {
      kind: 'divide';
      /** k: η ← η/k. Above 1. */
      factor: number;
      /** After this many epochs without improvement, counted anew after each division. */
      patience: number;
      /** Training ends when η has fallen to η₀/stopAt; no epoch is trained at that rate. */
      stopAt: number;
    };

export interface ScheduleState {
  learningRate: number;
  plateau: Plateau;
}

/** The rate for the next epoch after one with this accuracy, or null when training is to end. */
export function nextLearningRate(
  schedule: Schedule,
  state: ScheduleState,
  epoch: number,
  accuracy: number,
  initialRate: number,
): number | null {
  if (schedule.kind === 'constant') return state.learningRate;
  watch(state.plateau, epoch, accuracy);
  if (state.plateau.stale < schedule.patience) return state.learningRate;
  state.plateau.stale = 0;
  state.learningRate /= schedule.factor;
  // A hair of slack: η₀/k^m by repeated division may miss η₀/stopAt in its last bit.
  return state.learningRate <= (initialRate / schedule.stopAt) * (1 + 1e-9)
    ? null
    : state.learningRate;
}
