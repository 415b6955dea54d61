import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fontverter from 'fontverter';
import { Blob, Face } from 'harfbuzzjs';
import subsetFont from 'subset-font';

/** What is kept of a font: whole families would weigh more than all else on the page together. */
export interface Cut {
  letters: string;
  axes?: Record<string, number | { min: number; max: number }>;
  /** All of the font's, unless said otherwise. */
  features?: string[];
  /** woff2 for pages, unless said otherwise. */
  format?: 'woff2' | 'sfnt';
}

export function cutTo(
  original: Buffer,
  { letters, axes, features, format = 'woff2' }: Cut,
): Promise<Buffer> {
  return subsetFont(original, letters, {
    targetFormat: format,
    noHinting: true,
    variationAxes: axes,
    keepFeatures: features,
  });
}

/** The font file cut so, kept in the folder for the next build; its path. */
export async function cutInto(folder: string, source: string, cut: Cut): Promise<string> {
  const original = readFileSync(source);
  const mark = createHash('sha256').update(original).update(JSON.stringify(cut)).digest('hex');
  const extension = cut.format === 'sfnt' ? 'ttf' : 'woff2';
  const target = join(folder, `${basename(source, '.woff2')}-${mark.slice(0, 12)}.${extension}`);
  if (!existsSync(target)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(target, await cutTo(original, cut));
  }
  return target;
}

/** The characters that a font has glyphs for. */
export async function glyphsOf(font: Buffer): Promise<Set<string>> {
  const face = new Face(new Blob(await fontverter.convert(font, 'sfnt')), 0);
  return new Set(Array.from(face.collectUnicodes(), code => String.fromCodePoint(code)));
}
