import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { laidOut } from './pages.ts';
import { expect, test } from './reader.ts';

/** By page and figure, what links say of the figure that were copied from it long ago. */
type Links = Record<string, Record<string, string[]>>;
const fixture = new URL('./fixtures/links.json', import.meta.url);
const links = Object.entries(JSON.parse(readFileSync(fixture, 'utf8')) as Links);

/** What a link says of a figure, setting by setting; a run's codes are taken as one. */
function said(link: string, figure: string): Record<string, string> {
  const text = new URLSearchParams(link).get(figure) ?? 'nothing';
  if (!text.includes(':')) return { run: text };
  return Object.fromEntries(text.split(',').map(part => /^([^:]*):(.*)$/.exec(part)!.slice(1)));
}

/** Opens one link to each figure of a page at once; copies a new link of each. */
async function openAndCopy(page: Page, path: string, states: Record<string, string>) {
  const query = Object.entries(states).map(([figure, text]) => `${figure}=${text}`);
  await page.goto(laidOut(`${path}?${query.join('&')}`));
  return page.evaluate(async figures => {
    const frames = async (count: number) => {
      for (let k = 0; k < count; k++) await new Promise(requestAnimationFrame);
    };
    const found: Record<string, { link: string; problems: string[] }> = {};
    const see = (id: string) => {
      const figure = document.getElementById(id)!;
      figure.scrollIntoView({ block: 'center', behavior: 'instant' });
      return figure;
    };
    // Once near the screen they come alive by themselves, several at a time.
    for (const id of figures) {
      see(id);
      await frames(2);
    }
    for (const id of figures) {
      const figure = see(id);
      while (!figure.querySelector('[data-island-state="live"]')) {
        await frames(1);
        see(id);
      }
      await frames(2);
      // Only the figure can put back what is taken out of the address here.
      const url = new URL(location.href);
      url.searchParams.delete(id);
      history.replaceState(null, '', url);
      const buttons = [...figure.querySelectorAll('button')];
      buttons.find(button => button.textContent.startsWith('Copy link'))?.click();
      const problems = [...figure.querySelectorAll('[role="alert"]')].map(it => it.textContent);
      found[id] = { link: location.search, problems };
    }
    return found;
  }, Object.keys(states));
}

for (const folder of ['chapters', 'gallery/', 'laboratory/']) {
  test(`links copied from ${folder} say today what they said then`, async ({ page }) => {
    test.slow();
    const here = links.filter(([path]) => path.startsWith(folder === 'chapters' ? '0' : folder));
    expect(here.length).toBeGreaterThan(0);
    for (const [path, figures] of here) {
      const rounds = Math.max(...Object.values(figures).map(texts => texts.length));
      for (let round = 0; round < rounds; round++) {
        const texts = Object.entries(figures).map(([figure, all]) => [figure, all[round]]);
        const states = Object.fromEntries(texts.filter(([, text]) => text !== undefined));
        const found = await openAndCopy(page, path, states);
        for (const [figure, text] of Object.entries<string>(states)) {
          const link = `${figure}=${text}`;
          const { link: copied, problems } = found[figure];
          expect.soft(problems, path + link).toEqual([]);
          expect.soft(said(copied, figure), path + link).toMatchObject(said(link, figure));
        }
      }
    }
  });
}
