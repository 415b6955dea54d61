import type { RunData } from '../data/runData.ts';
import type { Frame } from './frame.ts';
import { hearing } from './hearing.ts';
import type { Finding, Formula, Job, Surroundings, Trial } from './protocol.ts';

/** Without a sign of life for so long, code is taken to be in a loop that does not end. */
export const SILENCE = 4000;
/** A browser that is busy takes its time to start a worker. */
const STARTING = 30_000;

/** How a job ended. */
export type Outcome =
  | { type: 'checked'; findings: Finding[] }
  | { type: 'trained'; diverged: boolean }
  /** The code cannot be used: why, in the reader's words. */
  | { type: 'refused'; message: string }
  /** It was silent for too long, and was ended. */
  | { type: 'overrun' }
  | { type: 'stopped' };

export interface TrialEvents {
  /** The digits are being fetched; null when they are there. */
  waits(share: number | null): void;
  /** One more epoch is done, and so many evaluation examples are right. */
  epoch(correct: number): void;
}

/** What a sandbox needs of the page around it; tests bring their own. */
export interface SandboxWorld {
  open(failed: (why: string) => void): Promise<Frame>;
  /** The program of its worker. */
  source(): Promise<string>;
  digits(tell: (share: number | null) => void): Promise<RunData>;
}

/**
 * A place in which a reader's code is checked and trained with: one job at a time, each in a worker
 * of its own that is ended with it. Rejects, with an Error in the reader's words, only where the
 * page itself fails: no worker, no data.
 */
export class Sandbox {
  private frame: Promise<Frame> | null = null;
  private current: { settle(outcome: Outcome): void; fail(error: Error): void } | null = null;

  constructor(private readonly world: SandboxWorld) {}

  check(formula: Formula, surroundings: Surroundings): Promise<Outcome> {
    return this.perform(async () => ({ type: 'check', formula, surroundings }));
  }

  train(formula: Formula, trial: Trial, events: TrialEvents): Promise<Outcome> {
    const job = async (): Promise<Job> => {
      events.waits(null);
      const data = await this.world.digits(share => events.waits(share));
      return { type: 'train', formula, trial, data };
    };
    return this.perform(job, events);
  }

  /** Ends what runs, if anything does. */
  stop(): void {
    this.current?.settle({ type: 'stopped' });
  }

  dispose(): void {
    this.stop();
    void this.frame?.then(frame => frame.remove());
    this.frame = null;
  }

  private async perform(prepare: () => Promise<Job>, events?: TrialEvents): Promise<Outcome> {
    this.stop();
    const { port1, port2 } = new MessageChannel();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let frame: Frame | null = null;
    const outcome = new Promise<Outcome>((resolve, reject) => {
      this.current = { settle: resolve, fail: reject };
    });
    const mine = this.current;
    const wait = (milliseconds: number, late: () => void) => {
      clearTimeout(timer);
      timer = setTimeout(late, milliseconds);
    };
    const start = async () => {
      const [opened, source, job] = await Promise.all([
        this.open(),
        this.world.source(),
        prepare(),
      ]);
      if (this.current !== mine) return;
      frame = opened;
      wait(STARTING, () => mine?.fail(new Error('The worker for your code did not start.')));
      frame.start(source, job, port2);
    };
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      const message = hearing(data);
      if (!message) return;
      wait(SILENCE, () => mine?.settle({ type: 'overrun' }));
      if (message.type === 'epoch') events?.epoch(message.correct);
      else if (message.type !== 'alive') mine?.settle(message);
    };
    try {
      start().catch((error: unknown) =>
        mine?.fail(error instanceof Error ? error : new Error(String(error))),
      );
      return await outcome;
    } finally {
      clearTimeout(timer);
      port1.close();
      (frame as Frame | null)?.end();
      if (this.current === mine) this.current = null;
    }
  }

  private open(): Promise<Frame> {
    return (this.frame ??= this.world.open(why =>
      this.current?.fail(new Error(`The worker for your code could not be started (${why}).`)),
    ));
  }
}
