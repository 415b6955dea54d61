import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { contents } from '../content/contents.ts';
import { epochs, outputs, starts } from '../content/coverRun.ts';
import type { Page } from '../render/book.tsx';
import { escape } from './escape.ts';
import { cutInto } from './fonts/cut.ts';
import { inter, serif } from './fonts/families.ts';
import { coloursOf, type Colours } from './tokens.ts';

/** The size that places which show links ask for. */
export const socialImageSize = { width: 1200, height: 630 };

/** The picture to show beside a link to the page: a chapter has its own, the rest the book's. */
export function socialImageOf(page: Page): string {
  const entry = contents.find(one => page.path === `${one.slug}/`);
  return `cards/${entry?.slug ?? 'book'}.png`;
}

/** Draws the image of the book, and of every chapter, into the built site. */
export async function drawSocialImages(root: string, dist: string, pages: Page[]): Promise<void> {
  const colours = coloursOf(root, 'light');
  mkdirSync(join(dist, 'cards'), { recursive: true });
  const drawn = pages
    .filter(page => !page.bare && (page.path === '' || socialImageOf(page) !== 'cards/book.png'))
    .map(page => ({ file: join(dist, socialImageOf(page)), svg: socialImage(page, colours) }));
  const letters = [...new Set(drawn.flatMap(({ svg }) => [...svg]))].sort().join('');
  const cache = join(root, 'node_modules/.cache/unsaturated/cards');
  const fontFiles = await Promise.all(
    // The drawing program knows one weight of a font.
    [serif, inter].map(({ file, axes }) =>
      cutInto(cache, file, { letters, axes: { ...axes, wght: 600 }, format: 'sfnt' }),
    ),
  );
  for (const { file, svg } of drawn) {
    const picture = new Resvg(svg, {
      font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Inter Variable' },
    });
    writeFileSync(file, picture.render().asPng());
  }
}

const margin = 72;
const serifType = 'font-family="Source Serif 4 Variable" font-weight="600"';
const sansType = 'font-family="Inter Variable" font-weight="600"';

export function socialImage(page: Page, colours: Colours): string {
  const { width, height } = socialImageSize;
  const quadratic = outputs('quadratic', starts.first);
  const crossEntropy = outputs('crossEntropy', starts.first);
  const [title, label] = wordsOf(page);
  const { lines, size } = setTitle(title);
  const first = label ? 244 : 208;
  const titleLines = lines.map(
    (line, i) =>
      `<text x="${margin}" y="${first + i * size * 1.14}" font-size="${size}" letter-spacing="-1" ${serifType} fill="${colours.ink}">${escape(line)}</text>`,
  );
  const x = (epoch: number) => margin + (epoch / epochs) * (width - 2 * margin);
  const y = (output: number) => 440 + (1 - output) * 130;
  const path = (run: number[]) =>
    run.map((a, i) => `${i ? 'L' : 'M'}${x(i).toFixed(1)} ${y(a).toFixed(1)}`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="${width}" height="${height}" fill="${colours.paper}"/>
    <text x="${margin}" y="96" font-size="30" ${sansType} fill="${colours.ink}">Unsaturated</text>
    <text x="${margin}" y="152" font-size="21" letter-spacing="1.6" ${sansType} fill="${colours['ink-3']}">${escape(label.toUpperCase())}</text>
    ${titleLines.join('')}
    <path d="M${margin} ${y(0)}H${width - margin}M${margin} ${y(1)}H${width - margin}" stroke="${colours.rule}" stroke-width="2"/>
    <g fill="none" stroke-width="5" stroke-linejoin="round">
      <path d="${path(crossEntropy)}" stroke="${colours['cross-entropy']}" stroke-dasharray="12 8"/>
      <path d="${path(quadratic)}" stroke="${colours.quadratic}"/>
    </g>
    <g font-size="21" ${sansType}>
      <text x="${x(52)}" y="${y(0.3)}" fill="${colours['cross-entropy']}">cross-entropy</text>
      <text x="${x(228)}" y="${y(0.72)}" fill="${colours.quadratic}">quadratic cost</text>
    </g>
    <circle cx="${x(0)}" cy="${y(quadratic[0])}" r="9" fill="${colours.ink}"/>
  </svg>`;
}

/** The title, and the line over it. */
function wordsOf(page: Page): [string, string] {
  const entry = contents.find(one => page.path === `${one.slug}/`);
  const title = page.title.replace(/ · Unsaturated$/, '').replace(/^Unsaturated: h/, 'H');
  if (!entry) return [title, 'An interactive textbook'];
  const chapter = entry.number === undefined ? '' : `Chapter ${entry.number} · `;
  return [title, `${chapter}${entry.title}`];
}

/** As large as two lines let it be; a letter of this serif is about half its size wide. */
function setTitle(title: string): { lines: string[]; size: number } {
  for (const size of [72, 64, 56]) {
    const lines = wrapped(title, (socialImageSize.width - 2 * margin) / (size * 0.5));
    if (lines.length <= 2 || size === 56) return { lines, size };
  }
  return { lines: [title], size: 56 };
}

/** As few lines as there can be, and these as even as they can be. */
function wrapped(title: string, most: number): string[] {
  let lines = filled(title, most);
  for (let less = most - 1; filled(title, less).length === lines.length; less--) {
    lines = filled(title, less);
    if (less < 4) break;
  }
  return lines;
}

function filled(title: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of title.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= most) {
      lines[lines.length - 1] += ` ${word}`;
    } else lines.push(word);
  }
  return lines;
}
