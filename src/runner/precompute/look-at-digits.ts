import { survey } from '../../experiment/data/survey.ts';
import type { Precomputation } from './precomputation.ts';

const toFourPlaces = (value: number) => Number(value.toFixed(4));

export const digitsSurvey: Precomputation = {
  about: 'the ink of each class, and the first validation digit',
  source: 'mnist-10k',
  files: ['look-at-digits/first-result.json'],
  compute({ split }) {
    const { classes, validation, test } = survey(split);
    const { inputs, width, labels } = split.validation;
    const result = {
      source: 'mnist-10k',
      /** Averages are left to the page: they are looked at on demand. */
      classes: classes.map(({ count, mean, lower, upper }) => ({
        count,
        mean: toFourPlaces(mean),
        lower: toFourPlaces(lower),
        upper: toFourPlaces(upper),
      })),
      validation,
      test,
      example: {
        label: labels[0],
        pixels: Buffer.from(Uint8Array.from(inputs.subarray(0, width))).toString('base64'),
      },
    };
    return [result];
  },
};
