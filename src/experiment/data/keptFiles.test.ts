import { IDBFactory, IDBObjectStore, IDBOpenDBRequest, IDBRequest } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NamedBytes } from './decodeOwn.ts';
import { keptFiles } from './keptFiles.ts';

const PART = 100;
const files: NamedBytes[] = [
  { name: 'images', bytes: Uint8Array.from({ length: 250 }, (_, i) => i) },
  { name: 'labels', bytes: new Uint8Array([7]) },
  { name: 'empty', bytes: new Uint8Array() },
];
const kept = () => keptFiles(PART);

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** The records of the book's store, as they lie there. */
async function records(): Promise<unknown[]> {
  const database = await openDB('unsaturated', 1);
  const values: unknown[] = await database.getAll('data');
  database.close();
  return values;
}

async function put(value: unknown): Promise<void> {
  const database = await openDB('unsaturated', 1, {
    upgrade: made => made.createObjectStore('data'),
  });
  await database.put('data', value, 'own-files');
  database.close();
}

describe('files that the browser keeps', () => {
  it('are none at first', async () => {
    expect(await kept().read()).toBeNull();
  });

  it('come back whole, though no record is longer than a part', async () => {
    await kept().write(files);
    expect(await kept().read()).toEqual(files);
    const parts = (await records()).flatMap(value =>
      value instanceof Uint8Array ? [value.length] : [],
    );
    expect(parts).toEqual([100, 100, 50, 1]);
  });

  it('take the place of those before, to the last part', async () => {
    await kept().write(files);
    await kept().write(files.slice(1));
    expect(await kept().read()).toEqual(files.slice(1));
    expect(await records()).toHaveLength(2);
  });

  it('are read as earlier versions kept them, and replaced', async () => {
    await put(files);
    expect(await kept().read()).toEqual(files);
    await kept().write(files.slice(1));
    expect(await kept().read()).toEqual(files.slice(1));
  });

  it.each([[42], [['a']], [[{ name: 'a', parts: 3 }]], [[{ name: 'a', bytes: 'b' }]]])(
    'are none where something else lies there: %j',
    async other => {
      await put(other);
      expect(await kept().read()).toBeNull();
    },
  );

  it('are gone when they are forgotten', async () => {
    await kept().write(files);
    await kept().clear();
    expect(await kept().read()).toBeNull();
    expect(await records()).toEqual([]);
  });

  it('are none where the browser lets nothing be kept', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
    expect(await kept().read()).toBeNull();
    await expect(kept().write(files)).rejects.toThrow('forbidden');
    await expect(kept().clear()).rejects.toThrow('forbidden');
  });
});

/** Everything that is asked of the storage. */
const asked = {
  read: () => kept().read(),
  write: () => kept().write(files),
  clear: () => kept().clear(),
};
const names = Object.keys(asked) as (keyof typeof asked)[];
/** A request that nothing comes of. */
const never = () => new IDBRequest() as never;

describe('a storage that fails', () => {
  it.each(names)('to open at all ends the wait for a %s after 5 seconds', async name => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.stubGlobal('indexedDB', { open: () => new IDBOpenDBRequest() });
    const told = expect(asked[name]()).rejects.toThrow(
      'the browser’s storage did not answer within 5 seconds',
    );
    await vi.advanceTimersByTimeAsync(5000);
    await told;
  });

  it.each(names)('to answer a request ends the wait for a %s', async name => {
    await kept().write(files);
    const { prototype } = IDBObjectStore;
    const spies = (['get', 'put', 'delete'] as const).map(method =>
      vi.spyOn(prototype, method).mockImplementation(never),
    );
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const told = expect(asked[name]()).rejects.toThrow('did not answer within 5 seconds');
    await vi.waitUntil(() => spies.some(spy => spy.mock.calls.length > 0));
    await vi.advanceTimersByTimeAsync(5000);
    await told;
    vi.restoreAllMocks();
    vi.useRealTimers();
    expect(await kept().read()).toEqual(files);
  });

  it.each(['write', 'clear'] as const)('late takes a %s back, and says so', async name => {
    await kept().write(files.slice(1));
    const method = name === 'write' ? 'put' : 'delete';
    const real = IDBObjectStore.prototype[method] as (...given: unknown[]) => IDBRequest;
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
      this: IDBObjectStore,
      ...given: unknown[]
    ) {
      const request = real.apply(this, given);
      // The last request succeeds; its transaction does not.
      if (given.includes('own-files')) request.onsuccess = () => this.transaction.abort();
      return request;
    } as never);
    await expect(asked[name]()).rejects.toThrow();
    vi.restoreAllMocks();
    expect(await kept().read()).toEqual(files.slice(1));
  });

  it('without a word, as Chromium does with what is too large, is heard of at once', async () => {
    await kept().write(files.slice(1));
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
      this.transaction.abort();
      return new IDBRequest();
    } as never);
    await expect(kept().write(files)).rejects.toThrow();
    vi.restoreAllMocks();
    expect(await kept().read()).toEqual(files.slice(1));
  });

  it('in a put takes the whole back', async () => {
    await kept().write(files.slice(1));
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no more room', 'QuotaExceededError');
    });
    await expect(kept().write(files)).rejects.toThrow('no more room');
    vi.restoreAllMocks();
    expect(await kept().read()).toEqual(files.slice(1));
  });
});
