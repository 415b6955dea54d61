import { test as base, expect } from '@playwright/test';

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

export { expect };
