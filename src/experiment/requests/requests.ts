import { Patience } from './patience.ts';
import type { Answers, Asked, Endpoint, Reply } from './serve.ts';

/** An endpoint that is let go of when its thread has failed. */
export interface Thread extends Endpoint {
  onerror?: ((event: ErrorEvent) => unknown) | null;
  terminate?(): void;
  close?(): void;
}

/** What may go with a request at the end that asks. */
export interface Asking<Progress> {
  tell?(progress: Progress): void;
  /** Gives the request up: it rejects at once, and its worker is told. */
  signal?: AbortSignal;
  transfer?: Transferable[];
}

/** What can be asked, as the end that asks sees it. */
export type Client<A extends Answers> = {
  readonly [Name in keyof A]: (...given: Given<A[Name]>) => Promise<Awaited<ReturnType<A[Name]>>>;
};

type Given<Answer> = Answer extends () => unknown
  ? [argument?: undefined, asking?: Asking<never>]
  : Answer extends (argument: infer A, asked: Asked<infer P>) => unknown
    ? [argument: A, asking?: Asking<P>]
    : never;

interface Waiting {
  resolve(answer: unknown): void;
  reject(error: unknown): void;
  tell?(told: unknown): void;
}

/**
 * The end that asks. The other one is made when it is first needed, and made anew after it failed:
 * when it crashed, fell silent, or sent what could not be read. All that was asked of it then fails.
 */
export class Requests<A extends Answers> {
  /** Asks, by name: requests.ask.name(argument). */
  readonly ask: Client<A>;

  private thread: Thread | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;
  private patience: Patience | null = null;

  constructor(
    private readonly open: () => Thread,
    /** The words for all who wait, when the other end has failed. */
    private readonly lost: (why: string) => string,
  ) {
    this.ask = new Proxy({} as Client<A>, {
      // Whatever is awaited is asked whether it is a promise; this is none.
      get: (_, name) => (name === 'then' ? undefined : this.send.bind(this, String(name))),
    });
  }

  /** Lets go of the other end. Who still waits for it is told so. */
  end(words: string): void {
    this.patience?.stop();
    this.thread?.terminate?.();
    this.thread?.close?.();
    this.thread = null;
    const left = [...this.waiting.values()];
    this.waiting.clear();
    for (const { reject } of left) reject(new Error(words));
  }

  private async send(name: string, argument: unknown, asking: Asking<unknown> = {}) {
    const { tell, signal, transfer = [] } = asking;
    signal?.throwIfAborted();
    const thread = (this.thread ??= this.start());
    const id = ++this.lastId;
    const giveUp = () => {
      this.waiting.get(id)?.reject(signal?.reason);
      if (this.thread === thread) thread.postMessage({ id, over: true }, { transfer: [] });
    };
    signal?.addEventListener('abort', giveUp);
    try {
      return await new Promise((resolve, reject) => {
        this.waiting.set(id, { resolve, reject, tell });
        thread.postMessage({ id, name, argument }, { transfer });
        this.patience?.start();
      });
    } finally {
      signal?.removeEventListener('abort', giveUp);
      this.waiting.delete(id);
      if (this.waiting.size === 0) this.patience?.stop();
    }
  }

  private start(): Thread {
    const thread = this.open();
    const fail = (why: string) => this.thread === thread && this.end(this.lost(why));
    const patience = new Patience(() => thread.postMessage('ping', { transfer: [] }), fail);
    this.patience = patience;
    thread.onmessage = ({ data }: MessageEvent<Reply>) => {
      patience.heard();
      if (data === 'unread') fail('a message to it could not be read');
      else if (data !== 'pong') this.hear(data);
    };
    thread.onmessageerror = () => fail('a message from it could not be read');
    if ('onerror' in thread) {
      thread.onerror = event => {
        event.preventDefault();
        fail(event.message || 'it could not be started');
      };
    }
    return thread;
  }

  /** What comes for a request that was given up comes too late, and is dropped. */
  private hear(reply: Exclude<Reply, string>): void {
    const waiting = this.waiting.get(reply.id);
    if ('told' in reply) waiting?.tell?.(reply.told);
    else if ('answer' in reply) waiting?.resolve(reply.answer);
    else waiting?.reject(new Error(reply.failed));
  }
}
