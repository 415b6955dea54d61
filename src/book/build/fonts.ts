import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';

/**
 * The book's letters, cut from the published font packages: the signs it sets and the weights it
 * uses. Whole families would weigh more than everything else on the page together.
 */
const require = createRequire(import.meta.url);

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');
const latin =
  range(0x20, 0x7e) +
  range(0xa0, 0xff) +
  'œŒłŁıšŠžŽčČćĆęĘąĄőŐűŰ' +
  '\u2009\u200a\u202f\u2010\u2011–—‘’‚“”„†‡•…′″‹›⁄−€™←↑→↓≤≥≈≠∞√∂∑Δ▶↗';
const greek = range(0x391, 0x3a9) + range(0x3b1, 0x3c9);
const mathLetters =
  range(0x20, 0x7e) +
  greek +
  '\u00a0±×÷·¬°′″‖∣∥⋅∘⊙⊗⊕∂∑∏∫∇√∞∈∉⊂∪∩∀∃≈≡≠≤≥≪≫∼≅∝→←⇒⇔↦⟨⟩⌊⌋⌈⌉…⋯⋮⋱ℓℏℜℝ≔−–—ˉˆ˜˙¨⃗ˇ¯^~ϵϑϱϕ⎵⏟⏞';

interface Cut {
  from: string;
  letters: string;
  axes?: Record<string, { min: number; max: number }>;
  features?: string[];
}

const figures = ['kern', 'liga', 'onum', 'lnum', 'tnum', 'pnum'];
const serif = '@fontsource-variable/source-serif-4/files/source-serif-4';
const sans = '@fontsource-variable/inter/files/inter';
const text = { wght: { min: 400, max: 600 } };
const label = { wght: { min: 400, max: 700 } };

export const cuts: Record<string, Cut> = {
  'serif.woff2': {
    from: `${serif}-latin-wght-normal.woff2`,
    letters: latin,
    axes: text,
    features: figures,
  },
  'serif-italic.woff2': {
    from: `${serif}-latin-wght-italic.woff2`,
    letters: latin,
    axes: text,
    features: figures,
  },
  'serif-greek.woff2': {
    from: `${serif}-greek-wght-normal.woff2`,
    letters: greek,
    axes: text,
    features: ['kern'],
  },
  'sans.woff2': {
    from: `${sans}-latin-wght-normal.woff2`,
    letters: latin,
    axes: label,
    features: ['kern', 'tnum'],
  },
  'sans-greek.woff2': {
    from: `${sans}-greek-wght-normal.woff2`,
    letters: greek,
    axes: label,
    features: ['kern'],
  },
};

/** Makes the cut fonts in the folder, once: the names carry no hash, the marker file does. */
export async function cutFonts(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const [name, cut] of Object.entries(cuts)) {
    await cutFont(join(folder, name), require.resolve(cut.from), cut);
  }
}

/** A font of KaTeX, cut to the signs that formulas of this book may use. */
export async function cutMathFont(folder: string, file: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const target = join(folder, file);
  await cutFont(target, require.resolve(`katex/dist/fonts/${file}`), {
    from: file,
    letters: mathLetters,
  });
  return target;
}

async function cutFont(target: string, source: string, cut: Cut): Promise<void> {
  const original = readFileSync(source);
  const mark = createHash('sha256').update(original).update(JSON.stringify(cut)).digest('hex');
  const marker = `${target}.made-from`;
  if (existsSync(target) && existsSync(marker) && readFileSync(marker, 'utf8') === mark) return;
  const font = await subsetFont(original, cut.letters, {
    targetFormat: 'woff2',
    variationAxes: cut.axes,
    keepFeatures: cut.features,
  });
  writeFileSync(target, font);
  writeFileSync(marker, mark);
}
