import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { packedMnist10k } from '../build/mnist10k.ts';
import type { DataManifest } from './manifest.ts';
import type { DataWorld } from './dataStore.ts';
import { DataStore } from './dataStore.ts';
import type { NamedBytes } from './decodeOwn.ts';
import { idxImages, idxLabels } from '../testing/idx.ts';

const root = new URL('../../../', import.meta.url).pathname;
const digits = packedMnist10k(root);

const manifest: DataManifest = {
  'mnist-10k': [{ path: 'mnist-10k.bin.gz', packed: 100, unpacked: 7850004, sha256: 'd1' }],
  mnist: null,
};

/** A world that counts what it is asked for. */
function newWorld(kept: NamedBytes[] | null = null, stores = true) {
  const calls = { fetch: 0, share: 0 };
  let stored: readonly NamedBytes[] | null = kept;
  let cached = 11_000_000;
  const world: DataWorld = {
    manifest: async () => manifest,
    cache: {
      size: async () => cached,
      async clear() {
        cached = 0;
      },
    },
    async fetch(_file, { arrived }) {
      calls.fetch++;
      arrived?.(25);
      arrived?.(100);
      return gunzipSync(digits);
    },
    keptFiles: {
      read: async () => stored && [...stored],
      async write(files) {
        if (!stores) throw new Error('no room');
        stored = files;
      },
      async clear() {
        if (!stores) throw new Error('forbidden');
        stored = null;
      },
    },
    share(bytes) {
      calls.share++;
      return bytes;
    },
  };
  return { world, calls, stored: () => stored };
}

const ignore = () => {};

const own = (count: number): NamedBytes[] => [
  { name: 'images', bytes: idxImages(count) },
  { name: 'labels', bytes: idxLabels(count) },
];

