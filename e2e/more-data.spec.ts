import type { Locator, Page } from '@playwright/test';
import { violationsInBoth } from './axe.ts';
import { laidOut } from './pages.ts';
import { expect, test } from './reader.ts';

async function open(page: Page, address: string, id: string): Promise<Locator> {
  await page.goto(laidOut(address));
  const figure = page.locator(`#${id}`);
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator('[data-island]')).toHaveAttribute('data-island-state', 'live');
  return figure;
}

const summary = (figure: Locator) => figure.locator('[data-summary]');

test.describe('what more examples bring', () => {
  test('is read size by size, and compared at one accuracy', async ({ page }) => {
    const figure = await open(page, 'embed/more-data/', 'more-data');
    const cursor = figure.getByRole('slider', { name: 'Training size' });
    await cursor.focus();
    await page.keyboard.press('End');
    await expect(summary(figure)).toContainText(
      '50,000 images: network 95.97 % right and SVM 94.48 % right.',
    );
    await page.keyboard.press('ArrowLeft');
    await expect(cursor).toHaveAttribute('aria-valuetext', /^20,000 images: network 95\.85 %/);
    await expect(summary(figure)).toContainText('the support vector machine needs about 17,100');
    await figure.getByRole('slider', { name: 'Accuracy at which' }).focus();
    await page.keyboard.press('ArrowDown');
    await expect(summary(figure)).toContainText('For 93.14 % right');
    await figure.getByRole('radio', { name: 'mistakes' }).check();
    await expect(figure.getByText('Mistakes by training size')).toBeVisible();
    await expect(cursor).toHaveAttribute('aria-valuetext', /network 4\.15 % wrong/);
  });

  test('is carried on to a million images, with the curve and the points chosen', async ({
    page,
  }) => {
    const figure = await open(page, 'gallery/more-data/', 'more-data-2');
    const at = (name: RegExp) => figure.getByRole('row', { name });
    await expect(at(/^network, power law above/)).toContainText('2.9 %');
    await expect(at(/^SVM, power law above/)).toContainText('5.4 %');
    await figure.getByRole('radio', { name: '5,000' }).check();
    await expect(at(/^network, power law above/)).toContainText('3.8 %');
    await expect(at(/^SVM, power law above/)).toContainText('3.1 %');
    await figure.getByLabel('straight line in ln n').check();
    await figure.getByRole('radio', { name: '100', exact: true }).check();
    await expect(at(/^network, straight line/)).toContainText('none from 42,000 on');
  });

  test('is measured in the page, and stopped', async ({ page }) => {
    const figure = await open(page, 'embed/more-data/', 'more-data');
    await figure.getByRole('button', { name: 'Measure it here' }).click();
    await expect(figure.getByText(/1 of 7 sizes done\./)).toBeVisible({ timeout: 50_000 });
    await figure.getByRole('button', { name: 'Stop' }).click();
    await expect(
      figure.getByText(/Measured here on the page’s 10,000 digits, .* 8,000: 9\d\.\d %\./).first(),
    ).toBeVisible();
    expect(await violationsInBoth(page)).toEqual([]);
    await figure.getByRole('button', { name: 'Reset' }).click();
    await expect(summary(figure)).not.toContainText('Measured');
  });
});

test.describe('the support vector machine’s curve', () => {
  test('is drawn before it is shown, and the guess stays beside it', async ({ page }) => {
    const figure = await open(page, '05-dropout-and-more-data/', 'one-algorithm');
    const pad = figure.getByRole('slider', { name: /as you expect it/ });
    await pad.focus();
    for (const key of ['ArrowDown', 'ArrowRight', 'Shift+ArrowRight', 'ArrowUp']) {
      await page.keyboard.press(key);
    }
    await expect(summary(figure)).toHaveText('5,000 images: network 93.24 % right.');
    await figure.getByRole('button', { name: 'Show the SVM’s curve' }).click();
    await expect(summary(figure)).toContainText('network 93.24 % right and SVM 91.46 % right');
    await expect(figure.getByText('your guess')).toBeVisible();
    const both = page.locator('#two-algorithms');
    await both.getByRole('button', { name: 'Show it anyway' }).click();
    await expect(both.getByText('your guess')).toBeVisible();
  });
});
