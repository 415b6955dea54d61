import type { FromWorker, ToWorker, WorkerLike } from './protocol.ts';

/** What the page is told about one run. */
export interface RunListener {
  heard(message: FromWorker): void;
  /** The worker is gone, and the run with it. */
  crashed(message: string): void;
}

type TrainingWorker = WorkerLike<ToWorker, FromWorker>;

/** A worker and the runs it holds. At most one of them is being trained. */
export class Slot {
  busy = false;
  gone = false;
  /** Data sets it has, or has on the way. */
  readonly data = new Set<string>();

  private readonly runs = new Map<number, RunListener>();

  constructor(
    private readonly worker: TrainingWorker,
    private readonly left: (slot: Slot) => void,
  ) {
    worker.listen({
      // A message for a run that is not listened to any more comes late, and is dropped.
      message: data => this.runs.get(data.run)?.heard(data),
      failed: why => this.crash(why),
    });
  }

  get holds(): number {
    return this.runs.size;
  }

  send(message: ToWorker, transfer: Transferable[] = []): void {
    if (!this.gone) this.worker.postMessage(message, transfer);
  }

  listen(run: number, listener: RunListener): void {
    this.runs.set(run, listener);
  }

  forget(run: number): void {
    this.runs.delete(run);
  }

  private crash(message: string): void {
    if (this.gone) return;
    this.gone = true;
    this.worker.terminate();
    this.left(this);
    for (const listener of [...this.runs.values()]) listener.crashed(message);
    this.runs.clear();
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
    private readonly makeWorker: () => TrainingWorker,
    private readonly size: number,
  ) {}

  /** Throws where no worker can be made. */
  acquire(wanted: Slot | null = null): Ticket {
    const ticket = new Ticket(wanted, returned => {
      this.leaveQueue(returned);
      this.serve();
    });
    this.queue.push(ticket);
    try {
      this.serve();
    } catch (error) {
      this.leaveQueue(ticket);
      throw error;
    }
    return ticket;
  }

  /** Tells every worker, and those to come, how often to report. */
  setPace(interval: number): void {
    this.interval = interval;
    for (const slot of this.slots) slot.send({ type: 'pace', interval });
  }

  /** The one that is wanted; else one that holds nothing; else a new one; else any that is free. */
  private freeSlot(wanted: Slot | null): Slot | null {
    if (wanted && !wanted.gone) return wanted.busy ? null : wanted;
    const free = this.slots.filter(slot => !slot.busy).sort((a, b) => a.holds - b.holds);
    if (free.length > 0 && free[0].holds === 0) return free[0];
    if (this.slots.length < this.size) return this.addSlot();
    return free[0] ?? null;
  }

  private addSlot(): Slot {
    const slot = new Slot(this.makeWorker(), gone => {
      this.slots = this.slots.filter(other => other !== gone);
      this.serve();
    });
    this.slots.push(slot);
    if (this.interval !== null) slot.send({ type: 'pace', interval: this.interval });
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
