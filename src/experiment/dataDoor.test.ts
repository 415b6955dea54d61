import { describe, expect, it } from 'vitest';
import { DataDoor } from './dataDoor.ts';
import type { FromDataWorker, LoadedData, ToDataWorker } from './dataProtocol.ts';

type Handlers = { message(data: FromDataWorker): void; failed(why: string): void };

/** A data worker that answers when the test says so. */
function newDoor() {
  const asked: Exclude<ToDataWorker, { type: 'send' }>[] = [];
  const workers: Handlers[] = [];
  const door = new DataDoor(() => ({
    postMessage(message) {
      if (message.type !== 'send') asked.push(message);
    },
    listen: handlers => workers.push(handlers),
    terminate() {},
  }));
  const say = (message: FromDataWorker) => workers.at(-1)?.message(message);
  return { door, asked, workers, say };
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
    expect(await door.load('mnist')).toBe(loaded);
    expect(asked.length).toBe(1);
  });

  it('asks again after a failure', async () => {
    const { door, asked, say } = newDoor();
    const first = door.load('mnist');
    say({ type: 'failed', id: asked[0].id, message: 'no network' });
    await expect(first).rejects.toThrow('no network');
    const second = door.load('mnist');
    say({ type: 'answer', id: asked[1].id, answer: loaded });
    expect(await second).toBe(loaded);
  });

  it('asks again once the reader has brought files', async () => {
    const { door, asked, say } = newDoor();
    const load = () => {
      const loading = door.load('mnist');
      say({ type: 'answer', id: asked.at(-1)?.id ?? 0, answer: loaded });
      return loading;
    };
    await load();
    const own = { name: 'a, b', training: 1, validation: 1, test: 1, kept: true };
    const using = door.useFiles([]);
    say({ type: 'answer', id: asked.at(-1)?.id ?? 0, answer: own });
    expect(await using).toBe(own);
    await load();
    expect(asked.map(({ type }) => type)).toEqual(['load', 'use-files', 'load']);
  });

  it('tells all who wait when the worker crashes, and has a new one for the next', async () => {
    const { door, asked, workers, say } = newDoor();
    const waiting = [door.load('mnist'), door.available()];
    workers[0].failed('out of memory');
    for (const each of waiting) {
      await expect(each).rejects.toThrow(
        'The part of the page that reads the data has failed: out of memory.',
      );
    }
    const next = door.load('mnist');
    expect(workers.length).toBe(2);
    say({ type: 'answer', id: asked.at(-1)?.id ?? 0, answer: loaded });
    expect(await next).toBe(loaded);
  });
});
