import { within } from '../requests/within.ts';
import type { ManifestFile } from './manifest.ts';

/**
 * Files that were fetched once and need not be fetched again, each under the hash of its content.
 * Each rejects, in words, where the browser fails or does not answer.
 */
export interface DataCache {
  /** As it was fetched; null where it is not kept. */
  read(file: ManifestFile): Promise<Blob | null>;
  write(file: ManifestFile, fetched: Blob): Promise<void>;
  /** Bytes kept, as they were fetched. */
  size(): Promise<number>;
  clear(): Promise<void>;
}

/** Apart from what the book itself keeps to work offline: that goes with a version, this does not. */
const CACHE = 'unsaturated-data';

/** Seconds that the browser's storage is waited for. */
const PATIENCE = 5;

/** The browser's own cache. Where it has none, nothing is kept. */
export function browserCache(folder: URL): DataCache {
  const key = ({ path, sha256 }: ManifestFile) => new URL(`${path}?${sha256}`, folder).href;
  const soon = <T>(work: Promise<T>) => within(PATIENCE, 'the browser’s storage', work);
  const ask = async <T>(otherwise: T, work: (cache: Cache) => Promise<T>): Promise<T> => {
    if (typeof caches === 'undefined') return otherwise;
    const asked = async () =>
      (await caches.has(CACHE)) ? work(await caches.open(CACHE)) : otherwise;
    return soon(asked());
  };
  return {
    read: file => ask(null, async cache => (await cache.match(key(file)))?.blob() ?? null),
    async write(file, fetched) {
      if (typeof caches === 'undefined') return;
      await soon(caches.open(CACHE).then(cache => cache.put(key(file), new Response(fetched))));
    },
    size: () =>
      ask(0, async cache => {
        const kept = await Promise.all((await cache.keys()).map(request => cache.match(request)));
        const blobs = await Promise.all(kept.map(response => response?.blob()));
        return blobs.reduce((bytes, blob) => bytes + (blob?.size ?? 0), 0);
      }),
    async clear() {
      if (typeof caches === 'undefined') return;
      await soon(caches.delete(CACHE));
    },
  };
}
