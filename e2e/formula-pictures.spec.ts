import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { parse, serializeOuter, type DefaultTreeAdapterTypes } from 'parse5';
import { builtPages, dist } from './pages.ts';
import { expect, test } from './reader.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const classOf = (node: Node) =>
  'attrs' in node ? (node.attrs.find(({ name }) => name === 'class')?.value ?? '') : '';

function formulasIn(node: Node): Element[] {
  if (classOf(node) === 'katex') return [node as Element];
  return 'childNodes' in node ? node.childNodes.flatMap(formulasIn) : [];
}

/** What a formula has drawn: each character with the classes around it that choose its face. */
function drawnBy(node: Node, around = ''): string[] {
  if ('value' in node)
    return [...node.value].filter(s => /[^\s\u200b]/.test(s)).map(s => around + s);
  if (!('childNodes' in node) || classOf(node) === 'katex-mathml') return [];
  const faces = classOf(node).match(
    /\b(math|text|main|ams)\w+|delimsizing|size[1-4]|op-symbol|\w+-op/g,
  );
  return node.childNodes.flatMap(child => drawnBy(child, faces ? `${faces.join(' ')} ` : around));
}

/** As few formulas of the book as have everything in them that its formulas draw, and then some. */
function chosenFormulas(atLeast: number): { html: string[]; drawn: Set<string> } {
  const formulas = builtPages()
    .filter(path => !/^(embed|gallery)/.test(path))
    .flatMap(path => formulasIn(parse(readFileSync(`${dist}${path}index.html`, 'utf8'))))
    .map(formula => ({ formula, drawn: drawnBy(formula) }));
  const once = new Map(formulas.map(one => [one.drawn.join(''), one]));
  const rest = [...once.values()];
  const chosen: typeof rest = [];
  const drawn = new Set<string>();
  while (rest.length > 0) {
    const news = rest.map(one => new Set(one.drawn.filter(sign => !drawn.has(sign))).size);
    const most = Math.max(...news);
    if (most === 0 && chosen.length >= atLeast) break;
    const [one] = rest.splice(news.indexOf(most), 1);
    chosen.push(one);
    for (const sign of one.drawn) drawn.add(sign);
  }
  return { html: chosen.map(({ formula }) => serializeOuter(formula)), drawn };
}

const katex = createRequire(import.meta.url).resolve('katex/dist/katex.css');
const faces = [...readFileSync(katex, 'utf8').matchAll(/@font-face\s*\{[^}]*\}/g)]
  .map(([face]) => face.replaceAll('fonts/', '/katex-fonts/'))
  .join('\n');

/** A picture of each formula, as a data address. */
async function pictures(page: Page, fonts: string, html: string[]): Promise<string[]> {
  await page.evaluate(
    ([fonts, formulas]) => {
      document.head.querySelector('#fonts')?.remove();
      document.head.insertAdjacentHTML('beforeend', `<style id="fonts">${fonts}</style>`);
      // Turned a little, letters are drawn by their outlines and not fitted to pixels, which depends
      // on what else a font has.
      const turned = 'transform: rotate(1deg); width: max-content; padding: 0.5em';
      document.body.innerHTML = formulas.map(one => `<p style="${turned}">${one}</p>`).join('');
      document.body.style.cssText = 'font-size: 30px; padding: 20px; background: #fff; color: #000';
    },
    [fonts, html] as const,
  );
  await page.evaluate(() => document.fonts.ready);
  const shots = [];
  for (const one of await page.locator('p').all()) {
    shots.push(`data:image/png;base64,${(await one.screenshot()).toString('base64')}`);
  }
  return shots;
}

/** How many pixels of two pictures differ clearly; all of them where the sizes do. */
const differing = (page: Page, pair: [string, string]) =>
  page.evaluate(async pair => {
    const [a, b] = await Promise.all(
      pair.map(async address => {
        const bitmap = await createImageBitmap(await (await fetch(address)).blob());
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        canvas?.drawImage(bitmap, 0, 0);
        return canvas?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
      }),
    );
    if (a.length !== b.length) return Infinity;
    let sum = 0;
    for (let i = 0; i < a.length; i += 4) if (Math.abs(a[i] - b[i]) > 40) sum++;
    return sum;
  }, pair);

test('formulas look as they do in KaTeX’s own fonts', async ({ page }) => {
  const { html, drawn } = chosenFormulas(40);
  expect(html.length).toBeGreaterThanOrEqual(40);
  expect([...drawn].join(' ')).toMatch(/^(?=.*\ue020)(?=.*−)(?=.*∗)(?=.*∑)(?=.*⊙)/);
  await page.route('**/katex-fonts/*', route =>
    route.fulfill({
      path: join(dirname(katex), 'fonts', route.request().url().replace(/.*\//, '')),
    }),
  );
  await page.goto('notation/');
  const cut = await pictures(page, '', html);
  const whole = await pictures(page, faces, html);
  expect(await page.evaluate(() => document.fonts.check('1em KaTeX_Fraktur'))).toBe(false);
  const differences: string[] = [];
  for (let i = 0; i < html.length; i++) {
    const pixels = await differing(page, [cut[i], whole[i]]);
    if (pixels > 0) differences.push(`${pixels} pixels of ${html[i].replace(/<[^>]*>/g, ' ')}`);
  }
  expect(differences).toEqual([]);
});
