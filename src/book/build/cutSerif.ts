import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cutTo, greek, latin, moreLatin, type Cut } from './fonts.ts';

/**
 * How src/theme/fonts came from Source Serif 4.5.1 (npm package source-serif, 42 MB, the only one
 * that has its old-style figures): npx tsx src/book/build/cutSerif.ts PATH/source-serif/WOFF2/VAR
 * The size axis is set at 14 points, the size at which the book is read.
 */
const text = { wght: { min: 400, max: 600 }, opsz: 14 };
const features = ['kern', 'liga', 'onum', 'pnum'];

const cuts: Record<string, Cut & { face: 'Roman' | 'Italic' }> = {
  'serif.woff2': { face: 'Roman', letters: latin, axes: text, features },
  'serif-italic.woff2': { face: 'Italic', letters: latin, axes: { ...text, wght: 400 }, features },
  'serif-greek.woff2': { face: 'Roman', letters: greek, axes: text, features: ['kern'] },
  'serif-more.woff2': { face: 'Roman', letters: moreLatin, axes: text, features: ['kern'] },
};

const [source] = process.argv.slice(2);
if (!source) throw new Error('Say where the variable fonts are: PATH/source-serif/WOFF2/VAR');
mkdirSync('src/theme/fonts', { recursive: true });
for (const [name, { face, ...cut }] of Object.entries(cuts)) {
  const original = readFileSync(join(source, `SourceSerif4Variable-${face}.ttf.woff2`));
  writeFileSync(join('src/theme/fonts', name), await cutTo(original, cut));
}
