import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Requests, type Thread } from './requests.ts';
import { serve, type Answers, type Asked, type Endpoint } from './serve.ts';

const answers = {
  double: (x: number) => 2 * x,
  later: async (x: string) => x,
  nothing: () => {},
  refuse: () => {
    throw new Error('expected less');
  },
  count: async (to: number, { tell }: Asked<number>) => {
    for (let i = 1; i <= to; i++) tell(i);
    return to;
  },
  wait: (_: null, { signal }: Asked<never>) =>
    new Promise<string>(resolve => signal.addEventListener('abort', () => resolve('late'))),
  length: (bytes: Uint8Array) => bytes.length,
};

/** A thread that answers at once, or not at all; and what went over the wire. */
class FakeThread implements Thread {
  onmessage: Thread['onmessage'] = null;
  onmessageerror: Thread['onmessageerror'] = null;
  onerror: Thread['onerror'] = null;
  ended = false;
  silent = false;
  readonly sent: unknown[] = [];
  readonly scope: Endpoint = {
    postMessage: reply => this.say(structuredClone(reply)),
    onmessage: null,
    onmessageerror: null,
  };

  constructor(served: Answers = answers) {
    serve(this.scope, served);
  }

  say(data: unknown) {
    if (!this.ended) this.onmessage?.(new MessageEvent('message', { data }));
  }

  postMessage(message: unknown, options: { transfer: Transferable[] }) {
    this.sent.push(message);
    const data: unknown = structuredClone(message, options);
    if (!this.silent) this.scope.onmessage?.(new MessageEvent('message', { data }));
  }

  terminate() {
    this.ended = true;
  }
}

function newRequests(silent = false) {
  const threads: FakeThread[] = [];
  const requests = new Requests<typeof answers>(
    () => {
      const thread = new FakeThread();
      thread.silent = silent;
      threads.push(thread);
      return thread;
    },
    why => `It is lost: ${why}.`,
  );
  return { ask: requests.ask, threads };
}

function abortable() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: (why: Error) => controller.abort(why) };
}

describe('requests', () => {
  it('are answered, each its own', async () => {
    const { ask, threads } = newRequests();
    expect(threads).toEqual([]);
    const [six, words, none] = [ask.double(3), ask.later('a'), ask.nothing()];
    expect(await Promise.all([none, words, six])).toEqual([undefined, 'a', 6]);
    expect(threads).toHaveLength(1);
  });

  it('fail in the words of who answers', async () => {
    const { ask } = newRequests();
    await expect(ask.refuse()).rejects.toThrow('expected less');
    expect(await ask.double(1)).toBe(2);
  });

  it('tell how far they are', async () => {
    const told: number[] = [];
    expect(await newRequests().ask.count(3, { tell: i => told.push(i) })).toBe(3);
    expect(told).toEqual([1, 2, 3]);
  });

  it('are given up by their signal, and what comes after is dropped', async () => {
    const { ask, threads } = newRequests();
    const { signal, abort } = abortable();
    const waiting = ask.wait(null, { signal });
    abort(new Error('nobody waits'));
    await expect(waiting).rejects.toThrow('nobody waits');
    expect(threads[0].sent).toEqual([
      { id: 1, name: 'wait', argument: null },
      { id: 1, over: true },
    ]);
    await expect(ask.double(1, { signal })).rejects.toThrow('nobody waits');
    expect(threads[0].sent).toHaveLength(2);
    expect(await ask.double(1)).toBe(2);
  });

  it('carry what is transferred', async () => {
    const bytes = new Uint8Array(5);
    expect(await newRequests().ask.length(bytes, { transfer: [bytes.buffer] })).toBe(5);
    expect(bytes.length).toBe(0);
  });

  it('fail where an argument cannot be sent', async () => {
    const { ask } = newRequests();
    await expect(ask.later((() => {}) as unknown as string)).rejects.toThrow(/could not be cloned/);
    expect(await ask.double(1)).toBe(2);
  });

  it('are asked of nobody by who awaits the client', async () => {
    const { ask, threads } = newRequests();
    expect(await Promise.resolve(ask)).toBe(ask);
    expect(threads).toEqual([]);
  });
});

const errorEvent = (message: string) =>
  Object.assign(new Event('error', { cancelable: true }), { message }) as ErrorEvent;

describe('a thread that fails', () => {
  const faults: Record<string, [(thread: FakeThread) => void, string]> = {
    'has crashed': [
      thread => thread.onerror?.(errorEvent('out of memory')),
      'It is lost: out of memory.',
    ],
    'could not be started': [
      thread => thread.onerror?.(errorEvent('')),
      'It is lost: it could not be started.',
    ],
    'sends what cannot be read': [
      thread => thread.onmessageerror?.(new MessageEvent('messageerror')),
      'It is lost: a message from it could not be read.',
    ],
    'cannot read what it is sent': [
      thread => thread.scope.onmessageerror?.(new MessageEvent('messageerror')),
      'It is lost: a message to it could not be read.',
    ],
  };

  it.each(Object.entries(faults))(
    'because it %s is told to all who wait',
    async (_, [fail, words]) => {
      const { ask, threads } = newRequests();
      const waiting = [ask.wait(null), ask.wait(null)];
      fail(threads[0]);
      for (const each of waiting) await expect(each).rejects.toThrow(words);
      expect(threads[0].ended).toBe(true);
      expect(await ask.double(2)).toBe(4);
      expect(threads).toHaveLength(2);
    },
  );
});

describe('a thread that does not answer', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is given up half a minute after it was made, and made anew', async () => {
    const { ask, threads } = newRequests(true);
    const told = [ask.double(1), ask.double(2)].map(each =>
      expect(each).rejects.toThrow('It is lost: it has not answered for 30 seconds.'),
    );
    await vi.advanceTimersByTimeAsync(35_000);
    await Promise.all(told);
    expect(threads[0].ended).toBe(true);
    const again = ask.double(3);
    threads[1].say({ id: 3, answer: 6 });
    expect(await again).toBe(6);
  });

  it('is given up a minute after its last word', async () => {
    const { ask, threads } = newRequests();
    const told = expect(ask.wait(null)).rejects.toThrow('it has not answered for 60 seconds');
    await vi.advanceTimersByTimeAsync(20_000);
    threads[0].silent = true;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(threads[0].ended).toBe(false);
    await vi.advanceTimersByTimeAsync(10_000);
    await told;
  });

  it('is waited for as long as it gives signs of life, and then left in peace', async () => {
    const { ask, threads } = newRequests();
    const { signal, abort } = abortable();
    const waiting = ask.wait(null, { signal });
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(threads[0].ended).toBe(false);
    abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    const { length } = threads[0].sent;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(threads[0].sent).toHaveLength(length);
  });
});

it('lets go of a port, and of who waits at it', async () => {
  const { port1, port2 } = new MessageChannel();
  serve(port2, answers);
  const requests = new Requests<typeof answers>(() => port1, String);
  expect(await requests.ask.double(4)).toBe(8);
  const waiting = requests.ask.wait(null);
  requests.end('Enough.');
  await expect(waiting).rejects.toThrow('Enough.');
});
