import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from './reader.ts';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const folder = '/some/folder/';
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** The plainest host there is: files of one folder, no headers but the type, no rewriting. */
function plainHost(missed: string[]): Server {
  return createServer((request, response) => {
    const path = decodeURI((request.url ?? '').split('?')[0]);
    const inside = path.startsWith(folder) ? path.slice(folder.length) : null;
    const file = join(dist, inside?.replace(/(^|\/)$/, '$1index.html') ?? 'nowhere');
    if (inside === null || !existsSync(file)) {
      missed.push(path);
      response.writeHead(404).end();
      return;
    }
    response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
    response.end(readFileSync(file));
  });
}

test('the book works in a folder of any host', async ({ page }) => {
  const missed: string[] = [];
  const host = plainHost(missed);
  await new Promise<void>(done => host.listen(0, done));
  const { port } = host.address() as AddressInfo;
  try {
    await page.goto(`http://localhost:${port}${folder}`);
    await page.getByRole('link', { name: 'Begin reading' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const island = page.locator('[data-island]').first();
    await island.scrollIntoViewIfNeeded();
    await expect(island).toHaveAttribute('data-island-state', 'live');

    await page.keyboard.press('/');
    await page.getByRole('searchbox').fill('eq 57');
    await page.getByRole('dialog').getByRole('link').first().click();
    await expect(page).toHaveURL(new RegExp(`${folder}01-cross-entropy/#eq-57$`));

    await page.goto(`http://localhost:${port}${folder}laboratory/`);
    const start = page.getByRole('button', { name: 'Start' }).first();
    await start.click();
    await expect(page.locator('.run-sentence').first()).toContainText(/Epoch [2-9]/, {
      timeout: 30_000,
    });
    await page.goto(`http://localhost:${port}${folder}embed/activation-plot/`);
    await expect(page.locator('[data-island-state="live"]')).toHaveCount(1);
    expect(missed.filter(path => path !== '/favicon.ico')).toEqual([]);
  } finally {
    host.closeAllConnections();
    host.close();
  }
});
