import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

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

/** Of the whole page, or of what `within` selects in it. */
export async function violations(
  page: Page,
  rules: object = everyRule,
  within = 'html',
): Promise<string[]> {
  await page.addScriptTag({ path: axePath });
  const found = await page.evaluate(
    async ([options, selector]) => {
      const { axe } = window as unknown as {
        axe: { run(context: string, options: object): Promise<{ violations: Violation[] }> };
      };
      return (await axe.run(selector, options)).violations;
    },
    [rules, within] as const,
  );
  return found.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}: ${nodes.map(node => node.html.slice(0, 160)).join(' | ')}`,
  );
}

/**
 * In light every rule, and in dark, which a page takes over as it stands, those of colour; there
 * the figures that wait for an answer show what they have.
 */
export async function violationsInBoth(page: Page, within?: string): Promise<string[]> {
  const light = await violations(page, everyRule, within);
  await page
    .locator('.veil-lift')
    .evaluateAll(all => all.forEach(one => one instanceof HTMLElement && one.click()));
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const dark = await violations(page, rulesOfColour, within);
  return [...light, ...dark.map(fault => `dark: ${fault}`)];
}
