import type { Page, Route } from '@playwright/test';
import type { ExperimentSpec } from '../src/experiment/spec.ts';
import { encodeSpec } from '../src/experiment/specUrl.ts';
import { idxImages, idxLabels } from '../src/experiment/testing/idx.ts';
import { expect, testOnline as test } from './reader.ts';

const spec: ExperimentSpec = {
  version: 1,
  data: { source: 'mnist-10k', trainingSize: 500, evaluationSize: 200 },
  network: { sizes: [784, 10, 10], cost: 'cross-entropy' },
  training: { epochs: 2, miniBatchSize: 10, learningRate: 0.5 },
  seed: 3,
};

async function openLaboratory(page: Page) {
  await page.goto(`laboratory/?laboratory=${encodeSpec(spec)}`);
  const figure = page.locator('#laboratory');
  await expect(figure.locator('[data-island]')).toHaveAttribute('data-island-state', 'live');
  return figure;
}

/** A worker that is there, and says nothing. */
const silent = async (route: Route) =>
  route.fulfill({ response: await route.fetch(), body: 'onmessage = () => {};' });

const silences = {
  trainingWorker:
    'The part of the page that this training ran in has crashed (it has not answered for 30 seconds).',
  dataWorker:
    'The part of the page that reads the data has failed: it has not answered for 30 seconds.',
};

for (const [worker, words] of Object.entries(silences)) {
  test(`a ${worker} that never answers is told, and the run can be started again`, async ({
    page,
  }) => {
    const script = `**/assets/${worker}-*.js`;
    await page.clock.install();
    await page.route(script, silent);
    const figure = await openLaboratory(page);
    await figure.getByRole('button', { name: 'Start', exact: true }).click();
    await page.waitForTimeout(300);
    await page.clock.runFor(40_000);
    await expect(figure.getByRole('alert')).toContainText(words);

    await page.unroute(script);
    await page.clock.resume();
    await figure.getByRole('button', { name: 'Start again' }).click();
    await expect(figure.locator('[data-summary]').first()).toContainText('after 2 epochs', {
      timeout: 40_000,
    });
    await expect(figure.getByRole('alert')).toHaveCount(0);
  });
}

/** Put before the data worker's own code: the browser's storage takes every question, for ever. */
const hungStorage = `
IDBFactory.prototype.open = () =>
  Object.create(IDBOpenDBRequest.prototype, { addEventListener: { value() {} } });
CacheStorage.prototype.has = CacheStorage.prototype.open = () => new Promise(() => {});
`;

test('files are used though the browser’s storage never answers, for this visit', async ({
  page,
}) => {
  await page.route('**/assets/dataWorker-*.js', async route => {
    const response = await route.fetch();
    await route.fulfill({ response, body: hungStorage + (await response.text()) });
  });
  const figure = await openLaboratory(page);
  const file = (name: string, bytes: Uint8Array) => ({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  });
  await figure
    .getByLabel('Use your own IDX files')
    .setInputFiles([file('a-images', idxImages(300)), file('a-labels', idxLabels(300))]);
  await expect(
    figure.getByText('They stay for this visit and are not sent anywhere.').first(),
  ).toBeVisible({ timeout: 30_000 });
});
