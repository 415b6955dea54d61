import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Cut } from './cut.ts';

/** A face of a family, and the font files that draw it. */
export interface FontFace {
  /** What its files are called. */
  name: string;
  family: string;
  style: 'normal' | 'italic';
  /** The lightest and the heaviest that it draws. */
  weight: [number, number];
  /** The font that draws it, then those that lend it the signs it lacks. */
  sources: Source[];
  /** Kept whether the book sets it or not, since readers type: on every page, and where it comes up. */
  typed?: { always: string; atNeed: string };
}

export type Source = Omit<Cut, 'letters' | 'format'> & { file: string };

const require = createRequire(import.meta.url);
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');

const latin = `${range(0x20, 0x7e)}\u00a0§©°±²³·×÷½äéèöüßçñ\u2009\u202f–—‘’“”•…′″−€`;
/** Names of Europe beyond the letters above. */
const moreLatin = range(0xa1, 0x17f);

const ours = (file: string): Source => ({
  file: fileURLToPath(new URL(`../../../theme/fonts/${file}`, import.meta.url)),
  features: ['kern', 'liga', 'onum', 'pnum'],
});
export const serif = ours('serif.woff2');
export const inter: Source = {
  file: require.resolve('inter-ui/variable/InterVariable.woff2'),
  axes: { wght: { min: 400, max: 700 }, opsz: 14 },
  features: ['kern', 'tnum'],
};
const katex = (face: string): Source => ({
  file: require.resolve(`katex/dist/fonts/KaTeX_${face}.woff2`),
});

const text: FontFace[] = [
  {
    name: 'serif',
    family: 'Source Serif 4 Variable',
    style: 'normal',
    weight: [400, 600],
    sources: [serif, inter, katex('Main-Regular')],
    typed: { always: latin, atNeed: moreLatin },
  },
  {
    name: 'serif-italic',
    family: 'Source Serif 4 Variable',
    style: 'italic',
    weight: [400, 400],
    sources: [ours('serif-italic.woff2'), katex('Main-Italic'), inter],
    typed: { always: latin, atNeed: moreLatin },
  },
  {
    name: 'sans',
    family: 'Inter Variable',
    style: 'normal',
    weight: [400, 700],
    sources: [inter, katex('Main-Regular')],
    typed: { always: latin, atNeed: moreLatin },
  },
];

/** KaTeX's faces, as its own style sheet has them. */
function mathematics(): FontFace[] {
  const css = readFileSync(require.resolve('katex/dist/katex.css'), 'utf8');
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].map(([, face]) => {
    const file = /url\(fonts\/(KaTeX_[\w-]+\.woff2)\)/.exec(face)?.[1] ?? '';
    const weight = /font-weight:\s*bold/.test(face) ? 700 : 400;
    return {
      name: basename(file, '.woff2'),
      family: /font-family:\s*"([^"]+)"/.exec(face)?.[1] ?? '',
      style: /font-style:\s*italic/.test(face) ? 'italic' : 'normal',
      weight: [weight, weight],
      sources: [{ file: require.resolve(`katex/dist/fonts/${file}`) }],
    };
  });
}

export const faces: FontFace[] = [...text, ...mathematics()];

/** The face of the family that draws text of this style and weight, as browsers choose it. */
export function faceFor(family: string, italic: boolean, weight: number): FontFace | undefined {
  const style = italic ? 'italic' : 'normal';
  const distance = (face: FontFace) =>
    (face.style === style ? 0 : 10_000) +
    Math.max(face.weight[0] - weight, weight - face.weight[1], 0);
  return faces.filter(face => face.family === family).sort((a, b) => distance(a) - distance(b))[0];
}
