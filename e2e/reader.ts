import { test as base, expect, type Page } from '@playwright/test';

/** A test that sees what the server sends: no service worker stands in between. */
export const testOnline = base.extend<{ noServiceWorker: void }>({
  noServiceWorker: [
    async ({ context }, use) => {
      await context.addInitScript(() => {
        delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker;
      });
      await use();
    },
    { auto: true },
  ],
});

/** A test whose page may not write an error to its console, nor throw one. */
export const test = testOnline.extend<{ quietConsole: void }>({
  quietConsole: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on('console', message => {
        if (message.type() === 'error' || message.type() === 'warning') {
          complaints.push(message.text());
        }
      });
      page.on('pageerror', error => complaints.push(String(error)));
      await use();
      expect(complaints, 'the console stays quiet').toEqual([]);
    },
    { auto: true },
  ],
});

/** Brings every figure near the screen, one after the other, until all of them have come alive. */
export async function wakeFigures(page: Page): Promise<void> {
  const figures = await page.locator('[data-island]').all();
  for (const figure of figures) {
    await figure.scrollIntoViewIfNeeded();
    await page.waitForTimeout(40);
  }
  for (const figure of figures) {
    if ((await figure.getAttribute('data-island-state')) === 'live') continue;
    await figure.scrollIntoViewIfNeeded();
    await expect(figure).toHaveAttribute('data-island-state', 'live', { timeout: 15_000 });
  }
}

export { expect };
