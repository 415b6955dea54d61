import type { DataCache } from './dataCache.ts';
import type { ManifestFile } from './dataProtocol.ts';

const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Hears how many packed bytes' worth has come. */
type Arrived = (bytes: number) => void;

/**
 * A file's unpacked bytes. Some hosts unpack a .gz on its way and some do not, so what it is, is
 * seen from its first two bytes. Rejects with an Error in the reader's words, or an AbortError.
 */
export async function fetchBytes(
  url: string,
  file: ManifestFile,
  arrived: Arrived,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  return unpackWhole(await download(url, file, arrived, signal), file);
}

/** The same, from the cache where it is kept whole; and kept there for the next time. */
export async function fetchKept(
  cache: DataCache,
  url: string,
  file: ManifestFile,
  arrived: Arrived,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const kept = await cache.read(file);
  if (kept) {
    try {
      const bytes = await unpackWhole(kept, file);
      arrived(file.packed);
      return bytes;
    } catch {
      // Damaged where it was kept: fetched once more, and kept anew.
    }
  }
  const fetched = await download(url, file, arrived, signal);
  const bytes = await unpackWhole(fetched, file);
  await cache.write(file, fetched);
  return bytes;
}

async function download(
  url: string,
  file: ManifestFile,
  arrived: Arrived,
  signal?: AbortSignal,
): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  try {
    const response = await fetch(url, { signal });
    if (!response.ok || !response.body) throw new Refused(response.status);
    let received = 0;
    const reader = response.body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      chunks.push(value);
      received += value.length;
      const whole = isGzip(chunks[0]) ? file.packed : file.unpacked;
      arrived(Math.min(1, received / whole) * file.packed);
    }
  } catch (error) {
    if (signal?.aborted) throw error;
    const why =
      error instanceof Refused ? `the server answered ${error.status}` : 'is the network there?';
    throw new Error(`${file.path} could not be fetched: ${why}`, { cause: error });
  }
  return new Blob(chunks);
}

class Refused extends Error {
  constructor(readonly status: number) {
    super();
  }
}

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
