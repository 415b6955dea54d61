import { Requests } from '../requests/requests.ts';
import type { Client, Thread } from '../requests/requests.ts';
import type { TrainingAnswers } from './trainingLoop.ts';

/** A worker and the runs it holds. At most one of them is being trained. */
export class Slot {
  busy = false;
  gone = false;
  /** Its runs by their numbers, each with who is told when they are lost. */
  readonly runs = new Map<number, (why: Error) => void>();
  readonly ask: Client<TrainingAnswers>;

  constructor(makeWorker: () => Thread, left: (slot: Slot) => void) {
    this.ask = new Requests<TrainingAnswers>(makeWorker, why => {
      this.gone = true;
      left(this);
      const words = `The part of the page that this training ran in has crashed (${why}).`;
      for (const lose of [...this.runs.values()]) lose(new Error(words));
      return words;
    }).ask;
  }

  close(run: number): void {
    this.runs.delete(run);
    if (!this.gone) this.ask.close({ run }).catch(() => {}); // it is closed with its worker
  }
}

/** A worker asked for: had at once, or waited for in turn. */
export class Ticket {
  /** null while it is waited for, and after it was given back. */
  slot: Slot | null = null;
  readonly ready: Promise<Slot>;
  private resolve: (slot: Slot) => void = () => {};

  constructor(
    /** Only this one will do, since it holds the run; null: any. */
    readonly wanted: Slot | null,
    private readonly returned: (ticket: Ticket) => void,
  ) {
    this.ready = new Promise(resolve => (this.resolve = resolve));
  }

  take(slot: Slot): void {
    slot.busy = true;
    this.slot = slot;
    this.resolve(slot);
  }

  /** Gives the worker back, or leaves the queue: then `ready` never resolves. */
  giveBack(): void {
    if (this.slot) this.slot.busy = false;
    this.slot = null;
    this.returned(this);
  }
}

/** Workers, made when they are needed and used again; who finds none free waits in turn. */
export class WorkerPool {
  private slots: Slot[] = [];
  private queue: Ticket[] = [];
  private interval: number | null = null;

  constructor(
    private readonly makeWorker: () => Thread,
    private readonly size: number,
  ) {}

  acquire(wanted: Slot | null = null): Ticket {
    const ticket = new Ticket(wanted, returned => {
      this.leaveQueue(returned);
      this.serve();
    });
    this.queue.push(ticket);
    this.serve();
    return ticket;
  }

  /** Tells every worker, and those to come, how often to report. */
  setPace(interval: number): void {
    this.interval = interval;
    for (const slot of this.slots) pace(slot, interval);
  }

  /** The one that is wanted; else one that holds nothing; else a new one; else any that is free. */
  private freeSlot(wanted: Slot | null): Slot | null {
    if (wanted && !wanted.gone) return wanted.busy ? null : wanted;
    const free = this.slots.filter(slot => !slot.busy).sort((a, b) => a.runs.size - b.runs.size);
    if (free.length > 0 && free[0].runs.size === 0) return free[0];
    if (this.slots.length < this.size) return this.addSlot();
    return free[0] ?? null;
  }

  private addSlot(): Slot {
    const slot = new Slot(this.makeWorker, gone => {
      this.slots = this.slots.filter(other => other !== gone);
      this.serve();
    });
    this.slots.push(slot);
    if (this.interval !== null) pace(slot, this.interval);
    return slot;
  }

  private serve(): void {
    for (const ticket of [...this.queue]) {
      const slot = this.freeSlot(ticket.wanted);
      if (!slot) continue;
      this.leaveQueue(ticket);
      ticket.take(slot);
    }
  }

  private leaveQueue(ticket: Ticket): void {
    this.queue = this.queue.filter(other => other !== ticket);
  }
}

const pace = (slot: Slot, interval: number) => slot.ask.pace(interval).catch(() => {}); // as above
