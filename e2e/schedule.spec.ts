import type { Locator, Page } from '@playwright/test';
import { expect, test } from './reader.ts';

async function open(page: Page, query = ''): Promise<Locator> {
  await page.goto(`embed/schedule/${query}`);
  const figure = page.locator('[data-widget="schedule"]');
  await expect(figure.locator('[data-island]')).toHaveAttribute('data-island-state', 'live');
  return figure;
}

const summary = (figure: Locator) => figure.locator('[data-summary]');

test.describe('a learning rate that is halved', () => {
  test('is there to be looked at, halving by halving', async ({ page }) => {
    const figure = await open(page);
    await expect(summary(figure)).toContainText('η divided after epochs 23, 33, 43, 53, 63 and 73');
    await expect(figure.getByText('it takes at least 71 epochs')).toBeVisible();
    const rate = figure.getByRole('slider', { name: 'The learning rate η, epoch' });
    await rate.focus();
    await page.keyboard.press('Home');
    for (let k = 0; k < 3; k++) await page.keyboard.press('PageUp');
    await expect(rate).toHaveAttribute('aria-valuetext', /^epoch 30: .*schedule 0\.25/);
    // The cursors of all three plots go together.
    const cost = figure.getByRole('slider', { name: /^Training cost/ });
    await expect(cost).toHaveAttribute('aria-valuetext', /^epoch 30: .*schedule 0\.2/);
  });

  test('is run here, and ends when the rule says so', async ({ page }) => {
    test.setTimeout(60_000);
    const figure = await open(page, '?schedule=patience:1,stopAt:4,epochs:12');
    await expect(figure.getByText('Divided 2 times, it takes at least 3 epochs.')).toBeVisible();
    await figure.getByRole('button', { name: 'Start' }).click();
    await expect(figure.getByText(/^The schedule came to its end after \d+ epochs/)).toBeVisible({
      timeout: 40_000,
    });
    await expect(summary(figure)).toContainText(/Constant η: training cost 0\.\d+ after 12;/);
    const patience = figure.getByLabel('after');
    await patience.fill('0');
    await patience.press('Enter');
    await expect(figure.getByRole('alert')).toContainText(
      'epochs without improvement: expected a number from 1 to 100',
    );
  });
});
