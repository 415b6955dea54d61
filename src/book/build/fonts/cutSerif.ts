import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cutTo, glyphsOf, type Cut } from './cut.ts';

/**
 * How src/theme/fonts came from Source Serif 4.5.1 (npm package source-serif, 42 MB, the only one
 * that has its old-style figures): npx tsx src/book/build/fonts/cutSerif.ts PATH/source-serif/WOFF2/VAR
 * The size axis is set at 14 points, the size at which the book is read; of the scripts Cyrillic is
 * left out. The build cuts these two again, to what it sets.
 */
const cuts: Record<string, Omit<Cut, 'letters'> & { face: string }> = {
  'serif.woff2': { face: 'Roman', axes: { wght: { min: 400, max: 600 }, opsz: 14 } },
  'serif-italic.woff2': { face: 'Italic', axes: { wght: 400, opsz: 14 } },
};

const [source] = process.argv.slice(2);
if (!source) throw new Error('Say where the variable fonts are: PATH/source-serif/WOFF2/VAR');
mkdirSync('src/theme/fonts', { recursive: true });
for (const [name, { face, axes }] of Object.entries(cuts)) {
  const original = readFileSync(join(source, `SourceSerif4Variable-${face}.ttf.woff2`));
  const letters = [...(await glyphsOf(original))].filter(
    sign => !/\p{Script=Cyrillic}/u.test(sign),
  );
  const features = ['kern', 'liga', 'onum', 'pnum'];
  writeFileSync(
    join('src/theme/fonts', name),
    await cutTo(original, { letters: letters.join(''), axes, features }),
  );
}
