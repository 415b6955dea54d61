import type { Page } from '@playwright/test';
import { group } from 'd3-array';
import { encodeSpec } from '../src/experiment/specUrl.ts';
import { violations, violationsInBoth } from './axe.ts';
import { builtPages, laidOut } from './pages.ts';
import { expect, test, wakeFigures } from './reader.ts';

for (const path of builtPages()) {
  test(`/${path} has no accessibility fault, light or dark`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(laidOut(path));
    await wakeFigures(page);
    expect(await violationsInBoth(page)).toEqual([]);
    if (path.startsWith('embed/')) await expectNoneInUse(page);
  });
}

/** Nor while a figure runs, nor when it is at rest again. */
async function expectNoneInUse(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const begin = page.locator('.ui-button-primary:enabled').first();
  if ((await begin.count()) === 0) return;
  await begin.click();
  expect(await violations(page), 'while it runs').toEqual([]);
  await page.evaluate(() => {
    const buttons = [...document.querySelectorAll('button')];
    buttons.find(button => /^(Stop|Pause)$/.test(button.textContent.trim()))?.click();
  });
  expect(await violations(page), 'at rest again').toEqual([]);
}

/** A run that is over in a second: what a link says of it, the button that begins it, its end. */
interface ShortRun {
  state?: string;
  begin?: string;
  /** A button that is there when it is over, or words. */
  end?: string | RegExp;
}

const few = 'source:mnist-10k,trainingSize:100,epochs:2';
const oneEpoch = encodeSpec({
  version: 1,
  data: { source: 'mnist-10k', trainingSize: 200 },
  network: { sizes: [784, 10], cost: 'cross-entropy' },
  training: { epochs: 1, miniBatchSize: 10, learningRate: 0.5 },
});

/** Every figure of the gallery with something to run, but for two that take half a minute (in their own tests). */
const shortRuns: Record<string, ShortRun> = {
  'single-neuron': { begin: 'Run', end: /Epoch 300 of 300/ },
  descent: { state: 'step:0', begin: 'Run', end: /Step 100 of 100/ },
  'weight-decay-3': { state: 'source:mnist-10k,epochs:1' },
  'train-mnist': { state: oneEpoch },
  'compare-costs': { state: 'source:mnist-10k,hidden:1' },
  overfitting: { state: few },
  regularization: { state: few },
  'initialization-race': { state: 'run:own,source:mnist-10k,hidden:5,epochs:1' },
  'activations-4': { state: 'source:mnist-10k,hidden:5,epochs:1' },
  'dropout-2': { state: `${few},hidden:10` },
  'early-stopping': { state: 'series:own,source:mnist-10k,images:100,epochs:2' },
  schedule: { state: 'source:mnist-10k,epochs:2' },
  'learning-rates': { state: 'source:mnist-10k,epochs:2' },
  'learning-rates-2': { state: 'epochs:2', begin: 'Run a trial', end: /Epochs spent here: 2/ },
  groping: {},
  'mini-batch': { begin: 'Draw again, here', end: /^Drawn here/ },
  'mini-batch-2': { state: 'source:mnist-10k,epochs:1,sizes:100_1000' },
  search: { state: 'source:mnist-10k,n:10,epochs:1', begin: 'All three', end: 'Search' },
  'distortion-2': { state: few },
  code: { begin: 'Check and train', end: /epoch for epoch, as it must be/ },
};

/** The second view of a figure and those after it stand on a page of the figure's own. */
const pageOf = (id: string) => (/-\d$/.test(id) ? `gallery/${id.slice(0, -2)}/` : 'gallery/');

for (const [path, ids] of group(Object.keys(shortRuns), pageOf)) {
  test(`nor has a figure of /${path} whose run has come to its end`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    const states = ids.flatMap(id => {
      const { state } = shortRuns[id];
      return state === undefined ? [] : [`${id}=${state}`];
    });
    await page.goto(laidOut(`${path}?${states.join('&')}`));
    for (const id of ids) {
      const { begin = 'Start', end = 'Start again' } = shortRuns[id];
      const figure = page.locator(`figure#${id}`);
      await figure.scrollIntoViewIfNeeded();
      await expect(figure.locator('[data-island]')).toHaveAttribute('data-island-state', 'live');
      await figure.getByRole('button', { name: begin, exact: true }).click();
      const over =
        typeof end === 'string'
          ? figure.getByRole('button', { name: end, exact: true })
          : figure.getByText(end).first();
      await expect(over, id).toBeVisible({ timeout: 30_000 });
    }
    const figures = ids.map(id => `figure#${id}`);
    expect(await violationsInBoth(page, figures.join())).toEqual([]);
  });
}
