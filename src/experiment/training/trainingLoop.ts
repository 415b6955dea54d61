import type { DataSplit } from '../../core/dataset.ts';
import { runData } from '../data/runData.ts';
import { Requests } from '../requests/requests.ts';
import type { Asked } from '../requests/serve.ts';
import type { CompleteSpec } from '../spec.ts';
import type { Drive, Report } from './hostedRun.ts';
import { HostedRun } from './hostedRun.ts';
import type { Answer, Question } from './questions.ts';
import type { Clock, Goal } from './trainingRun.ts';

/** Milliseconds of work before messages have their turn: short enough that pausing feels immediate. */
const SLICE = 24;
/** One report a frame. */
const FRAME = 16;

export interface LoopWorld {
  clock: Clock;
  /** Resolves once the messages that have arrived by now are received. */
  breathe(): Promise<void>;
}

interface Opening {
  /** The number that the run is spoken of by. */
  run: number;
  spec: CompleteSpec;
  /** The key of its data, and where to ask for them if this worker does not have them yet. */
  data: string;
  port: MessagePort;
}

export type TrainingAnswers = TrainingLoop['answers'];

/**
 * What a training worker does: it holds runs, trains the one that has a goal slice by slice, and
 * between slices does what it was told, in the order it was told. Only the run that was last put
 * to work has its large arrays in memory; the others rest.
 */
export class TrainingLoop {
  /** What can be asked of it. */
  readonly answers = {
    open: ({ run, spec, data, port }: Opening): Promise<void> => {
      const split = this.dataOf(data, port);
      return this.inTurn(run, async () => {
        this.runs.set(run, new HostedRun(spec, runData(spec, await split), this.world.clock));
      });
    },

    /** Trains to a goal, or, null, only makes ready to be asked. Answers with the last report. */
    train: ({ run, goal }: { run: number; goal: Goal | null }, { tell }: Asked<Report>) =>
      new Promise<Report>((over, failed) => {
        const begin = async () => {
          const hosted = await this.wakened(run);
          hosted.aim(goal && { goal, tell, over, failed });
          if (!goal) over(hosted.report());
        };
        this.inTurn(run, begin).catch(failed);
      }),

    pause: ({ run }: { run: number }): Promise<Report> =>
      this.inTurn(run, async () => {
        const hosted = this.hosted(run);
        hosted.aim(null);
        return hosted.report();
      }),

    /** To the end of `epoch` epochs: what came after is forgotten. */
    goBack: ({ run, epoch }: { run: number; epoch: number }): Promise<void> =>
      this.inTurn(run, () => this.hosted(run).goBack(epoch, this.driveFor(run))),

    ask: ({ run, question }: { run: number; question: Question }): Promise<Answer> =>
      this.inTurn(run, () => this.hosted(run).answer(question, this.driveFor(run))),

    /** Does not wait its turn: cuts short what is under way for the run. */
    close: ({ run }: { run: number }): void => {
      this.runs.get(run)?.aim(null);
      this.runs.delete(run);
      this.closed.add(run);
      this.jobs.push(async () => void this.closed.delete(run));
      void this.work();
    },

    /** Milliseconds from one report to the next, at least. */
    pace: (interval: number): void => {
      this.interval = interval;
    },
  };

  private readonly runs = new Map<number, HostedRun>();
  private readonly closed = new Set<number>();
  private readonly data = new Map<string, Promise<DataSplit>>();
  private readonly jobs: (() => Promise<void>)[] = [];
  private working = false;
  private interval = FRAME;

  constructor(private readonly world: LoopWorld) {}

  /** Does something for a run when all that was asked before is done. */
  private inTurn<T>(run: number, work: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const job = async () => {
        if (this.closed.has(run)) throw new Error('this run was closed');
        resolve(await work());
      };
      this.jobs.push(() => job().catch(reject));
      void this.work();
    });
  }

  private async work(): Promise<void> {
    if (this.working) return;
    this.working = true;
    for (;;) {
      const job = this.jobs.shift();
      if (job) await job();
      else if (!this.trainSlice()) break;
      await this.world.breathe();
    }
    this.working = false;
    if (this.jobs.length > 0) void this.work();
  }

  private hosted(run: number): HostedRun {
    const hosted = this.runs.get(run);
    if (!hosted) throw new Error('this run is not here any more');
    return hosted;
  }

  private async wakened(run: number): Promise<HostedRun> {
    const hosted = this.hosted(run);
    for (const other of this.runs.values()) if (other !== hosted && !other.training) other.rest();
    await hosted.wake(this.driveFor(run));
    return hosted;
  }

  /** Long work for a run, given up once the run is closed. */
  private driveFor(run: number): Drive {
    return async steps => {
      for (;;) {
        const deadline = this.world.clock() + SLICE;
        do {
          const step = steps.next();
          if (step.done) return step.value;
        } while (this.world.clock() < deadline);
        await this.world.breathe();
        if (this.closed.has(run)) throw new Error('this run was closed');
      }
    };
  }

  /** False when there is nothing to train. */
  private trainSlice(): boolean {
    let found = false;
    for (const [id, run] of this.runs) {
      if (!run.training) continue;
      found = true;
      try {
        run.advance(SLICE, this.interval);
      } catch (error) {
        this.runs.delete(id);
        run.fail(error);
      }
    }
    return found;
  }

  /** Another set of the same source takes the place of an earlier one. */
  private dataOf(key: string, port: MessagePort): Promise<DataSplit> {
    const known = this.data.get(key);
    if (known) {
      port.close();
      return known;
    }
    const source = key.split(':')[0];
    for (const old of this.data.keys()) if (old.split(':')[0] === source) this.data.delete(old);
    const arrival = askForData(port);
    arrival.catch(() => this.data.delete(key));
    this.data.set(key, arrival);
    return arrival;
  }
}

/**
 * A data set from whoever has it at the other end of a port. Asked for from here, since in Firefox
 * shared memory that is sent to a port on its way to a worker does not arrive.
 */
async function askForData(port: MessagePort): Promise<DataSplit> {
  const lender = new Requests<{ split(): DataSplit | null }>(
    () => port,
    why => `The digits did not arrive: ${why}.`,
  );
  try {
    const split = await lender.ask.split();
    if (!split) throw new Error('The digits were replaced while they were read.');
    return split;
  } finally {
    lender.end('');
  }
}