describe('the store of data sets', () => {
  it('fetches, shares and decodes the digits once, and tells how far it is', async () => {
    const { world, calls } = newWorld();
    const store = new DataStore(world);
    const shares: (number | null)[] = [];
    const data = await store.load('mnist-10k', share => shares.push(share));
    const counts = { training: 8000, validation: 1000, test: 1000 };
    expect(data).toEqual({ key: expect.stringMatching(/^mnist-10k:/), ...counts, notes: [] });
    expect(shares).toEqual([0.25, 1]);
    expect(await store.load('mnist-10k', ignore)).toBe(data);
    expect(calls).toEqual({ fetch: 1, share: 1 });
    const split = store.split(data.key);
    expect(split?.training.inputs.buffer).toBe(split?.test.inputs.buffer);
  });

  it('searches the training part for the nearest of an image', async () => {
    const store = new DataStore(newWorld().world);
    const { key } = await store.load('mnist-10k', ignore);
    const image = store.split(key)?.training.inputs.slice(0, 784);
    if (!(image instanceof Uint8Array)) throw new Error('the digits are bytes');
    const found = await store.neighbours({ source: 'mnist-10k', image, most: 3 }, ignore);
    expect(found.data).toEqual({ name: '8,000 of the first 10,000 MNIST digits', count: 8000 });
    expect(found.nearest.map(({ index, distance }) => [index, distance > 0])).toEqual([
      [0, false],
      [expect.any(Number), true],
      [expect.any(Number), true],
    ]);
  });

  it('surveys a source and hands out images of its validation part', async () => {
    const store = new DataStore(newWorld().world);
    const { labels, validation } = await store.survey('mnist-10k', ignore);
    expect([labels.length, validation.name]).toEqual([
      1000,
      '1,000 MNIST digits held out to validate',
    ]);
    const [second, none] = await store.images({ source: 'mnist-10k', places: [1, 1000] }, ignore);
    const held = store
      .split((await store.load('mnist-10k', ignore)).key)
      ?.validation.inputs.slice(784, 2 * 784);
    expect([...second]).toEqual([...(held ?? [])]);
    expect(none).toHaveLength(0);
  });

  it('says what to do where there is no full MNIST', async () => {
    const store = new DataStore(newWorld().world);
    await expect(store.load('mnist', ignore)).rejects.toThrow(
      'Full MNIST is not part of this site: drop its four files here, or run "npm run mnist" and build again.',
    );
  });

  it('runs the source mnist on files of the reader’s own, and on newer ones after', async () => {
    const { world, stored } = newWorld();
    const store = new DataStore(world);
    expect(await store.available()).toEqual({ mnist10k: true, mnist: false, own: null });
    const described = { name: 'images, labels', training: 80, validation: 10, test: 10 };
    expect(await store.useFiles(own(100))).toEqual({ ...described, kept: true });
    expect((await store.available()).own).toEqual({ ...described, kept: true });
    const first = await store.load('mnist', ignore);
    expect(first.training).toBe(80);
    await store.useFiles(own(200));
    const second = await store.load('mnist', ignore);
    expect(second.training).toBe(160);
    expect(second.key).not.toBe(first.key);
    expect(stored()?.[1].bytes.length).toBe(208);
  });

  it('finds the reader’s files again on a later visit', async () => {
    const store = new DataStore(newWorld(own(100)).world);
    expect((await store.load('mnist', ignore)).training).toBe(80);
    expect((await store.available()).own?.kept).toBe(true);
  });

  it('keeps them for the visit where the browser stores nothing, and says so', async () => {
    const store = new DataStore(newWorld(null, false).world);
    expect((await store.useFiles(own(100))).kept).toBe(false);
    expect((await store.load('mnist', ignore)).training).toBe(80);
  });

  it('forgets them when asked', async () => {
    const { world, stored } = newWorld(own(100));
    const store = new DataStore(world);
    await store.load('mnist', ignore);
    await store.forgetFiles();
    expect(stored()).toBeNull();
    await expect(store.load('mnist', ignore)).rejects.toThrow('not part of this site');
  });

  it('says what stays between visits, and forgets full MNIST when asked', async () => {
    const store = new DataStore(newWorld().world);
    expect(await store.kept()).toEqual({ mnist: 11_000_000, own: null });
    const own100 = await store.useFiles(own(100));
    expect(await store.kept()).toEqual({ mnist: 11_000_000, own: own100 });
    await store.forgetMnist();
    expect((await store.kept()).mnist).toBe(0);
    const visit = new DataStore(newWorld(null, false).world);
    await visit.useFiles(own(100));
    expect((await visit.kept()).own).toBeNull();
  });

  it('keeps the files of full MNIST, and gives them up when nobody waits', async () => {
    const { world } = newWorld();
    const asked: { path: string; keep: boolean }[] = [];
    const signals: (AbortSignal | undefined)[] = [];
    const files = ['images', 'labels', 'test-images', 'test-labels'];
    const full = files.map(path => ({ path, packed: 1, unpacked: 2, sha256: path }));
    const store = new DataStore({
      ...world,
      manifest: async () => ({ ...manifest, mnist: full }),
      fetch({ path }, { keep, signal }) {
        asked.push({ path, keep });
        signals.push(signal);
        return new Promise(() => {});
      },
    });
    const controller = new AbortController();
    const loading = store.load('mnist', ignore, controller.signal);
    await vi.waitUntil(() => asked.length === 4);
    expect(asked).toEqual(files.map(path => ({ path, keep: true })));
    controller.abort(new Error('left'));
    await expect(loading).rejects.toThrow('left');
    expect(signals.every(signal => signal?.aborted)).toBe(true);
    void store.load('mnist', ignore);
    await vi.waitUntil(() => asked.length === 8);
  });

  it('asks again after a failure', async () => {
    const { world, calls } = newWorld();
    const { fetch } = world;
    world.fetch = async () => {
      throw new Error('no network');
    };
    const store = new DataStore(world);
    await expect(store.load('mnist-10k', ignore)).rejects.toThrow('no network');
    world.fetch = fetch;
    expect((await store.load('mnist-10k', ignore)).training).toBe(8000);
    expect(calls.fetch).toBe(1);
  });

  it('refuses bad files and keeps the good ones it had', async () => {
    const store = new DataStore(newWorld(own(100)).world);
    const cut = [own(200)[0], { name: 'labels', bytes: idxLabels(200).subarray(0, 100) }];
    await expect(store.useFiles(cut)).rejects.toThrow('labels: cut short');
    expect((await store.load('mnist', ignore)).training).toBe(80);
  });

  it('takes what was stored and has since been damaged for nothing', async () => {
    const store = new DataStore(newWorld([{ name: 'a', bytes: new Uint8Array(3) }]).world);
    expect((await store.available()).own).toBeNull();
  });
});

