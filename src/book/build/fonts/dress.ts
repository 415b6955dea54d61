import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cutInto, glyphsOf } from './cut.ts';
import type { FontFace, Source } from './families.ts';
import type { Writing } from './writing.ts';

/** A font file of the site: some characters of a face. */
interface Piece {
  face: FontFace;
  name: string;
  source: Source;
  letters: string;
  /** Fetched only where a page has one of its characters. */
  atNeed: boolean;
}

export interface Dress {
  /** The rules that name the font files, as they stand in `assets/`. */
  css: string;
  /** By piece, its file's name there. */
  files: Map<string, string>;
}

/** Cuts the fonts to what is written and puts them into the folder; throws where a sign has no glyph. */
export async function dress(writing: Writing, cache: string, assets: string): Promise<Dress> {
  const pieces = await piecesOf(writing);
  const files = new Map<string, string>();
  const rules: string[] = [];
  mkdirSync(assets, { recursive: true });
  for (const { face, name, source, letters, atNeed } of pieces) {
    const { file: original, ...cut } = source;
    const font = readFileSync(await cutInto(cache, original, { ...cut, letters }));
    const file = `${name}-${createHash('sha256').update(font).digest('hex').slice(0, 8)}.woff2`;
    writeFileSync(join(assets, file), font);
    files.set(name, file);
    rules.push(ruleOf(face, `./${file}`, atNeed ? letters : undefined));
  }
  return { css: rules.join('\n'), files };
}

/** Which characters each font file is to have. */
async function piecesOf(writing: Writing): Promise<Piece[]> {
  const pieces: Piece[] = [];
  const missing: string[] = [];
  for (const [face, signs] of writing) {
    const { always = '', atNeed = '' } = face.typed ?? {};
    const kept = new Set(always);
    let sought = new Set([...signs.keys(), ...always].filter(Boolean));
    for (const [i, source] of face.sources.entries()) {
      const glyphs = await glyphsOf(readFileSync(source.file));
      const drawn = [...sought].filter(sign => glyphs.has(sign)).sort();
      sought = new Set([...sought].filter(sign => !glyphs.has(sign)));
      const add = (part: string, letters: string[], needed: boolean) => {
        const name = face.name + part;
        if (letters.length > 0) {
          pieces.push({ face, name, source, letters: letters.join(''), atNeed: needed });
        }
      };
      if (i > 0) add(`-lent-${i}`, drawn, true);
      else if (!face.typed) add('', drawn, false);
      else {
        add(
          '',
          drawn.filter(sign => kept.has(sign)),
          false,
        );
        add(
          '-signs',
          drawn.filter(sign => !kept.has(sign)),
          true,
        );
        add(
          '-more',
          [...atNeed].filter(sign => glyphs.has(sign) && !drawn.includes(sign)),
          true,
        );
      }
    }
    for (const sign of sought) {
      const code = sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
      missing.push(
        `${sign} (U+${code}) in ${face.name}, ${signs.get(sign) ?? 'which readers type'}`,
      );
    }
  }
  if (missing.length > 0) {
    throw new Error(
      `No font has the glyph that is to draw:\n${missing.join('\n')}\n(src/book/build/fonts/families.ts)`,
    );
  }
  return pieces;
}

/** As it stands in a style sheet; a piece that holds some characters only says which. */
export function ruleOf({ family, style, weight }: FontFace, url: string, letters?: string): string {
  const range = letters === undefined ? '' : `;unicode-range:${unicodeRange(letters)}`;
  const weights = weight[0] === weight[1] ? weight[0] : weight.join(' ');
  return `@font-face{font-family:"${family}";src:url(${url}) format("woff2");font-weight:${weights};font-style:${style};font-display:swap${range}}`;
}

function unicodeRange(letters: string): string {
  const codes = [...letters].map(sign => sign.codePointAt(0) as number).sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const code of codes) {
    const last = runs.at(-1);
    if (last && code === last[1] + 1) last[1] = code;
    else runs.push([code, code]);
  }
  const hex = (code: number) => code.toString(16).toUpperCase();
  return runs.map(([a, b]) => `U+${hex(a)}${b > a ? `-${hex(b)}` : ''}`).join(',');
}
