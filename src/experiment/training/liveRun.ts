import type { Services } from '../services.ts';
import type { CompleteSpec } from '../spec.ts';
import { wordsOf } from '../words.ts';
import type { Report } from './hostedRun.ts';
import type { Slot, Ticket } from './pool.ts';
import type { Answers, Question } from './questions.ts';
import type { Goal } from './trainingRun.ts';

/** What a figure hears of its run. */
export interface RunEvents {
  /** It waits for something, or, null, no longer. */
  waits(forWhat: { what: string; share: number | null } | null): void;
  /** `isCurrent`: the worker had obeyed all that the run was told. */
  reports(report: Report, isCurrent: boolean): void;
  /** What the reader should be told, though the run goes on. */
  notes(sentences: readonly string[]): void;
  /** It failed, or its worker crashed; it is of no more use. */
  lost(message: string): void;
}

/** Numbers of runs: never used twice, so that nothing late is mistaken for new. */
let lastId = 0;

/**
 * The page's side of one run: sees to its data and its worker, and tells it what it is told. It has
 * a worker to itself while it trains; when it pauses, others may use it.
 */
export class LiveRun {
  private readonly id = ++lastId;
  /** Counts what the run was told; what comes of it is heard under that number. */
  private turn = 0;
  /** Reports of earlier turns tell of epochs that were thrown away. */
  private since = 0;
  private slot: Slot | null = null;
  private ticket: Ticket | null = null;
  /** Why it is of no more use. */
  private closed: Error | null = null;
  private readonly opening: Promise<Slot>;
  /** Tells those who work for it that it is not wanted any more. */
  private readonly leaving = new AbortController();

  constructor(
    private readonly services: Services,
    private readonly spec: CompleteSpec,
    /** null: made ready to be looked at, not trained. */
    private goal: Goal | null,
    private readonly events: RunEvents,
  ) {
    const { signal } = this.leaving;
    const left = new Promise<never>((_, reject) =>
      signal.addEventListener('abort', () => reject(signal.reason)),
    );
    this.opening = Promise.race([this.open(), left]);
    this.opening.catch(this.lose);
  }

  /** Whether its data and a worker have been found. */
  get isReady(): boolean {
    return this.slot !== null;
  }

  go(goal: Goal): void {
    this.turn++;
    this.goal = goal;
    if (this.isReady) this.goWithWorker().catch(this.lose);
  }

  pause(): void {
    const turn = ++this.turn;
    this.goal = null;
    if (this.ticket && !this.ticket.slot) this.giveBackWorker();
    else {
      this.slot?.ask
        .pause({ run: this.id }, this.mine)
        .then(report => this.hear(report, turn), this.lose);
    }
  }

  /** Back to the end of `epoch` epochs. Reports that are on their way come too late. */
  goBack(epoch: number): void {
    this.since = ++this.turn;
    this.slot?.ask.goBack({ run: this.id, epoch }, this.mine).catch(this.lose);
  }

  async ask<K extends Question['kind']>(question: Question & { kind: K }): Promise<Answers[K]> {
    const slot = await this.opening;
    const answer = await slot.ask.ask({ run: this.id, question }, this.mine);
    return answer as Answers[K]; // it answers this very question
  }

  close(): void {
    if (!this.closed) this.end(new Error('This run was put away.'));
  }

  private get mine() {
    return { signal: this.leaving.signal };
  }

  private async open(): Promise<Slot> {
    const { pool, data } = this.services;
    const { signal } = this.leaving;
    const wait = (share: number | null) => {
      if (!this.closed) this.events.waits({ what: 'the digits', share });
    };
    // Only once the figure holds this run can it hear of it.
    await Promise.resolve();
    wait(null);
    const { source } = this.spec.data;
    const { key, notes } = await data.load(source, { tell: wait, signal });
    signal.throwIfAborted();
    this.events.notes(notes);
    this.ticket = pool.acquire();
    const slot = await this.worker(this.ticket);
    signal.throwIfAborted();
    this.slot = slot;
    slot.runs.set(this.id, this.lose);
    this.events.waits(null);
    const { id: run, spec } = this;
    const { port1, port2 } = new MessageChannel();
    data.lend({ key, port: port2 }, { transfer: [port2] }).catch(this.lose);
    const opened = slot.ask.open(
      { run, spec, data: key, port: port1 },
      { signal, transfer: [port1] },
    );
    this.train(slot).catch(this.lose);
    await opened;
    return slot;
  }

  private async goWithWorker(): Promise<void> {
    const { turn } = this;
    this.ticket ??= this.services.pool.acquire(this.slot);
    const slot = await this.worker(this.ticket);
    if (this.closed || turn !== this.turn) return; // it was told otherwise since
    this.events.waits(null);
    await this.train(slot);
  }

  private async train(slot: Slot): Promise<void> {
    const { id: run, goal, turn } = this;
    const tell = (report: Report) => this.hear(report, turn);
    tell(await slot.ask.train({ run, goal }, { tell, ...this.mine }));
  }

  private hear(report: Report, turn: number): void {
    if (this.closed || turn < this.since) return;
    const isCurrent = turn === this.turn;
    if (isCurrent && report.status !== 'running') this.giveBackWorker();
    this.events.reports(report, isCurrent);
  }

  private async worker(ticket: Ticket): Promise<Slot> {
    if (!ticket.slot) this.events.waits({ what: 'a free worker', share: null });
    return ticket.ready;
  }

  private giveBackWorker(): void {
    this.ticket?.giveBack();
    this.ticket = null;
  }

  private readonly lose = (error: unknown): void => {
    if (this.closed) return;
    const words = wordsOf(error);
    this.end(new Error(words));
    this.events.lost(words);
  };

  private end(error: Error): void {
    this.closed = error;
    this.slot?.close(this.id);
    this.giveBackWorker();
    this.leaving.abort(error);
  }
}
