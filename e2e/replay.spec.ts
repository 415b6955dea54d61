import type { Locator, Page } from '@playwright/test';
import { idxImages, idxLabels } from '../src/experiment/testing/idx.ts';
import { violationsInBoth } from './axe.ts';
import { hasMnist } from './pages.ts';
import { expect, test } from './reader.ts';

async function open(page: Page): Promise<Locator> {
  await page.goto('embed/replay/');
  const figure = page.locator('[data-widget="replay"]');
  await expect(figure.locator('[data-island]')).toHaveAttribute('data-island-state', 'live');
  return figure;
}

const button = (figure: Locator, name: string) => figure.getByRole('button', { name, exact: true });

test.describe('the experiments of 2014', () => {
  test('are there to be looked at, each with what became of it', async ({ page }) => {
    const figure = await open(page);
    await expect(figure.getByText(/All 800 accuracies equal the numbers/)).toBeVisible();
    await expect(figure.locator('[data-summary]')).toContainText('82.27 %');
    await figure.getByLabel('Replay').selectOption('overfitting-full');
    await expect(figure.getByText(/parts in the third, where rounding takes over/)).toBeVisible();
    await figure.getByLabel('Replay').selectOption('more-data');
    await expect(figure.locator('[data-summary]')).toContainText('95.97 % with 50,000 images');
    const slider = figure.getByRole('slider').first();
    await slider.focus();
    await page.keyboard.press('Home');
    await expect(slider).toHaveAttribute('aria-valuetext', /^100 images: .*69\.09 %/);
    await button(figure, 'Reset').click();
    await expect(figure.getByLabel('Replay')).toHaveValue('overfitting');
  });

  test('say what they lack where the digits are too few', async ({ page }) => {
    await page.route('**/data/manifest.json', async route => {
      const manifest = (await (await route.fetch()).json()) as object;
      await route.fulfill({ json: { ...manifest, mnist: null } });
    });
    const figure = await open(page);
    await expect(figure.getByText(/all of MNIST is needed/)).toBeVisible();
    await expect(figure.getByText(/npm run mnist/)).toBeVisible();
    await expect(button(figure, 'Run')).toBeDisabled();
    const file = (name: string, bytes: Uint8Array) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(bytes),
    });
    await figure
      .locator('input[type=file]')
      .setInputFiles([
        file('train-images-idx3-ubyte', idxImages(60)),
        file('train-labels-idx1-ubyte', idxLabels(60)),
        file('t10k-images-idx3-ubyte', idxImages(20)),
        file('t10k-labels-idx1-ubyte', idxLabels(20)),
      ]);
    await expect(figure.getByText(/needs MNIST itself: .* Your files have/)).toBeVisible();
    await expect(button(figure, 'Run')).toBeDisabled();
  });

  test('run again in the page, value by value', async ({ page }) => {
    test.skip(!(await hasMnist(page)), 'this site was built without full MNIST: npm run mnist');
    test.setTimeout(120_000);
    const figure = await open(page);
    await button(figure, 'Run').click();
    await expect(figure.getByText(/Epoch [2-9]\d of 400/)).toBeVisible({ timeout: 60_000 });
    await button(figure, 'Pause').click();
    await expect(figure.getByText(/^Paused\. Epoch/)).toBeVisible();
    await button(figure, 'Resume').click();
    // 400 epochs of two costs and two accuracies.
    await expect(
      figure.getByText(/^1,600 of 1,600 values identical\. This computer repeats ours/).first(),
    ).toBeVisible({ timeout: 90_000 });
    expect(await violationsInBoth(page)).toEqual([]);
  });
});
