import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, type Page } from '@playwright/test';
import { expect } from './reader.ts';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
/** The book stands in a folder of its host, and its host sends no headers of its own. */
const folder = '/shelf/unsaturated/';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
};

/** A plain static host that can be taken away, and on which files can be replaced, or go wrong. */
class Host {
  readonly replaced = new Map<string, string>();
  readonly wrong = new Map<string, (response: ServerResponse) => void>();
  readonly asked: string[] = [];
  address = '';
  private port = 0;
  private server: Server | null = null;

  async open(): Promise<void> {
    this.server = createServer((request, response) => {
      const path = (request.url ?? '').split('?')[0].replace(/\/$/, '/index.html');
      const name = path.slice(folder.length);
      this.asked.push(name);
      try {
        if (!path.startsWith(folder)) throw new Error('not the book');
        const wrong = this.wrong.get(name);
        if (wrong) return wrong(response);
        const body = this.replaced.get(name) ?? readFileSync(join(dist, name));
        response.setHeader('Content-Type', types[extname(name)] ?? 'application/octet-stream');
        response.end(body);
      } catch {
        response.writeHead(404).end('no such file');
      }
    });
    const { server, port } = this;
    await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve));
    const address = server.address();
    this.port = address && typeof address === 'object' ? address.port : 0;
    this.address = `http://127.0.0.1:${this.port}${folder}`;
  }

  async close(): Promise<void> {
    const { server } = this;
    server?.closeAllConnections();
    await new Promise(resolve => server?.close(resolve));
  }
}

const test = base.extend<{ host: Host }>({
  host: async ({}, use) => {
    const host = new Host();
    await host.open();
    await use(host);
    await host.close();
  },
});
test.setTimeout(90_000);

/** Reads until the first figure is met and the book is kept. */
async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('[data-island]').first().scrollIntoViewIfNeeded();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, {
    timeout: 60_000,
  });
}

test('after one visit the book is read, and a figure trains, without a network', async ({
  page,
  host,
}) => {
  await visit(page, `${host.address}01-cross-entropy/`);
  expect(host.asked.some(name => name.startsWith('data/mnist/'))).toBe(false);
  await host.close();

  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('#eq-57 .katex-html').first()).toBeVisible();
  const figure = page.locator('#slow-start');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator('[data-island]')).toHaveAttribute('data-island-state', 'live');

  await test.step('another page, never opened before, trains a network', async () => {
    await page.goto(`${host.address}laboratory/?laboratory=1~ep.2`);
    const laboratory = page.locator('#laboratory');
    await laboratory.getByRole('button', { name: 'Start', exact: true }).click();
    await expect(laboratory.locator('[data-summary]').first()).toContainText('after 2 epochs', {
      timeout: 30_000,
    });
    await expect(page.locator('.page-notice')).toHaveCount(0);
  });

  await test.step('an address without its slash, and one that is none', async () => {
    await page.goto(`${host.address}gallery`);
    expect(page.url()).toBe(`${host.address}gallery/`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.goto(`${host.address}nowhere/`);
    await expect(page.getByRole('heading', { name: 'No such page' })).toBeVisible();
  });
});

