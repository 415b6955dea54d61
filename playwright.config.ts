import { defineConfig, devices } from '@playwright/test';
import { installedBrowser } from './src/runner/setup.mjs';

const port = Number(process.env.PORT ?? 4179);

/** End-to-end tests: what a reader does, on the built site (`npm run build` first). */
export default defineConfig({
  testDir: 'e2e',
  timeout: 120_000,
  fullyParallel: true,
  forbidOnly: !!process.env.CI,
  retries: process.env.CI ? 1 : 0,
  workers: 2,
  use: {
    baseURL: `http://localhost:${port}/`,
    // Of a page of thirty thousand nodes a trace costs more than the test.
    trace: 'on-first-retry',
    launchOptions: {
      executablePath: installedBrowser() ?? undefined,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    {
      name: 'chromium',
      use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } },
    },
  ],
  webServer: {
    command: `npx vite preview --port ${port} --strictPort`,
    url: `http://localhost:${port}/`,
    reuseExistingServer: !process.env.CI,
  },
});
