import { describe, expect, it } from 'vitest';
import { DataDoor } from './dataClient.ts';
import type { FromDataWorker, LoadedData, ToDataWorker } from './dataProtocol.ts';

type Handlers = { message(data: FromDataWorker): void; failed(why: string): void };

/** A data worker that answers when the test says so. */
function newDoor() {
  const asked: Exclude<ToDataWorker, { type: 'send' }>[] = [];
  const ignore = () => {};
  const workers: Handlers[] = [];
  const door = new DataDoor(() => ({
    postMessage(message) {
      if (message.type !== 'send') asked.push(message);
    },
    listen: handlers => workers.push(handlers),
    terminate() {},
  }));
  const say = (message: FromDataWorker) => workers.at(-1)?.message(message);
  const load = (signal?: AbortSignal) => door.load('mnist', ignore, signal);
  return { door, asked, workers, say, load };
}

const loaded: LoadedData = { key: 'mnist:1', training: 3, validation: 2, test: 1 };

describe('the page’s door to the data', () => {
  it('asks once for all who want a set, and tells them all how far it is', async () => {
    const { door, asked, say } = newDoor();
    const shares: string[] = [];
    const a = door.load('mnist', share => shares.push(`a ${share}`));
    const b = door.load('mnist', share => shares.push(`b ${share}`));
    expect(asked).toMatchObject([{ type: 'load', source: 'mnist' }]);
    say({ type: 'share', id: asked[0].id, share: 0.5 });
    say({ type: 'answer', id: asked[0].id, answer: loaded });
    expect(await Promise.all([a, b])).toEqual([loaded, loaded]);
    expect(shares).toEqual(['a 0.5', 'b 0.5']);
    expect(await door.load('mnist', () => {})).toBe(loaded);
    expect(asked.length).toBe(1);
  });

  it('gives a load up when all who asked have left, and not before', async () => {
    const { asked, say, load } = newDoor();
    const [first, second] = [new AbortController(), new AbortController()];
    const a = load(first.signal);
    const b = load(second.signal);
    first.abort(new Error('a left'));
    await expect(a).rejects.toThrow('a left');
    expect(asked.length).toBe(1);
    second.abort(new Error('b left'));
    await expect(b).rejects.toThrow('b left');
    expect(asked).toMatchObject([{ type: 'load' }, { type: 'cancel', id: asked[0].id }]);
    const again = load();
    expect(asked[2]).toMatchObject({ type: 'load' });
    say({ type: 'failed', id: asked[0].id, message: 'aborted' });
    say({ type: 'answer', id: asked[2].id, answer: loaded });
    expect(await again).toBe(loaded);
    expect(await load()).toBe(loaded);
    expect(asked.length).toBe(3);
  });

  it('does not give up what has come already', async () => {
    const { asked, say, load } = newDoor();
    const controller = new AbortController();
    const loading = load(controller.signal);
    say({ type: 'answer', id: asked[0].id, answer: loaded });
    await loading;
    controller.abort();
    expect(await load()).toBe(loaded);
    expect(asked.length).toBe(1);
  });

  it('asks again after a failure', async () => {
    const { asked, say, load } = newDoor();
    const first = load();
    say({ type: 'failed', id: asked[0].id, message: 'no network' });
    await expect(first).rejects.toThrow('no network');
    const second = load();
    say({ type: 'answer', id: asked[1].id, answer: loaded });
    expect(await second).toBe(loaded);
  });

  it('asks again once the reader has brought files', async () => {
    const { door, asked, say, load } = newDoor();
    const loadAtOnce = () => {
      const loading = load();
      say({ type: 'answer', id: asked.at(-1)?.id ?? 0, answer: loaded });
      return loading;
    };
    await loadAtOnce();
    const own = { name: 'a, b', training: 1, validation: 1, test: 1, kept: true };
    const using = door.useFiles([]);
    say({ type: 'answer', id: asked.at(-1)?.id ?? 0, answer: own });
    expect(await using).toBe(own);
    await loadAtOnce();
    expect(asked.map(({ type }) => type)).toEqual(['load', 'use-files', 'load']);
  });

  it('tells all who wait when the worker crashes, and has a new one for the next', async () => {
    const { door, asked, workers, say, load } = newDoor();
    const waiting = [load(), door.available()];
    workers[0].failed('out of memory');
    for (const each of waiting) {
      await expect(each).rejects.toThrow(
        'The part of the page that reads the data has failed: out of memory.',
      );
    }
    const next = load();
    expect(workers.length).toBe(2);
    say({ type: 'answer', id: asked.at(-1)?.id ?? 0, answer: loaded });
    expect(await next).toBe(loaded);
  });
});
