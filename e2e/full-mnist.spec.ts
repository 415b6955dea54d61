import { gzipSync } from 'node:zlib';
import type { Page, Route } from '@playwright/test';
import type { DataManifest } from '../src/experiment/data/manifest.ts';
import { encodeSpec } from '../src/experiment/specUrl.ts';
import { expect, test } from './reader.ts';

/** Four files of MNIST's names and sizes: each digit is a bar in a row of its own. */
function fourFiles(): Map<string, { packed: Buffer; unpacked: number }> {
  const files = new Map<string, { packed: Buffer; unpacked: number }>();
  const add = (name: string, bytes: Buffer) =>
    files.set(`${name}.gz`, { packed: gzipSync(bytes, { level: 1 }), unpacked: bytes.length });
  for (const [set, count] of [
    ['train', 60000],
    ['t10k', 10000],
  ] as const) {
    const images = Buffer.alloc(16 + count * 784);
    const labels = Buffer.alloc(8 + count);
    [0x803, count, 28, 28].forEach((word, i) => images.writeUInt32BE(word, 4 * i));
    [0x801, count].forEach((word, i) => labels.writeUInt32BE(word, 4 * i));
    for (let i = 0; i < count; i++) {
      const row = 16 + i * 784 + (i % 10) * 56;
      images.fill(200, row, row + 28);
      labels[8 + i] = i % 10;
    }
    add(`${set}-images-idx3-ubyte`, images);
    add(`${set}-labels-idx1-ubyte`, labels);
  }
  return files;
}

/** A site that was built with full MNIST, whether this one was or not; counts what is fetched. */
async function withFullMnist(page: Page) {
  const files = fourFiles();
  const site = {
    asked: [] as string[],
    given: (route: Route, packed: Buffer) => route.fulfill({ body: packed }),
  };
  await page.route('**/data/manifest.json', async route => {
    const manifest = (await (await route.fetch()).json()) as DataManifest;
    manifest.mnist = [...files].map(([name, { packed, unpacked }]) => ({
      path: `mnist/${name}`,
      packed: packed.length,
      unpacked,
      sha256: `of-${name}`,
    }));
    await route.fulfill({ json: manifest });
  });
  await page.route('**/data/mnist/*', route => {
    const name = new URL(route.request().url()).pathname.replace(/^.*\//, '');
    site.asked.push(name);
    const packed = files.get(name)?.packed ?? Buffer.alloc(0);
    return site.given(route, packed);
  });
  return site;
}

const link = encodeSpec({
  version: 1,
  data: { source: 'mnist', trainingSize: 2000, evaluationSize: 1000 },
  network: { sizes: [784, 8, 10], cost: 'cross-entropy' },
  training: { epochs: 2, miniBatchSize: 10, learningRate: 0.5 },
});

test('full MNIST is fetched with its progress shown, can be given up, and is kept', async ({
  page,
}) => {
  const site = await withFullMnist(page);
  const held: Route[] = [];
  const { given } = site;
  site.given = async (route, packed) => {
    if (route.request().url().includes('train-labels')) held.push(route);
    else await given(route, packed);
  };
  const open = async () => {
    await page.goto(`laboratory/?laboratory=${link}`);
    const figure = page.locator('#laboratory');
    await expect(figure.locator('[data-island]')).toHaveAttribute('data-island-state', 'live');
    return figure;
  };
  const figure = await open();
  const button = (name: string) => figure.getByRole('button', { name, exact: true });
  await button('Start').click();
  await expect(figure.getByText(/^Fetching the digits, [1-9]\d* %/)).toBeVisible();
  await expect(figure.getByRole('progressbar')).toBeVisible();
  const left = page.waitForEvent('requestfailed', request =>
    request.url().includes('train-labels'),
  );
  await button('Cancel').click();
  await left;
  expect(held.length).toBe(1);
  await expect(button('Start')).toBeEnabled();
  await expect(figure.getByText(/Fetching/)).toBeHidden();

  site.given = given;
  await button('Start').click();
  const summary = figure.locator('[data-summary]').first();
  await expect(summary).toContainText('after 2 epochs', { timeout: 30_000 });
  await expect(summary).toContainText('of 1,000');

  site.asked = [];
  site.given = route => route.abort();
  await open();
  await button('Start').click();
  await expect(summary).toContainText('after 2 epochs', { timeout: 30_000 });
  expect(site.asked).toEqual([]);

  await page.goto('your-book/');
  const digits = page.locator('#kept-digits');
  await digits.scrollIntoViewIfNeeded();
  await digits.getByRole('button', { name: 'Forget all of MNIST' }).click();
  await expect(digits.getByText('Nothing beyond').first()).toBeVisible();
  await open();
  await button('Start').click();
  await expect(figure.getByText(/could not be fetched: is the network there/)).toBeVisible();
  expect(site.asked.length).toBeGreaterThan(0);
});
