import type { Precomputation } from './precomputation.ts';

/** In full bytes, for the figures that change one. */
export const tenDigits: Precomputation = {
  about: 'the first training image of each digit',
  source: 'mnist',
  files: ['distortion/ten-digits.json'],
  compute({ split: { training } }) {
    const { labels, inputs, width } = training;
    const images = Array.from({ length: training.classes }, (_, digit) => {
      const index = labels.indexOf(digit);
      const pixels = inputs.subarray(index * width, (index + 1) * width);
      return { digit, index, pixels: Buffer.from(Uint8Array.from(pixels)).toString('base64') };
    });
    return [{ data: training.name, images }];
  },
};
