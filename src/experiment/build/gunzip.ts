import { crc32, inflateRawSync } from 'node:zlib';

/** Where a member's compressed bytes begin, after its header and what the header announces. */
function afterHeader(bytes: Uint8Array, from: number): number {
  const flags = bytes[from + 3];
  let at = from + 10;
  const skipText = () => {
    while (at < bytes.length && bytes[at] !== 0) at++;
    at++;
  };
  if (flags & 4) at += 2 + bytes[at] + 256 * bytes[at + 1]; // extra fields
  if (flags & 8) skipText(); // the file's name
  if (flags & 16) skipText(); // a comment
  return flags & 2 ? at + 2 : at; // a check of the header
}

/**
 * Unpacks gzip as the program of that name does: several members one after the other are one file, and
 * what lies behind them, padding or anything else, is left alone. Throws an Error for a member that is
 * broken or cut short.
 */
export function gunzip(bytes: Uint8Array): Uint8Array {
  const members: Uint8Array[] = [];
  let at = 0;
  while (at === 0 || isGzip(bytes.subarray(at))) {
    const start = afterHeader(bytes, at);
    // The types leave out what `info` makes of the answer.
    const { buffer, engine } = inflateRawSync(bytes.subarray(start), {
      info: true,
    }) as unknown as { buffer: Uint8Array; engine: { bytesWritten: number } };
    const end = start + engine.bytesWritten;
    if (bytes.length < end + 8) throw new Error('unexpected end of file');
    const trailer = new DataView(bytes.buffer, bytes.byteOffset + end);
    if (crc32(buffer) !== trailer.getUint32(0, true)) throw new Error('incorrect data check');
    members.push(buffer);
    at = end + 8;
  }
  return members.length === 1 ? members[0] : Buffer.concat(members);
}

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;
