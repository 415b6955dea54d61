import type { Locator, Page } from '@playwright/test';
import { laidOut } from './pages.ts';
import { expect, test } from './reader.ts';

async function open(page: Page, query = ''): Promise<Locator> {
  await page.goto(laidOut(`embed/dropout/${query}`));
  const figure = page.locator('[data-widget="dropout"]');
  await expect(figure.locator('[data-island]')).toHaveAttribute('data-island-state', 'live');
  return figure;
}

const button = (figure: Locator, name: string | RegExp) => figure.getByRole('button', { name });
const summary = (figure: Locator) => figure.locator('[data-summary]');

test.describe('the choir of six', () => {
  test('sends neurons home and calls them back, by mouse and by keyboard', async ({ page }) => {
    const figure = await open(page);
    await expect(summary(figure)).toContainText('the outputs are 0.95 and 0.09');
    for (const neuron of [2, 3]) await button(figure, `Hidden neuron ${neuron} takes`).click();
    await button(figure, 'Hidden neuron 5 takes').focus();
    await page.keyboard.press('Enter');
    await expect(summary(figure)).toContainText('all six hidden neurons, the outputs are 0.80');
    const half = figure.getByRole('slider', { name: 'half' });
    await half.focus();
    await page.keyboard.press('End');
    await expect(summary(figure)).toContainText('Without hidden neurons 4, 5 and 6');
    await button(figure, 'Reset').click();
    await expect(summary(figure)).toContainText('Without hidden neurons 2, 3 and 5');
  });

  test('goes through all the halves, and is closest to them with halved weights', async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const figure = await open(page);
    await button(figure, 'All 20 halves').click();
    await expect(figure.getByText('average 0.58', { exact: true })).toBeVisible();
    await button(figure, 'Everybody').click();
    await figure.getByLabel('halve the outgoing weights').check();
    await expect(summary(figure)).toContainText('halved, the outputs are 0.61 and 0.44.');
    await button(figure, 'Copy link').click();
    expect(page.url()).toContain('dropout=dropped:,halve:true,average:true');
    await page.reload();
    await expect(summary(figure)).toContainText('on average 0.58, and the second');
    await button(figure, 'Draw a half').click();
    await expect(summary(figure)).toHaveText(/^Without hidden neurons \d, \d and \d, the outputs/);
  });

  test('plays the halves one after the other', async ({ page }) => {
    const figure = await open(page);
    await button(figure, 'All 20 halves').click();
    await expect(figure.getByText(/^\d+ of 20 halves$/)).toBeVisible();
    await expect(figure.getByText('all 20 halves: 0.11 to 0.95, and 0.03 to 0.96')).toBeVisible({
      timeout: 30_000,
    });
    await expect(summary(figure)).toContainText('Without hidden neurons 2, 3 and 5');
  });
});

test.describe('dropout in a real training', () => {
  test('is run with and without, and five without are asked together', async ({ page }) => {
    await page.goto(
      laidOut('gallery/dropout/?dropout-2=epochs:4,trainingSize:200,hidden:30,seed:3'),
    );
    const figure = page.locator('#dropout-2');
    await figure.scrollIntoViewIfNeeded();
    await expect(figure.locator('[data-island]')).toHaveAttribute('data-island-state', 'live');
    await expect(summary(figure)).toContainText('without dropout 87.5 % of the test digits');
    await button(figure, 'Start').click();
    await expect(summary(figure)).toHaveText(
      /^After 4 epochs: without dropout \d\d\.\d %.*with dropout \d\d\.\d %.*five without, together \d\d\.\d % of the test digits\.$/,
      { timeout: 30_000 },
    );
    await button(figure, 'Run 5 seeds').click();
    await expect(
      figure.getByText(
        /^Last epochs of 5 seeds.* five without, together \d\d\.\d\s% to \d\d\.\d\s%, on average/,
      ),
    ).toBeVisible({ timeout: 60_000 });
    await expect(figure.locator('.run-band')).toHaveCount(5);
    await button(figure, 'Reset').click();
    await expect(summary(figure)).toContainText('After 100 epochs: without dropout 87.5 %');
  });
});
