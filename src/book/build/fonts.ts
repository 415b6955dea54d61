import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';

/**
 * Fonts cut to the signs that the book sets and the weights it uses: whole families would weigh
 * more than everything else on the page together.
 */
export interface Cut {
  letters: string;
  axes?: Record<string, number | { min: number; max: number }>;
  features?: string[];
  /** woff2 for pages, unless it says otherwise. */
  format?: 'woff2' | 'sfnt';
}

const require = createRequire(import.meta.url);
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');

export const latin =
  range(0x20, 0x7e) + '\u00a0§©°±²³·×÷½äéèöüßçñşŞ\u2009\u202f–—‘’“”•…′″−€←↑→↓≤≥≈≠';
/** The Greek that labels and controls have: names of quantities. */
const quantities = 'αβγδεηθλμπρσφωΔΣ';
export const greek = range(0x391, 0x3a9) + range(0x3b1, 0x3c9);
/** European names beyond the ones above. */
export const moreLatin = [...range(0xa1, 0x17f)].filter(sign => !latin.includes(sign)).join('');
const mathematics =
  range(0x21, 0x7e) +
  'ΓΔΘΛΞΠΣΦΨΩαβγδεζηθκλμνξπρστφχψωϵϑϕ' +
  '\u00a0±×÷·¬°′∣∥⋅∘⊙⊗⊕∂∑∏∫∇√∞∈∉⊂∪∩∀∃≈≡≠≤≥≪≫∼≅∝←→⇒⇔↦⟨⟩⌊⌋⌈⌉…⋯⋮⋱ℓˉˆ˜˙⃗¯^~';

const label = { wght: { min: 400, max: 700 } };
const inter = (script: string) =>
  `@fontsource-variable/inter/files/inter-${script}-wght-normal.woff2`;

const sans: Record<string, Cut & { from: string }> = {
  'sans.woff2': { from: inter('latin'), letters: latin, axes: label, features: ['kern', 'tnum'] },
  'sans-greek.woff2': { from: inter('greek'), letters: quantities, axes: label, features: [] },
};

/** Makes the fonts of labels and controls in the folder, where they are not there already. */
export async function cutSans(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const [name, { from, ...cut }] of Object.entries(sans)) {
    await cutFont(require.resolve(from), join(folder, name), cut);
  }
}

/** The fonts of the cards (cards.ts), as a drawing program that knows one weight takes them. */
export async function cutCards(root: string, folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const cards = {
    'serif.ttf': { from: join(root, 'src/theme/fonts/serif.woff2'), weight: 600 },
    'sans.ttf': { from: require.resolve(inter('latin')), weight: 600 },
  };
  const files = [];
  for (const [name, { from, weight }] of Object.entries(cards)) {
    const target = join(folder, name);
    await cutFont(from, target, { letters: latin, axes: { wght: weight }, format: 'sfnt' });
    files.push(target);
  }
  return files;
}

/** A font of KaTeX, cut to the signs that formulas of this book may use. */
export async function cutMathFont(folder: string, file: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const target = join(folder, file);
  await cutFont(require.resolve(`katex/dist/fonts/${file}`), target, { letters: mathematics });
  return target;
}

async function cutFont(source: string, target: string, cut: Cut): Promise<void> {
  const original = readFileSync(source);
  const mark = createHash('sha256').update(original).update(JSON.stringify(cut)).digest('hex');
  const marker = `${target}.made-from`;
  if (existsSync(target) && existsSync(marker) && readFileSync(marker, 'utf8') === mark) return;
  writeFileSync(target, await cutTo(original, cut));
  writeFileSync(marker, mark);
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
