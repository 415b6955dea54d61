/** Two values of four bits in each byte, the first in the high half. */
export function nibbles(base64: string): Uint8Array {
  const bytes = atob(base64);
  return Uint8Array.from({ length: 2 * bytes.length }, (_, k) => {
    const byte = bytes.charCodeAt(k >> 1);
    return k % 2 === 0 ? byte >> 4 : byte & 15;
  });
}

/** An image that was committed with sixteen strengths of ink, as its 784 bytes. */
export const inkOf = (base64: string): Uint8Array => nibbles(base64).map(level => 17 * level);
