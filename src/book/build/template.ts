import type { Page } from '../server.tsx';

/** What the built or served client adds to a page; addresses are relative to the site's root. */
export interface ClientAssets {
  styles: string[];
  scripts: string[];
  modulePreloads: string[];
  fonts: string[];
}

/** The finished document: the template with the page's head and body set in. */
export function documentOf(template: string, page: Page, assets: ClientAssets): string {
  const at = (path: string) => (path.startsWith('/') ? path : page.root + path);
  const head = [
    `<title>${escape(page.title)}</title>`,
    `<meta name="description" content="${escape(page.description)}" />`,
    `<link rel="icon" href="${page.root}favicon.svg" type="image/svg+xml" />`,
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

function escape(text: string): string {
  return text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`);
}
