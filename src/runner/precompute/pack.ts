/** Numbers from 0 to 15, two in a byte. */
export function nibbles(values: readonly number[]): string {
  const bytes = Uint8Array.from(
    { length: values.length / 2 },
    (_, k) => (values[2 * k] << 4) | values[2 * k + 1],
  );
  return Buffer.from(bytes).toString('base64');
}

/** An image's bytes as sixteen strengths of ink. */
export const packedInk = (pixels: Uint8Array): string =>
  nibbles(Array.from(pixels, pixel => Math.floor((pixel + 8) / 17)));
