import type { EpochResult } from '../state.ts';

/** Learning from an example takes about three times as long as judging it. */
const LEARNING = 3;

/** How long a run still takes, from what it has done so far. */
export class Pace {
  /** Work in one epoch, in examples judged. */
  private readonly whole: number;

  constructor(
    trained: number,
    judged: number,
    private readonly epochsWanted: number,
  ) {
    this.whole = LEARNING * trained + judged;
  }

  /** `trained` and `judged`: examples of the epoch under way; `seconds`: spent on them. */
  secondsLeft(
    epochs: readonly EpochResult[],
    trained: number,
    judged: number,
    seconds: number,
  ): number | null {
    const share = Math.min(1, (LEARNING * trained + judged) / this.whole);
    const recent = epochs.slice(-5);
    const spent = recent.reduce((sum, e) => sum + e.trainingSeconds + e.evaluationSeconds, 0);
    // The first moments of a run are slow: code is still being compiled.
    if (recent.length === 0 && seconds < 0.3) return null;
    const perEpoch = recent.length > 0 ? spent / recent.length : seconds / share;
    return Math.max(0, (this.epochsWanted - epochs.length - share) * perEpoch);
  }
}
