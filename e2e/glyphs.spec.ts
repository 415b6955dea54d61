import type { CDPSession, Page } from '@playwright/test';
import { builtPages, laidOut } from './pages.ts';
import { expect, test, wakeFigures } from './reader.ts';

/** Puts, of all text that is drawn alike, one place for every character into elements of their own. */
function markPlaces(): string[] {
  document.body.replaceWith(document.body.cloneNode(true)); // out of the hands of scripts
  const seen = new Set<string>();
  const places: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Node[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node);
  for (const text of texts) {
    const parent = text.parentElement;
    if (!parent?.checkVisibility() || parent.closest('math, script, style, option')) continue;
    const { fontFamily, fontStyle, fontWeight } = getComputedStyle(parent);
    if (/^(ui-)?monospace/.test(fontFamily)) continue; // the system's
    const fresh = [...(text.nodeValue ?? '')]
      .map(sign => `${fontFamily} ${fontStyle} ${fontWeight} ${sign}`)
      .filter(key => !seen.has(key));
    if (fresh.length === 0) continue;
    for (const key of fresh) seen.add(key);
    const name = parent.namespaceURI?.endsWith('svg') ? 'tspan' : 'span';
    const place = document.createElementNS(parent.namespaceURI, name);
    place.setAttribute('data-place', String(places.length));
    text.parentNode?.replaceChild(place, text);
    place.append(text);
    places.push(`${fontFamily}: ${text.nodeValue}`);
  }
  return places;
}

/** The text on the page that a font of the reader's system had to draw. */
async function drawnByOthers(page: Page, session: CDPSession): Promise<string[]> {
  const places = await page.evaluate(markPlaces);
  await page.evaluate(() => document.fonts.ready);
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodeIds } = await session.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: '[data-place]',
  });
  const found: string[] = [];
  for (const nodeId of nodeIds) {
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    const others = fonts.filter(font => !font.isCustomFont).map(font => font.familyName);
    if (others.length === 0) continue;
    const { attributes } = await session.send('DOM.getAttributes', { nodeId });
    const place = Number(attributes[attributes.indexOf('data-place') + 1]);
    found.push(`${others.join(', ')} for ${places[place]}`);
  }
  expect(places.length).toBeGreaterThan(10);
  return found;
}

for (const path of builtPages().filter(path => !/^embed|^gallery\/./.test(path))) {
  test(`every character of /${path} is drawn by the fonts of the book`, async ({ page }) => {
    await page.goto(laidOut(path));
    if (path === 'gallery/') await wakeFigures(page);
    const session = await page.context().newCDPSession(page);
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    expect(await drawnByOthers(page, session)).toEqual([]);
  });
}
