import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Manifest } from 'vite';
import type { Page } from '../render/book.tsx';
import type { Site } from '../content/site.ts';
import { drawCards } from './cards.ts';
import { hundredths } from './hundredths.ts';
import { licences } from './licences.ts';
import { robots, sitemap } from './linked.ts';
import { picturesApart } from './pictures.ts';
import { searchIndexOf } from './searchIndex.ts';
import { documentOf, templateOf, type ClientAssets } from './template.ts';

interface Server {
  renderBook(site: Site): Promise<Page[]>;
}

export const entries = {
  page: 'src/book/client/page.ts',
  embed: 'src/book/client/embed.ts',
  serviceWorker: 'src/book/offline/serviceWorker.ts',
};

/** Writes every page of the book, and the index to search them by, into the client build. */
export async function prerender(
  root: string,
  dist: string,
  serverFile: string,
  site: Site,
): Promise<number> {
  const template = templateOf(root);
  const manifest: Manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
  const server: Server = await import(`${pathToFileURL(serverFile).href}?${Date.now()}`);
  const pages = await server.renderBook(site);
  for (const page of pages) {
    const file = join(dist, fileOf(page));
    mkdirSync(dirname(file), { recursive: true });
    const assets = page.bare ? noAssets : assetsOf(manifest, page);
    const body = picturesApart(hundredths(page.body), page.root, dist);
    writeFileSync(file, documentOf(template, { ...page, body }, assets, site));
  }
  writeFileSync(join(dist, 'search.json'), JSON.stringify(searchIndexOf(pages)));
  await drawCards(root, dist, pages);
  writeFileSync(join(dist, 'licences.txt'), licences(root));
  writeFileSync(join(dist, 'robots.txt'), robots(site));
  if (site.address) writeFileSync(join(dist, 'sitemap.xml'), sitemap(pages, site.address));
  return pages.length;
}

const noAssets: ClientAssets = { styles: [], scripts: [], modulePreloads: [], fonts: [] };

function fileOf(page: Page): string {
  return page.path.endsWith('.html') ? page.path : join(page.path, 'index.html');
}

function assetsOf(manifest: Manifest, page: Page): ClientAssets {
  const entry = manifest[page.embed ? entries.embed : entries.page];
  const style = Object.values(manifest).find(chunk => chunk.file.endsWith('.css'));
  const fontsWanted = page.embed
    ? ['sans']
    : ['serif', 'sans', ...(page.hasMaths ? mathFonts : [])];
  const fonts = fontsWanted.flatMap(name => fontFile(style?.assets ?? allAssets(manifest), name));
  return {
    styles: style ? [style.file] : [],
    scripts: [entry.file],
    modulePreloads: (entry.imports ?? []).map(key => manifest[key].file),
    fonts,
  };
}

const mathFonts = ['KaTeX_Main-Regular', 'KaTeX_Math-Italic'];

function allAssets(manifest: Manifest): string[] {
  return Object.values(manifest).flatMap(chunk => [chunk.file, ...(chunk.assets ?? [])]);
}

function fontFile(assets: string[], name: string): string[] {
  const found = assets.find(file => new RegExp(`/${name}-[\\w-]{8}\\.woff2$`).test(file));
  return found ? [found] : [];
}
