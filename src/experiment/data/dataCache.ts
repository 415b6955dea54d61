import type { ManifestFile } from './dataProtocol.ts';

/** Files that were fetched once and need not be fetched again, each under the hash of its content. */
export interface DataCache {
  /** As it was fetched; null where it is not kept. */
  read(file: ManifestFile): Promise<Blob | null>;
  /** Kept where the browser lets it be. */
  write(file: ManifestFile, fetched: Blob): Promise<void>;
  /** Bytes kept, as they were fetched. */
  size(): Promise<number>;
  clear(): Promise<void>;
}

/** Apart from what the book itself keeps to work offline: that goes with a version, this does not. */
const CACHE = 'unsaturated-data';

/** The browser's own cache. It may be missing, full or forbidden; then nothing is kept. */
export function browserCache(folder: URL): DataCache {
  const key = ({ path, sha256 }: ManifestFile) => new URL(`${path}?${sha256}`, folder).href;
  const open = () => caches.open(CACHE);
  return {
    read: file =>
      orElse(null, async () => {
        const response = await (await open()).match(key(file));
        return response ? response.blob() : null;
      }),
    write: (file, fetched) =>
      orElse(undefined, async () => (await open()).put(key(file), new Response(fetched))),
    size: () =>
      orElse(0, async () => {
        if (!(await caches.has(CACHE))) return 0;
        const cache = await open();
        let bytes = 0;
        for (const request of await cache.keys()) {
          bytes += (await (await cache.match(request))?.blob())?.size ?? 0;
        }
        return bytes;
      }),
    clear: () => orElse(undefined, async () => void (await caches.delete(CACHE))),
  };
}

async function orElse<T>(otherwise: T, attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch {
    return otherwise;
  }
}
