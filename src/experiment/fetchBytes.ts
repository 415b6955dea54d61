import type { ManifestFile } from './dataProtocol.ts';

const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b;

/**
 * A file's unpacked bytes. Some hosts unpack a .gz on its way and some do not, so what it is, is
 * seen from its first two bytes. `arrived` hears how many packed bytes' worth has come.
 */
export async function fetchBytes(
  url: string,
  file: ManifestFile,
  arrived: (bytes: number) => void,
): Promise<Uint8Array> {
  let response: Response;
  try {
    response = await fetch(url);
  } catch {
    throw new Error(`${file.path} could not be fetched: is the network there?`);
  }
  if (!response.ok || !response.body) {
    throw new Error(`${file.path} could not be fetched: the server answered ${response.status}`);
  }
  const chunks: Uint8Array[] = [];
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
  const bytes = await unpack(chunks, file.path);
  if (bytes.length !== file.unpacked) {
    throw new Error(
      `${file.path} did not arrive whole: expected ${file.unpacked} bytes, received ${bytes.length}`,
    );
  }
  return bytes;
}

/** Bytes that may be gzipped, unpacked. Throws an Error that names them. */
export async function unpack(parts: BlobPart[] | Uint8Array[], what: string): Promise<Uint8Array> {
  const blob = new Blob(parts as BlobPart[]);
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
