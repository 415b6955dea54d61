import tenDigits from '../ten-digits.json';

export const side = 28;

export interface SampleDigit {
  digit: number;
  /** Its place among MNIST's training images, from 0. */
  index: number;
  /** 784 bytes, row by row: 0 paper … 255 ink. */
  pixels: Uint8Array;
}

/** The first training image of each digit. */
export const sampleDigits: readonly SampleDigit[] = tenDigits.images.map(
  ({ digit, index, pixels }) => ({
    digit,
    index,
    pixels: Uint8Array.from(atob(pixels), byte => byte.charCodeAt(0)),
  }),
);

export function sampleAt(index: number): SampleDigit {
  const found = sampleDigits.find(sample => sample.index === index);
  if (!found) throw new RangeError(`no training image ${index} came with the book`);
  return found;
}
