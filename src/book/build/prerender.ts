import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Manifest } from 'vite';
import type { Page } from '../render/book.tsx';
import type { Site } from '../content/site.ts';
import { drawSocialImages } from './socialImages.ts';
import { dressSite, type Dressed } from './fonts/dressSite.ts';
import { hundredths } from './hundredths.ts';
import { licences } from './licences.ts';
import { robots, sitemap } from './linked.ts';
import { picturesApart } from './pictures.ts';
import { searchIndexOf } from './searchIndex.ts';
import { documentOf, templateOf, type ClientAssets } from './template.ts';

interface Server {
  renderBook(site: Site): Promise<Page[]>;
}

const fontCache = 'node_modules/.cache/unsaturated/fonts';

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
  const dressed = await dressSite(dist, manifest, pages, join(root, fontCache));
  for (const page of pages) {
    const file = join(dist, fileOf(page));
    mkdirSync(dirname(file), { recursive: true });
    const assets = page.bare ? noAssets : assetsOf(manifest, dressed, page);
    const body = picturesApart(hundredths(page.body), page.root, dist);
    writeFileSync(file, documentOf(template, { ...page, body }, assets, site));
  }
  writeFileSync(join(dist, 'search.json'), JSON.stringify(searchIndexOf(pages)));
  await drawSocialImages(root, dist, pages);
  writeFileSync(join(dist, 'licences.txt'), licences(root));
  writeFileSync(join(dist, 'robots.txt'), robots(site));
  if (site.address) writeFileSync(join(dist, 'sitemap.xml'), sitemap(pages, site.address));
  return pages.length;
}

const noAssets: ClientAssets = { styles: [], scripts: [], modulePreloads: [], fonts: [] };

function fileOf(page: Page): string {
  return page.path.endsWith('.html') ? page.path : join(page.path, 'index.html');
}

function assetsOf(manifest: Manifest, { style, fonts }: Dressed, page: Page): ClientAssets {
  const entry = manifest[page.embed ? entries.embed : entries.page];
  const wanted = page.embed ? ['sans'] : ['serif', 'sans', ...(page.hasMaths ? mathFonts : [])];
  return {
    styles: [style],
    scripts: [entry.file],
    modulePreloads: (entry.imports ?? []).map(key => manifest[key].file),
    fonts: wanted.flatMap(name => fonts.get(name) ?? []),
  };
}

const mathFonts = ['KaTeX_Main-Regular', 'KaTeX_Math-Italic'];
