import { test as base, expect } from '@playwright/test';

/** A test whose page may not write an error to its console, nor throw one. */
export const test = base.extend<{ quietConsole: void }>({
  quietConsole: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on('console', message => {
        // The tests' own doing: see serviceWorkers in playwright.config.ts.
        if (message.text().includes('registration blocked by Playwright')) return;
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