const late = async () => {
  throw new Error('the browser’s storage did not answer within 5 seconds');
};

describe('a storage that does not answer', () => {
  const words =
    'Files of your own, if you brought any, could not be read: the browser’s storage did not answer within 5 seconds.';
  const silent = () => {
    const { world } = newWorld();
    world.keptFiles = { read: late, write: late, clear: late };
    world.manifest = async () => ({ ...manifest, mnist: manifest['mnist-10k'] });
    return new DataStore(world);
  };

  it('is told to who asks what is kept, and does not keep figures from the book’s own digits', async () => {
    const store = silent();
    expect(await store.available()).toEqual({ mnist10k: true, mnist: true, own: null });
    await expect(store.kept()).rejects.toThrow(words);
    expect((await store.load('mnist-10k', ignore)).notes).toEqual([]);
  });

  it('is told to a run on full MNIST, which goes on', async () => {
    const { world } = newWorld();
    const full = [idxImages(60_000), idxLabels(60_000), idxImages(10_000), idxLabels(10_000)];
    const files = ['0', '1', '2', '3'].map(path => ({
      path,
      packed: 1,
      unpacked: 2,
      sha256: path,
    }));
    world.keptFiles.read = late;
    world.manifest = async () => ({ ...manifest, mnist: files });
    world.fetch = async ({ path }, { note }) => {
      note?.('the browser’s storage did not answer within 5 seconds: all of MNIST is fetched anew');
      return full[Number(path)];
    };
    const { notes } = await new DataStore(world).load('mnist', ignore);
    expect(notes).toEqual([
      words,
      'The browser’s storage did not answer within 5 seconds: all of MNIST is fetched anew.',
    ]);
  });

  it('lets files be used in this visit; to forget them cannot fail then', async () => {
    const store = silent();
    expect((await store.useFiles(own(100))).kept).toBe(false);
    expect(await store.load('mnist', ignore)).toMatchObject({ training: 80, notes: [] });
    await store.forgetFiles();
    expect((await store.available()).own).toBeNull();
  });

  it('may go on keeping what is to be forgotten, and says so', async () => {
    const { world } = newWorld(own(100));
    world.keptFiles.clear = late;
    const store = new DataStore(world);
    await expect(store.forgetFiles()).rejects.toThrow(
      'Your files may still be in this browser: the browser’s storage did not answer within 5 seconds.',
    );
    expect((await store.available()).own).toBeNull();
  });
});

describe('the embedded digits', () => {
  it('are bytes of the npm package, packed in an order of their own', async () => {
    const store = new DataStore(newWorld().world);
    const { key } = await store.load('mnist-10k', ignore);
    const split = store.split(key);
    if (!split) throw new Error('not loaded');
    // The package's first zero is somewhere among the 10,000, every byte as round(255 · v).
    const path = `${root}node_modules/mnist/src/digits/0.json`;
    const { data } = JSON.parse(readFileSync(path, 'utf8')) as { data: number[] };
    const first = data.slice(0, 784).map(v => Math.round(255 * v));
    const found = [split.training, split.validation, split.test].some(({ inputs, labels }) =>
      [...labels].some(
        (label, i) => label === 0 && first.every((byte, k) => inputs[i * 784 + k] === byte),
      ),
    );
    expect(found).toBe(true);
  });
});
