import type { DataSplit } from '../../core/dataset.ts';
import type { Drive } from './hostedRun.ts';
import { HostedRun } from './hostedRun.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { receiveData } from '../data/receiveData.ts';
import { runData } from '../data/runData.ts';
import type { Clock } from './trainingRun.ts';

/** Milliseconds of work before messages have their turn: short enough that pausing feels immediate. */
const SLICE = 24;
/** One report a frame. */
const FRAME = 16;

export interface WorkerWorld {
  send(message: FromWorker, transfer?: Transferable[]): void;
  clock: Clock;
  /** Resolves once the messages that have arrived by now are received. */
  breathe(): Promise<void>;
}

class Closed extends Error {}

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/**
 * What a training worker does: it holds runs, trains the one that has a goal slice by slice, and
 * between slices does what it was told, in the order it was told. Only the run that was last put
 * to work has its large arrays in memory; the others rest.
 */
export class WorkerLoop {
  private readonly runs = new Map<number, HostedRun>();
  private readonly data = new Map<string, Promise<DataSplit>>();
  private readonly jobs: (() => Promise<void>)[] = [];
  private readonly closed = new Set<number>();
  private working = false;
  private interval = FRAME;

  constructor(private readonly world: WorkerWorld) {}

  receive(message: ToWorker): void {
    if (message.type === 'data') this.expectData(message.key, message.port);
    else if (message.type === 'pace') {
      this.interval = message.interval;
      this.jobs.push(async () => this.runs.forEach((run, id) => this.report(id, run)));
    } else {
      // Closing does not wait its turn: it cuts short what is under way for the run.
      if (message.type === 'close') this.closed.add(message.run);
      this.jobs.push(() => this.obey(message));
    }
    void this.work();
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

  private async obey(message: Exclude<ToWorker, { type: 'data' | 'pace' }>): Promise<void> {
    try {
      await this.carryOut(message);
    } catch (error) {
      if (error instanceof Closed) return;
      const { run } = message;
      if (message.type === 'ask') {
        this.world.send({ type: 'no-answer', run, id: message.id, message: wordsOf(error) });
      } else this.fail(message.type === 'go-back' ? message.as : run, error);
    }
  }

  private async carryOut(message: Exclude<ToWorker, { type: 'data' | 'pace' }>): Promise<void> {
    const { run } = message;
    if (message.type === 'close') {
      this.runs.delete(run);
      this.closed.delete(run);
      return;
    }
    if (this.closed.has(run)) return;
    if (message.type === 'open') {
      const split = this.data.get(message.data);
      if (!split) throw new Error(`the data ${message.data} was never sent`);
      const data = runData(message.spec, await split);
      this.runs.set(run, new HostedRun(message.spec, data, this.world.clock));
      return this.set(run, message.turn, message.goal);
    }
    const hosted = this.runs.get(run);
    if (!hosted) throw new Error('this run is not here any more');
    switch (message.type) {
      case 'go':
        return this.set(run, message.turn, message.goal);
      case 'pause':
        hosted.goal = null;
        hosted.turn = message.turn;
        return this.report(run, hosted);
      case 'go-back':
        this.runs.delete(run);
        this.runs.set(message.as, hosted);
        return hosted.goBack(message.epoch, this.driveFor(message.as));
      case 'ask': {
        const answer = await hosted.answer(message.question, this.driveFor(run));
        this.world.send({ type: 'answer', run, id: message.id, answer });
      }
    }
  }

  /** Wakes a run and gives it a goal; null is for one that is only to be looked at. */
  private async set(run: number, turn: number, goal: HostedRun['goal']): Promise<void> {
    const hosted = this.runs.get(run);
    if (!hosted) return;
    for (const other of this.runs.values()) if (other !== hosted && !other.goal) other.rest();
    await hosted.wake(this.driveFor(run));
    hosted.goal = goal;
    hosted.turn = turn;
    this.report(run, hosted);
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
        if (this.closed.has(run)) throw new Closed();
      }
    };
  }

  /** False when there is nothing to train. */
  private trainSlice(): boolean {
    let found = false;
    for (const [id, run] of this.runs) {
      if (!run.goal) continue;
      found = true;
      try {
        run.advance(SLICE);
        const due = this.world.clock() - run.reportedAt >= this.interval;
        if (due || !run.goal) this.report(id, run);
      } catch (error) {
        this.fail(id, error);
      }
    }
    return found;
  }

  private report(id: number, run: HostedRun): void {
    run.reportedAt = this.world.clock();
    this.world.send({ type: 'report', run: id, report: run.report() });
  }

  private fail(run: number, error: unknown): void {
    this.runs.delete(run);
    this.world.send({ type: 'failed', run, message: wordsOf(error) });
  }

  /** Another set of the same source takes the place of an earlier one. */
  private expectData(key: string, port: MessagePort): void {
    const source = key.split(':')[0];
    for (const old of this.data.keys()) if (old.split(':')[0] === source) this.data.delete(old);
    const arrival = receiveData(port);
    arrival.catch(() => this.data.delete(key)); // whoever waits for it is told
    this.data.set(key, arrival);
  }
}
