// What the figure on MNIST's digits shows before it is worked: the first validation digit of the
// embedded 10,000, and the ink of each class. npx tsx src/runner/look-at-digits.ts
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { survey } from '../experiment/data/survey.ts';
import { root } from './failure.ts';
import { loadData } from './loadData.ts';

const split = loadData('mnist-10k');
const { classes, validation, test } = survey(split);
const rounded = (value: number) => Number(value.toFixed(4));
const { inputs, width, labels } = split.validation;

const result = {
  source: 'mnist-10k',
  /** Averages are left to the page: they are looked at on demand. */
  classes: classes.map(({ count, mean, lower, upper }) => ({
    count,
    mean: rounded(mean),
    lower: rounded(lower),
    upper: rounded(upper),
  })),
  validation,
  test,
  example: {
    label: labels[0],
    pixels: Buffer.from(Uint8Array.from(inputs.subarray(0, width))).toString('base64'),
  },
};
const path = join(root, 'src', 'widgets', 'look-at-digits', 'first-result.json');
writeFileSync(path, `${JSON.stringify(result)}\n`);
process.stdout.write(`${path}\n`);
