import { Late, within } from '../requests/within.ts';
import { wordsOf } from '../words.ts';
import type { DataCache } from './dataCache.ts';
import type { ManifestFile } from './manifest.ts';

const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Seconds without a byte after which a file is not waited for any more. */
const PATIENCE = 30;

/** What goes with the fetching of a file. */
export interface FetchOptions {
  /** Hears how many packed bytes' worth has come. */
  arrived?(bytes: number): void;
  /** Hears what went wrong on the way without being the end of it. */
  note?(words: string): void;
  signal?: AbortSignal;
}

/**
 * A file's unpacked bytes. Some hosts unpack a .gz on its way and some do not, so what it is, is
 * seen from its first two bytes. Rejects with an Error in the reader's words, or an AbortError.
 */
export async function fetchBytes(
  url: string,
  file: ManifestFile,
  options: FetchOptions = {},
): Promise<Uint8Array> {
  return unpackWhole(await download(url, file, options), file);
}

/** The same, from the cache where it is kept whole; and kept there for the next time. */
export async function fetchKept(
  cache: DataCache,
  url: string,
  file: ManifestFile,
  options: FetchOptions = {},
): Promise<Uint8Array> {
  const kept = await cache.read(file).catch((error: unknown) => {
    options.note?.(`${wordsOf(error)}: all of MNIST is fetched anew`);
    return null;
  });
  if (kept) {
    try {
      const bytes = await unpackWhole(kept, file);
      options.arrived?.(file.packed);
      return bytes;
    } catch {
      // Damaged where it was kept: fetched once more, and kept anew.
    }
  }
  const fetched = await download(url, file, options);
  const bytes = await unpackWhole(fetched, file);
  // Nobody waits for that, and the page of what is kept says whether it was.
  cache.write(file, fetched).catch(() => {});
  return bytes;
}

async function download(
  url: string,
  file: ManifestFile,
  { arrived, signal }: FetchOptions,
): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const leaving = new AbortController();
  const leave = () => leaving.abort(signal?.reason);
  signal?.addEventListener('abort', leave);
  const soon = <T>(work: Promise<T>) => within(PATIENCE, 'the server', work);
  try {
    signal?.throwIfAborted();
    const response = await soon(fetch(url, { signal: leaving.signal }));
    if (!response.ok || !response.body) throw new Refused(`the server answered ${response.status}`);
    let received = 0;
    const reader = response.body.getReader();
    for (;;) {
      const { done, value } = await soon(reader.read());
      if (done) break;
      chunks.push(value);
      received += value.length;
      const whole = isGzip(chunks[0]) ? file.packed : file.unpacked;
      arrived?.(Math.min(1, received / whole) * file.packed);
    }
  } catch (error) {
    if (signal?.aborted) throw error;
    leaving.abort();
    const isKnown = error instanceof Refused || error instanceof Late;
    const why = isKnown ? error.message : 'is the network there?';
    throw new Error(`${file.path} could not be fetched: ${why}`, { cause: error });
  } finally {
    signal?.removeEventListener('abort', leave);
  }
  return new Blob(chunks);
}

class Refused extends Error {}

async function unpackWhole(blob: Blob, file: ManifestFile): Promise<Uint8Array> {
  const bytes = await unpack(blob, file.path);
  if (bytes.length !== file.unpacked) {
    throw new Error(
      `${file.path} did not arrive whole: expected ${file.unpacked} bytes, received ${bytes.length}`,
    );
  }
  return bytes;
}

/** Bytes that may be gzipped, unpacked. Throws an Error that names them. */
export async function unpack(blob: Blob, what: string): Promise<Uint8Array> {
  const start = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
  if (!isGzip(start)) return new Uint8Array(await blob.arrayBuffer());
  if (typeof DecompressionStream === 'undefined') {
    throw new Error(`${what} is gzipped, and this browser cannot unpack it: bring it unpacked`);
  }
  try {
    const stream = blob.stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch {
    throw new Error(`${what} is gzipped, but cannot be unpacked: it is cut short or damaged`);
  }
}
