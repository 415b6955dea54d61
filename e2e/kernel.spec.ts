import type { Page } from '@playwright/test';
import type { ExperimentSpec } from '../src/experiment/spec.ts';
import { encodeSpec } from '../src/experiment/specUrl.ts';
import { expect, testOnline } from './reader.ts';

/** Here the console may say what is wrong; an error that nobody caught still fails the test. */
const test = testOnline.extend<{ noPageError: void }>({
  noPageError: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on('pageerror', error => errors.push(String(error)));
      await use();
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});

const spec: ExperimentSpec = {
  version: 1,
  data: { source: 'mnist-10k', trainingSize: 1000, evaluationSize: 500 },
  network: { sizes: [784, 15, 10], cost: 'cross-entropy' },
  training: { epochs: 3, miniBatchSize: 10, learningRate: 0.5 },
  seed: 3,
};

/** Trains from a link; gives the result in the figure's own words. */
async function train(page: Page): Promise<string> {
  await page.goto(`laboratory/?laboratory=${encodeSpec(spec)}`);
  const figure = page.locator('#laboratory');
  await expect(figure.locator('[data-island]')).toHaveAttribute('data-island-state', 'live');
  await figure.getByRole('button', { name: 'Start', exact: true }).click();
  const summary = figure.locator('[data-summary]').first();
  await expect(summary).toContainText('after 3 epochs', { timeout: 40_000 });
  return (await summary.textContent()) ?? '';
}

const faults: Record<string, { words: string; break(page: Page): Promise<unknown> }> = {
  'is missing': {
    words: 'because the WebAssembly kernel was not found',
    break: page => page.route('**/*.wasm', route => route.fulfill({ status: 404 })),
  },
  'is damaged': {
    words: 'because the WebAssembly kernel is damaged',
    break: page =>
      page.route('**/*.wasm', async route => {
        const response = await route.fetch();
        await route.fulfill({ response, body: (await response.body()).subarray(0, 9000) });
      }),
  },
  'does not arrive': {
    words: 'because the WebAssembly kernel could not be fetched',
    break: page => page.route('**/*.wasm', route => route.abort()),
  },
  'cannot run here': {
    words: 'because this browser has no SIMD WebAssembly',
    break: page =>
      page.route('**/assets/trainingWorker-*.js', async route => {
        const response = await route.fetch();
        const without = 'WebAssembly.validate = () => false;';
        await route.fulfill({ response, body: without + (await response.text()) });
      }),
  },
};

test('the fast kernel trains, and says nothing of it', async ({ page }) => {
  await train(page);
  await expect(page.locator('.page-notice')).toHaveCount(0);
});

for (const [fault, { words, break: breakKernel }] of Object.entries(faults)) {
  test(`a kernel that ${fault} is told, and training gives the same`, async ({ page }) => {
    test.slow();
    const expected = await train(page);
    await breakKernel(page);
    expect(await train(page)).toBe(expected);
    const notice = page.locator('.page-notice');
    await expect(notice).toContainText(words);
    await notice.getByRole('button', { name: 'Close' }).click();
    await expect(notice).toHaveCount(0);
  });
}
