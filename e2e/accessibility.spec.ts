import type { Page } from '@playwright/test';
import { encodeSpec } from '../src/experiment/specUrl.ts';
import { violations, violationsInBoth } from './axe.ts';
import { builtPages, laidOut } from './pages.ts';
import { expect, test, wakeFigures } from './reader.ts';

for (const path of builtPages()) {
  test(`/${path} has no accessibility fault, light or dark`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    const runs = shortRuns[path] ?? {};
    const states = Object.entries(runs).flatMap(([id, { state }]) =>
      state === undefined ? [] : [`${id}=${state}`],
    );
    await page.goto(laidOut(states.length > 0 ? `${path}?${states.join('&')}` : path));
    await wakeFigures(page);
    for (const [id, run] of Object.entries(runs)) await runToEnd(page, id, run);
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

/**
 * Figures of the gallery are looked at when what they can run has come to its end (as they first stand
 * they are looked at one by one, as embedded): all but two that take half a minute, in their own tests.
 */
const shortRuns: Record<string, Record<string, ShortRun>> = {
  'gallery/': {
    'single-neuron': { begin: 'Run', end: /Epoch 300 of 300/ },
    descent: { state: 'step:0', begin: 'Run', end: /Step 100 of 100/ },
    'train-mnist': { state: oneEpoch },
    'compare-costs': { state: 'source:mnist-10k,hidden:1' },
    overfitting: { state: few },
    regularization: { state: few },
    'initialization-race': { state: 'run:own,source:mnist-10k,hidden:5,epochs:1' },
    'early-stopping': { state: 'series:own,source:mnist-10k,images:100,epochs:2' },
    schedule: { state: 'source:mnist-10k,epochs:2' },
    'learning-rates': { state: 'source:mnist-10k,epochs:2' },
    groping: {},
    'mini-batch': { begin: 'Draw again, here', end: /^Drawn here/ },
    search: { state: 'source:mnist-10k,n:10,epochs:1', begin: 'All three', end: 'Search' },
    code: { begin: 'Check and train', end: /epoch for epoch, as it must be/ },
  },
  'gallery/weight-decay/': { 'weight-decay-3': { state: 'source:mnist-10k,epochs:1' } },
  'gallery/activations/': { 'activations-4': { state: 'source:mnist-10k,hidden:5,epochs:1' } },
  'gallery/dropout/': { 'dropout-2': { state: `${few},hidden:10` } },
  'gallery/learning-rates/': {
    'learning-rates-2': { state: 'epochs:2', begin: 'Run a trial', end: /Epochs spent here: 2/ },
  },
  'gallery/mini-batch/': { 'mini-batch-2': { state: 'source:mnist-10k,epochs:1,sizes:100_1000' } },
  'gallery/distortion/': { 'distortion-2': { state: few } },
};

async function runToEnd(page: Page, id: string, run: ShortRun): Promise<void> {
  const { begin = 'Start', end = 'Start again' } = run;
  const figure = page.locator(`figure#${id}`);
  await figure.getByRole('button', { name: begin, exact: true }).click();
  const over =
    typeof end === 'string'
      ? figure.getByRole('button', { name: end, exact: true })
      : figure.getByText(end).first();
  await expect(over, id).toBeVisible({ timeout: 30_000 });
}
