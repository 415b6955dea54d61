import { test as base, expect } from '@playwright/test';

/** A page that asked for what is blocked would be told so on its console. */
function withoutServiceWorker(): void {
  Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
}

/** A test whose page may not write an error to its console, nor throw one. */
export const test = base.extend<{ quietConsole: void }>({
  quietConsole: [
    async ({ page, serviceWorkers }, use) => {
      if (serviceWorkers === 'block') await page.addInitScript(withoutServiceWorker);
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
