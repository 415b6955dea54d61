import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from 'vite';
import type { Page } from '../../render/book.tsx';
import { dress } from './dress.ts';
import { writingOf } from './writing.ts';

/** Addresses from the site's root. */
export interface Dressed {
  style: string;
  /** By name, the font files that pages may ask for at once. */
  fonts: Map<string, string>;
}

/**
 * Gives the built site its fonts, cut to what its pages, scripts and style sheet write: into the
 * style sheet, whose name follows its bytes.
 */
export async function dressSite(
  dist: string,
  manifest: Manifest,
  pages: Page[],
  cache: string,
): Promise<Dressed> {
  const assets = join(dist, 'assets');
  const bare = Object.values(manifest).find(({ file }) => file.endsWith('.css'))?.file;
  if (bare === undefined) throw new Error('The build has written no style sheet.');
  const css = readFileSync(join(dist, bare), 'utf8');
  const scripts = readdirSync(assets)
    .filter(name => name.endsWith('.js'))
    .map(name => ({ name, code: readFileSync(join(assets, name), 'utf8') }));
  const writing = writingOf({ pages: pages.filter(page => !page.bare), css, scripts });
  const dressed = await dress(writing, cache, assets);
  const whole = `${dressed.css}\n${css}`;
  const style = `assets/style-${createHash('sha256').update(whole).digest('hex').slice(0, 8)}.css`;
  rmSync(join(dist, bare));
  writeFileSync(join(dist, style), whole);
  return {
    style,
    fonts: new Map([...dressed.files].map(([name, file]) => [name, `assets/${file}`])),
  };
}
