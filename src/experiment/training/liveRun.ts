import type { Answers, FromWorker, Question, Report, ToWorker } from './protocol.ts';
import type { RunListener, Slot, Ticket } from './pool.ts';
import type { Services } from '../services.ts';
import type { CompleteSpec } from '../spec.ts';
import type { Goal } from './trainingRun.ts';

/** What a figure hears of its run. */
export interface RunEvents {
  /** It waits for something, or, null, no longer. */
  waits(forWhat: { what: string; share: number | null } | null): void;
  /** `isCurrent`: the worker had obeyed all that the run was told. */
  reports(report: Report, isCurrent: boolean): void;
  /** It failed, or its worker crashed; it is of no more use. */
  lost(message: string): void;
}

interface Asked {
  resolve(answer: Answers[keyof Answers]): void;
  reject(error: Error): void;
}

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
/** Numbers of runs and questions: never used twice, so that nothing late is mistaken for new. */
let lastId = 0;

/**
 * The page's side of one run: sees to its data and its worker, and sends it what it is told. It has
 * a worker to itself while it trains; when it pauses, others may use it.
 */
export class LiveRun implements RunListener {
  private id = ++lastId;
  private turn = 0;
  private slot: Slot | null = null;
  private ticket: Ticket | null = null;
  private opened = false;
  /** Why it is of no more use. */
  private closed: Error | null = null;
  private readonly asked = new Map<number, Asked>();
  private readonly opening: Promise<Slot>;
  /** Tells those who fetch its data that it is not wanted any more. */
  private readonly leaving = new AbortController();
  /** Ends the opening when nothing will come of it. */
  private giveUp: (error: Error) => void = () => {};

  constructor(
    private readonly services: Services,
    private readonly spec: CompleteSpec,
    /** null: made ready to be looked at, not trained. */
    private goal: Goal | null,
    private readonly events: RunEvents,
  ) {
    const givenUp = new Promise<never>((_, reject) => (this.giveUp = reject));
    this.opening = Promise.race([this.open(), givenUp]);
    this.opening.catch((error: unknown) => this.lose(wordsOf(error)));
  }

  /** Whether its data and a worker have been found. */
  get isReady(): boolean {
    return this.opened;
  }

  go(goal: Goal): void {
    this.turn++;
    this.goal = goal;
    if (this.opened) void this.sendWithWorker({ type: 'go', run: this.id, turn: this.turn, goal });
  }

  pause(): void {
    this.turn++;
    this.goal = null;
    if (!this.opened) return;
    if (this.ticket && !this.ticket.slot) this.giveBackWorker();
    else this.slot?.send({ type: 'pause', run: this.id, turn: this.turn });
  }

  /** Back to the end of `epoch` epochs. Reports that are on their way come too late. */
  goBack(epoch: number): void {
    const { id, slot } = this;
    if (!slot) return;
    this.id = ++lastId;
    slot.forget(id);
    slot.listen(this.id, this);
    slot.send({ type: 'go-back', run: id, as: this.id, epoch });
  }

  async ask<K extends Question['kind']>(question: Question & { kind: K }): Promise<Answers[K]> {
    const slot = await this.opening;
    if (this.closed) throw this.closed;
    const id = ++lastId;
    return new Promise((resolve, reject) => {
      this.asked.set(id, {
        resolve: answer => resolve(answer as Answers[K]), // it bears the question's own id
        reject,
      });
      slot.send({ type: 'ask', run: this.id, id, question });
    });
  }

  close(): void {
    if (this.closed) return;
    this.slot?.send({ type: 'close', run: this.id });
    this.end(new Error('This run was put away.'));
  }

  heard(message: FromWorker): void {
    if (message.type === 'report') {
      const isCurrent = message.report.turn === this.turn;
      if (isCurrent && message.report.status !== 'running') this.giveBackWorker();
      this.events.reports(message.report, isCurrent);
    } else if (message.type === 'failed') this.lose(message.message);
    else {
      const asked = this.asked.get(message.id);
      this.asked.delete(message.id);
      if (message.type === 'answer') asked?.resolve(message.answer);
      else asked?.reject(new Error(message.message));
    }
  }

  crashed(why: string): void {
    this.lose(`The part of the page that this training ran in has crashed (${why}).`);
  }

  private async open(): Promise<Slot> {
    const { pool, data } = this.services;
    const wait = (share: number | null) => {
      if (!this.closed) this.events.waits({ what: 'the digits', share });
    };
    // Only once the figure holds this run can it hear of it.
    await Promise.resolve();
    wait(null);
    const { source } = this.spec.data;
    const { key } = await data.load(source, wait, this.leaving.signal);
    if (this.closed) throw this.closed;
    this.ticket = pool.acquire();
    const slot = await this.worker(this.ticket);
    if (!slot.data.has(key)) {
      slot.data.add(key);
      const { port1, port2 } = new MessageChannel();
      slot.send({ type: 'data', key, port: port1 }, [port1]);
      data.send(key, port2);
    }
    this.slot = slot;
    this.opened = true;
    slot.listen(this.id, this);
    const { spec, goal, turn } = this;
    this.events.waits(null);
    slot.send({ type: 'open', run: this.id, spec, data: key, goal, turn });
    return slot;
  }

  /** Sends what only a run with a worker to itself may be told, unless it was told otherwise since. */
  private async sendWithWorker(message: ToWorker & { turn: number }): Promise<void> {
    try {
      this.ticket ??= this.services.pool.acquire(this.slot);
      const slot = await this.worker(this.ticket);
      if (this.closed || message.turn !== this.turn) return;
      this.events.waits(null);
      slot.send(message);
    } catch (error) {
      this.lose(wordsOf(error));
    }
  }

  private async worker(ticket: Ticket): Promise<Slot> {
    if (!ticket.slot) this.events.waits({ what: 'a free worker', share: null });
    return ticket.ready;
  }

  private giveBackWorker(): void {
    this.ticket?.giveBack();
    this.ticket = null;
  }

  private lose(message: string): void {
    if (this.closed) return;
    this.slot?.send({ type: 'close', run: this.id });
    this.slot?.data.clear(); // whatever it lacked is sent anew to the next run
    this.end(new Error(message));
    this.events.lost(message);
  }

  private end(error: Error): void {
    this.closed = error;
    this.slot?.forget(this.id);
    this.giveBackWorker();
    this.giveUp(error);
    this.leaving.abort(error);
    for (const { reject } of this.asked.values()) reject(error);
    this.asked.clear();
  }
}
