import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packedMnist10k } from '../build/mnist10k.ts';
import type { DataManifest } from './dataProtocol.ts';
import type { DataWorld } from './dataStore.ts';
import { DataStore } from './dataStore.ts';
import type { NamedBytes } from './ownFiles.ts';
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
  let stored = kept;
  let cached = 11_000_000;
  const world: DataWorld = {
    manifest: async () => manifest,
    cache: {
      size: async () => cached,
      async clear() {
        cached = 0;
      },
    },
    async fetch(_file, arrived) {
      calls.fetch++;
      arrived(25);
      arrived(100);
      return gunzipSync(digits);
    },
    storage: {
      read: async () => stored,
      async write(files) {
        if (stores) stored = files;
        return stores;
      },
      async clear() {
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
    expect(data).toEqual({ key: 'mnist-10k:1', training: 8000, validation: 1000, test: 1000 });
    expect(shares).toEqual([0.25, 1]);
    expect(await store.load('mnist-10k', () => {})).toBe(data);
    expect(calls).toEqual({ fetch: 1, share: 1 });
    const split = store.split('mnist-10k:1');
    expect(split?.training.inputs.buffer).toBe(split?.test.inputs.buffer);
  });

  it('searches the training part for the nearest of an image', async () => {
    const store = new DataStore(newWorld().world);
    const { key } = await store.load('mnist-10k', () => {});
    const image = store.split(key)?.training.inputs.slice(0, 784);
    if (!(image instanceof Uint8Array)) throw new Error('the digits are bytes');
    const found = await store.neighbours({ source: 'mnist-10k', image, most: 3 });
    expect(found.data).toEqual({ name: '8,000 of the first 10,000 MNIST digits', count: 8000 });
    expect(found.nearest.map(({ index, distance }) => [index, distance > 0])).toEqual([
      [0, false],
      [expect.any(Number), true],
      [expect.any(Number), true],
    ]);
  });

  it('surveys a source and hands out images of its validation part', async () => {
    const store = new DataStore(newWorld().world);
    const { labels, validation } = await store.survey('mnist-10k');
    expect([labels.length, validation.name]).toEqual([
      1000,
      '1,000 MNIST digits held out to validate',
    ]);
    const [second, none] = await store.images({ source: 'mnist-10k', places: [1, 1000] });
    const held = store.split('mnist-10k:1')?.validation.inputs.slice(784, 2 * 784);
    expect([...second]).toEqual([...(held ?? [])]);
    expect(none).toHaveLength(0);
  });

  it('says what to do where there is no full MNIST', async () => {
    const store = new DataStore(newWorld().world);
    await expect(store.load('mnist', () => {})).rejects.toThrow(
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
    const first = await store.load('mnist', () => {});
    expect(first.training).toBe(80);
    await store.useFiles(own(200));
    const second = await store.load('mnist', () => {});
    expect(second.training).toBe(160);
    expect(second.key).not.toBe(first.key);
    expect(stored()?.[1].bytes.length).toBe(208);
  });

  it('finds the reader’s files again on a later visit', async () => {
    const store = new DataStore(newWorld(own(100)).world);
    expect((await store.load('mnist', () => {})).training).toBe(80);
    expect((await store.available()).own?.kept).toBe(true);
  });

  it('keeps them for the visit where the browser stores nothing, and says so', async () => {
    const store = new DataStore(newWorld(null, false).world);
    expect((await store.useFiles(own(100))).kept).toBe(false);
    expect((await store.load('mnist', () => {})).training).toBe(80);
  });

  it('forgets them when asked', async () => {
    const { world, stored } = newWorld(own(100));
    const store = new DataStore(world);
    await store.load('mnist', () => {});
    await store.forgetFiles();
    expect(stored()).toBeNull();
    await expect(store.load('mnist', () => {})).rejects.toThrow('not part of this site');
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

  it('keeps the files of full MNIST, and hands on the signal that nobody waits', async () => {
    const { world } = newWorld();
    const asked: { path: string; keep: boolean; signal?: AbortSignal }[] = [];
    const files = ['images', 'labels', 'test-images', 'test-labels'];
    const full = files.map(path => ({ path, packed: 1, unpacked: 2, sha256: path }));
    const store = new DataStore({
      ...world,
      manifest: async () => ({ ...manifest, mnist: full }),
      async fetch({ path }, _arrived, options) {
        asked.push({ path, ...options });
        throw new Error('enough');
      },
    });
    const { signal } = new AbortController();
    await expect(store.load('mnist', () => {}, signal)).rejects.toThrow('enough');
    expect(asked).toEqual(files.map(path => ({ path, keep: true, signal })));
  });

  it('refuses bad files and keeps the good ones it had', async () => {
    const store = new DataStore(newWorld(own(100)).world);
    const cut = [own(200)[0], { name: 'labels', bytes: idxLabels(200).subarray(0, 100) }];
    await expect(store.useFiles(cut)).rejects.toThrow('labels: cut short');
    expect((await store.load('mnist', () => {})).training).toBe(80);
  });

  it('takes what was stored and has since been damaged for nothing', async () => {
    const store = new DataStore(newWorld([{ name: 'a', bytes: new Uint8Array(3) }]).world);
    expect((await store.available()).own).toBeNull();
  });
});

describe('the embedded digits', () => {
  it('are bytes of the npm package, packed in an order of their own', async () => {
    const store = new DataStore(newWorld().world);
    const { key } = await store.load('mnist-10k', () => {});
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