test('a new version is announced, and shown when the reader asks for it', async ({
  page,
  host,
  context,
}) => {
  await visit(page, `${host.address}laboratory/`);
  const other = await context.newPage();
  await other.goto(`${host.address}laboratory/`);
  const run = other.locator('#laboratory');
  await run.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(run.locator('[data-summary]').first()).toContainText('after', { timeout: 30_000 });

  const laboratory = readFileSync(join(dist, 'laboratory/index.html'), 'utf8');
  const changed = laboratory.replace('The laboratory</h1>', 'The new laboratory</h1>');
  host.replaced.set('laboratory/index.html', changed);
  const script = readFileSync(join(dist, 'sw.js'), 'utf8');
  const hash = createHash('sha256').update(changed).digest('hex');
  const listed = script.replace(
    /("laboratory\/":)"(\w+)"/,
    (_, path: string, old: string) => `${path}"${hash.slice(0, old.length)}"`,
  );
  expect(listed).not.toBe(script);
  host.replaced.set('sw.js', listed);

  await page.reload();
  await page.locator('[data-island]').first().scrollIntoViewIfNeeded();
  const notice = page.locator('.page-notice');
  await expect(notice).toContainText('a newer version of this book', { timeout: 30_000 });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The laboratory');
  await notice.getByRole('button', { name: 'Show it' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The new laboratory');
  await expect(page.locator('.page-notice')).toHaveCount(0);

  // The other page is where it was, and its run with it.
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('The laboratory');
  await expect(run.locator('[data-summary]').first()).toContainText('after');
});

test('what a host sends wrong costs that file alone, is named, and comes when it is right', async ({
  page,
  host,
}) => {
  const list = /\{(?:"[^"]*":"\w+",?)+\}/.exec(readFileSync(join(dist, 'sw.js'), 'utf8'));
  const listed = Object.keys(JSON.parse(list?.[0] ?? '{}') as object);
  const script = listed.find(path => path.startsWith('assets/Descent-')) ?? '';
  expect(script).not.toBe('');
  const html = (response: ServerResponse) => {
    response.setHeader('Content-Type', 'text/html');
    response.end('<h1>Sign in to the network</h1>');
  };
  const yesterdays = readFileSync(join(dist, 'gallery/index.html'), 'utf8') + '<!-- old -->';
  host.wrong.set(script, html);
  host.wrong.set('404.html', response => response.writeHead(404).end('no such file'));
  host.wrong.set('gallery/index.html', response => response.end(yesterdays));
  host.wrong.set('favicon.svg', response => response.destroy());

  await visit(page, `${host.address}laboratory/`);
  await page.goto(`${host.address}your-book/`);
  const said = page.locator('[data-offline-copy]');
  await expect(said).toContainText(`${listed.length - 4} of ${listed.length} files`);
  for (const path of [script, '404.html', 'gallery/', 'favicon.svg']) {
    await expect(said).toContainText(path);
  }
  await host.close();
  await page.goto(`${host.address}02-softmax/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  host.wrong.clear();
  await host.open();
  await page.goto(`${host.address}laboratory/`);
  await page.locator('[data-island]').first().scrollIntoViewIfNeeded();
  await expect(async () => {
    await page.goto(`${host.address}your-book/`);
    await expect(said).toContainText(`All of it: ${listed.length} files`, { timeout: 1_000 });
  }).toPass();
  await host.close();
  await page.goto(`${host.address}gallery/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The gallery');
  expect(await page.content()).not.toContain('<!-- old -->');
});

test('a host that drops .html from its addresses, or sends them on, is kept whole', async ({
  page,
  host,
}) => {
  const moved = (to: string) => (response: ServerResponse) =>
    response.writeHead(308, { Location: folder + to }).end();
  host.wrong.set('404.html', moved('404'));
  host.wrong.set('404', response => {
    response.writeHead(404, { 'Content-Type': 'text/html' });
    response.end(readFileSync(join(dist, '404.html')));
  });
  host.wrong.set('search.json', moved('moved/search.json'));
  host.replaced.set('moved/search.json', readFileSync(join(dist, 'search.json'), 'utf8'));
  await visit(page, `${host.address}laboratory/`);
  await page.goto(`${host.address}your-book/`);
  await expect(page.locator('[data-offline-copy]')).toContainText('All of it');
  await host.close();
  await page.goto(`${host.address}nowhere/`);
  await expect(page.getByRole('heading', { name: 'No such page' })).toBeVisible();
  await page.goto(`${host.address}gallery/index.html`);
  await page.keyboard.press('/');
  await page.getByRole('searchbox').fill('eq 57');
  await expect(page.getByRole('dialog').getByRole('link').first()).toContainText('57');
});

test('the book can be installed: its manifest names icons that are there', async ({
  page,
  host,
}) => {
  await page.goto(`${host.address}laboratory/`);
  const href = await page.locator('link[rel=manifest]').getAttribute('href');
  const address = new URL(href ?? '', page.url());
  const manifest = (await (await page.request.get(address.href)).json()) as {
    start_url: string;
    scope: string;
    display: string;
    icons: { src: string; sizes: string; purpose?: string }[];
  };
  expect(new URL(manifest.start_url, address).href).toBe(host.address);
  expect(new URL(manifest.scope, address).href).toBe(host.address);
  expect(['standalone', 'minimal-ui']).toContain(manifest.display);
  expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(
    expect.arrayContaining(['192x192', '512x512']),
  );
  expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
  for (const { src, sizes } of manifest.icons) {
    const png = await (await page.request.get(new URL(src, address).href)).body();
    // Width and height of a PNG are its bytes 16 to 23.
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
  }
});
