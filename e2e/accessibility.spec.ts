import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { builtPages } from './pages.ts';
import { expect, test } from './reader.ts';

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

/** Brings every figure near the screen, so that all of them have come alive. */
async function wakeFigures(page: Page) {
  for (const figure of await page.locator('[data-island]').all()) {
    await figure.scrollIntoViewIfNeeded();
    await expect(figure).toHaveAttribute('data-island-state', 'live');
  }
}

for (const path of builtPages()) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`/${path} has no accessibility fault in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(path);
      await wakeFigures(page);
      expect(await violations(page)).toEqual([]);
    });
  }
}
