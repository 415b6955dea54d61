import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '../render/book.tsx';
import type { Site } from '../content/site.ts';
import { beforePaintScript } from './beforePaint.ts';
import { escape } from './escape.ts';
import { linkedHead } from './linked.ts';
import { coloursOf } from './tokens.ts';

/** What the built or served client adds to a page; addresses are relative to the site's root. */
export interface ClientAssets {
  styles: string[];
  scripts: string[];
  modulePreloads: string[];
  fonts: string[];
}

/** What all pages have in common. */
export function templateOf(root: string): string {
  const themes = (['light', 'dark'] as const).map(
    theme =>
      `<meta name="theme-color" content="${coloursOf(root, theme).paper}" media="(prefers-color-scheme: ${theme})" />`,
  );
  return readFileSync(join(root, 'index.html'), 'utf8')
    .replace('<!--before-paint-->', () => beforePaintScript(root))
    .replace('<!--theme-colours-->', () => themes.join('\n    '));
}

/** The finished document: the template with the page's head and body set in. */
export function documentOf(template: string, page: Page, assets: ClientAssets, site: Site): string {
  const at = (path: string) => (path.startsWith('/') ? path : page.root + path);
  const head = [
    `<title>${escape(page.title)}</title>`,
    `<meta name="description" content="${escape(page.description)}" />`,
    `<link rel="icon" href="${page.root}favicon.svg" type="image/svg+xml" />`,
    ...(page.bare || page.embed ? [] : installable(page.root)),
    ...(page.bare ? [] : linkedHead(page, site)),
    ...assets.fonts.map(
      font => `<link rel="preload" href="${at(font)}" as="font" type="font/woff2" crossorigin />`,
    ),
    ...assets.styles.map(style => `<link rel="stylesheet" href="${at(style)}" />`),
    ...assets.modulePreloads.map(path => `<link rel="modulepreload" href="${at(path)}" />`),
    ...assets.scripts.map(path => `<script type="module" src="${at(path)}"></script>`),
    ...page.head,
  ];
  return template
    .replace('<!--head-->', () => head.join('\n    '))
    .replace('<!--body-->', () => page.body)
    .replace('data-page=""', () => `data-page="${escape(page.path)}"`);
}

/** What a browser needs to keep the book among its programs. */
function installable(root: string): string[] {
  return [
    `<link rel="manifest" href="${root}manifest.webmanifest" />`,
    `<link rel="apple-touch-icon" href="${root}icons/apple-touch-icon.png" />`,
  ];
}
