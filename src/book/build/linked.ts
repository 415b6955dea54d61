import type { Page } from '../render/book.tsx';
import type { Site } from '../content/site.ts';
import { socialImageOf, socialImageSize } from './socialImages.ts';
import { escape } from './escape.ts';

/**
 * What a page says of itself to search engines and to places that show links. Its own address can
 * be given only where the site's is known; the image is then found from there, else from the page.
 */
export function linkedHead(page: Page, { address }: Site): string[] {
  const property = (name: string, content: string) =>
    `<meta property="og:${name}" content="${escape(content)}" />`;
  return [
    ...(address ? [`<link rel="canonical" href="${escape(address + page.path)}" />`] : []),
    ...(address ? [property('url', address + page.path)] : []),
    property('site_name', 'Unsaturated'),
    property('type', /^\d\d-/.test(page.path) ? 'article' : 'website'),
    property('locale', 'en_GB'),
    property('title', page.title),
    property('description', page.description),
    property('image', (address ?? page.root) + socialImageOf(page)),
    property('image:width', String(socialImageSize.width)),
    property('image:height', String(socialImageSize.height)),
    property('image:alt', imageWords),
    '<meta name="twitter:card" content="summary_large_image" />',
  ];
}

const imageWords =
  'The output of one neuron over 300 epochs: with the cross-entropy it falls at once, with the quadratic cost only after a hundred and fifty.';

/** Every page worth finding, by its full address. */
export function sitemap(pages: Page[], address: string): string {
  const found = pages.filter(page => !page.bare && !page.embed);
  const entries = found.map(({ path }) => `  <url><loc>${escape(address + path)}</loc></url>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries,
    '</urlset>\n',
  ].join('\n');
}

export function robots({ address }: Site): string {
  const map = address ? `\nSitemap: ${address}sitemap.xml\n` : '';
  return `User-agent: *\nAllow: /\n${map}`;
}
