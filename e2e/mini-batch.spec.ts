import type { Locator, Page } from '@playwright/test';
import { laidOut } from './pages.ts';
import { expect, test } from './reader.ts';

async function live(figure: Locator): Promise<Locator> {
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator('[data-island]')).toHaveAttribute('data-island-state', 'live');
  return figure;
}

async function openNoise(page: Page): Promise<Locator> {
  await page.goto('embed/mini-batch/');
  return live(page.locator('[data-widget="mini-batch"]'));
}

const summary = (figure: Locator) => figure.locator('[data-summary]');
const button = (figure: Locator, name: string) => figure.getByRole('button', { name, exact: true });

/** The width of the cloud that the summary states. */
async function width(figure: Locator): Promise<number> {
  return Number(/([\d.]+) times as far/.exec((await summary(figure).textContent()) ?? '')?.[1]);
}

test('the noise of gradients shrinks with m, ahead and here', async ({ page }) => {
  test.setTimeout(60_000);
  const figure = await openNoise(page);
  expect(await width(figure)).toBeCloseTo(0.1, 1);
  const size = figure.getByRole('slider', { name: 'm', exact: true });
  await size.focus();
  await page.keyboard.press('End');
  await expect(summary(figure)).toContainText('1000 images to a mini-batch');
  expect(Math.abs(1000 * (await width(figure)) - 31.6)).toBeLessThan(8);
  const cursor = figure.getByRole('slider', { name: 'Width of the cloud, m' });
  await cursor.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(cursor).toHaveAttribute('aria-valuetext', /^m = 500: width 0\.04\d$/);

  await figure.getByRole('radio', { name: '10', exact: true }).check();
  await expect(summary(figure)).toContainText('after 10 epochs');
  await figure.getByRole('radio', { name: '0', exact: true }).check();
  await button(figure, 'Draw again, here').click();
  await expect(figure.getByText(/^Drawn here/)).toBeVisible({ timeout: 40_000 });
  const drawn = await summary(figure).textContent();
  expect(Math.abs(1000 * (await width(figure)) - 44.7)).toBeLessThan(12);
  await button(figure, 'Draw again, here').click();
  await expect(summary(figure)).not.toHaveText(drawn ?? '');
});

test('four sizes are raced against the clock', async ({ page }) => {
  test.setTimeout(60_000);
  await page.goto(laidOut('gallery/mini-batch/?mini-batch-2=epochs:2,sizes:10_100,sketch:true'));
  const figure = await live(page.locator('#mini-batch-2'));
  await expect(
    figure.getByText(/m\s=\s1000, η\s=\s25, a step is beyond the threshold/).first(),
  ).toBeVisible();
  const cursor = figure.getByRole('slider', { name: 'Accuracy, seconds' });
  await cursor.focus();
  await page.keyboard.press('Home');
  await expect(cursor).toHaveAttribute('aria-valuetext', /m = 10 not yet/);
  await figure.getByRole('radio', { name: 'epochs' }).check();
  await expect(figure.getByRole('slider', { name: 'Accuracy, epoch' })).toHaveAttribute(
    'aria-valuetext',
    /^epoch 10: m = 1 94\.\d %; m = 10 94\.\d %/,
  );
  await figure.getByRole('radio', { name: '100', exact: true }).check();
  await button(figure, 'Start').click();
  await expect(figure.getByText(/Seconds are those of this computer/)).toBeVisible({
    timeout: 40_000,
  });
  await expect(button(figure, 'Start again')).toBeVisible({ timeout: 40_000 });
  await expect(summary(figure)).toContainText(/At the end: 9\d\.\d % and [789]\d\.\d %/);
});
