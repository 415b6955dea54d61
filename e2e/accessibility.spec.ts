import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { builtPages } from './pages.ts';
import { expect, test, wakeFigures } from './reader.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Violation {
  id: string;
  help: string;
  nodes: { html: string; failureSummary?: string }[];
}

/** Every rule axe has for WCAG 2.2 AA, and its best practices; none demoted. */
async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axePath });
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: Violation[] }> };
    };
    return (await axe.run()).violations;
  });
  return found.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}: ${nodes.map(node => node.html.slice(0, 160)).join(' | ')}`,
  );
}

/** In both colour schemes, which a page takes over as it stands. */
async function violationsInBoth(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    found.push(...(await violations(page)).map(fault => `${colorScheme}: ${fault}`));
  }
  return found;
}

for (const path of builtPages()) {
  test(`/${path} has no accessibility fault, light or dark`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(path);
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
  const stop = page.getByRole('button', { name: /^(Stop|Pause)$/ }).first();
  if ((await stop.count()) > 0 && (await stop.isEnabled())) await stop.click();
  expect(await violations(page), 'at rest again').toEqual([]);
}
