// The first MNIST training image of each digit, in full bytes, for the figures that change one:
// npx tsx src/runner/ten-digits.ts
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './failure.ts';
import { loadData } from './loadData.ts';

const { training } = loadData('mnist');
const images = Array.from({ length: training.classes }, (_, digit) => {
  const index = training.labels.indexOf(digit);
  const pixels = training.inputs.subarray(index * training.width, (index + 1) * training.width);
  return { digit, index, pixels: Buffer.from(Uint8Array.from(pixels)).toString('base64') };
});
const path = join(root, 'src', 'widgets', 'distortion', 'ten-digits.json');
writeFileSync(path, `${JSON.stringify({ data: training.name, images })}\n`);
process.stdout.write(`${path}\n`);
