const words = (...numbers: number[]) =>
  numbers.flatMap(n => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255]);

/** An IDX file of images, each of one shade: `first`, and one more for each that follows. */
export function idxImages(count: number, first = 0): Uint8Array {
  const bytes = new Uint8Array(16 + count * 784);
  bytes.set(words(0x803, count, 28, 28));
  for (let i = 0; i < count; i++) bytes.fill(first + i, 16 + i * 784, 16 + (i + 1) * 784);
  return bytes;
}

/** An IDX file of labels 0, 1, … 9, 0, 1, … */
export function idxLabels(count: number): Uint8Array {
  return Uint8Array.from([
    ...words(0x801, count),
    ...Array.from({ length: count }, (_, i) => i % 10),
  ]);
}
