/** Digits of SHA-256, in hexadecimal, by which a file is told from any other: 64 bits. */
export const HASH_DIGITS = 16;

/**
 * Whether these are the bytes of a file with this hash. A packed file counts by what is in it: some
 * hosts have it unpacked on its way.
 */
export async function bytesMatch(path: string, bytes: ArrayBuffer, hash: string): Promise<boolean> {
  const content = path.endsWith('.gz') && isGzip(bytes) ? await unpacked(bytes) : bytes;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  const digits = [...digest].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return digits.slice(0, HASH_DIGITS) === hash;
}

function isGzip(bytes: ArrayBuffer): boolean {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  return first === 0x1f && second === 0x8b;
}

/** Rejects where the packing is damaged. */
function unpacked(bytes: ArrayBuffer): Promise<ArrayBuffer> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}
