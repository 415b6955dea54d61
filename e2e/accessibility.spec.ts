import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { builtPages, laidOut } from './pages.ts';
import { expect, test, wakeFigures } from './reader.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Violation {
  id: string;
  help: string;
  nodes: { html: string; failureSummary?: string }[];
}

/** Every rule axe has for WCAG 2.2 AA, and its best practices; none demoted. */
const everyRule = { resultTypes: ['violations'] };

/** What another colour scheme can break of them. */
const rulesOfColour = { ...everyRule, runOnly: ['color-contrast', 'link-in-text-block'] };

async function violations(page: Page, rules: object = everyRule): Promise<string[]> {
  await page.addScriptTag({ path: axePath });
  const found = await page.evaluate(async options => {
    const { axe } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: Violation[] }> };
    };
    return (await axe.run(options)).violations;
  }, rules);
  return found.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}: ${nodes.map(node => node.html.slice(0, 160)).join(' | ')}`,
  );
}

/** In light every rule, and in dark, which a page takes over as it stands, those of colour. */
async function violationsInBoth(page: Page): Promise<string[]> {
  const light = await violations(page);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const dark = await violations(page, rulesOfColour);
  return [...light, ...dark.map(fault => `dark: ${fault}`)];
}

for (const path of builtPages()) {
  test(`/${path} has no accessibility fault, light or dark`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(laidOut(path));
    await wakeFigures(page);
    expect(await violationsInBoth(page)).toEqual([]);
    if (path.startsWith('embed/')) await expectNoneInUse(page);
  });
}

/** Nor while a figure runs, nor when it is at rest again. */
async function expectNoneInUse(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const begin = page.locator('.ui-button-primary:enabled').first();
  if ((await begin.count()) === 0) return;
  await begin.click();
  expect(await violations(page), 'while it runs').toEqual([]);
  await page.evaluate(() => {
    const buttons = [...document.querySelectorAll('button')];
    buttons.find(button => /^(Stop|Pause)$/.test(button.textContent.trim()))?.click();
  });
  expect(await violations(page), 'at rest again').toEqual([]);
}
