import { laidOut } from './pages.ts';
import { expect, test } from './reader.ts';

test('a thousand digits learned by heart: the two alarms, by pointer and by key', async ({
  page,
}) => {
  await page.goto(laidOut('03-overfitting/'));
  const cost = page.locator('#cost-turns');
  await cost.scrollIntoViewIfNeeded();
  await expect(cost.locator('[data-island]')).toHaveAttribute('data-island-state', 'live');
  await cost.getByRole('button', { name: 'Show it anyway' }).click();
  await expect(cost.getByText('epoch 14: lowest test cost, 1.2028')).toBeVisible();
  const cursor = cost.getByRole('slider', { name: 'Cost on the test images, epoch' });
  await cursor.focus();
  await page.keyboard.press('End');
  await expect(cursor).toHaveAttribute('aria-valuetext', 'epoch 399: test 1.7731');

  // The cursors of one run move together.
  const accuracy = page.locator('#accuracy-stalls');
  await accuracy.scrollIntoViewIfNeeded();
  await expect(accuracy.locator('.panel-sub')).toContainText('82.23 %');

  const falls = page.locator('#cost-falls');
  await falls.scrollIntoViewIfNeeded();
  await falls.getByRole('button', { name: 'Show it anyway' }).click();
  await falls.getByText('Epochs 0–399').click();
  await expect(falls.locator('[data-summary]')).toHaveText(
    'Training cost 0.0042 at the last epoch, 399.',
  );
  await page.getByRole('button', { name: 'Step back to all 400 epochs' }).click();
  await expect(falls.locator('.panel-sub')).toContainText('1.8434');
});

test('the price on weights is taken out of a cost, and the run without it set beside', async ({
  page,
}) => {
  await page.goto(laidOut('04-regularization/'));
  const cost = page.locator('#penalised-cost');
  await cost.scrollIntoViewIfNeeded();
  await expect(cost.locator('[data-island]')).toHaveAttribute('data-island-state', 'live');
  await expect(cost.locator('.panel-title')).toBeHidden();
  await page.getByRole('button', { name: 'Take the penalty out' }).click();
  await expect(cost.locator('.panel-title')).toBeVisible();
  await expect(cost.locator('[data-summary]')).toContainText('0.0208 at the last');
  const gap = page.locator('#gap-closes');
  await gap.scrollIntoViewIfNeeded();
  await gap.getByRole('button', { name: 'Show it anyway' }).click();
  await gap.getByRole('checkbox', { name: 'λ = 0 beside it' }).check();
  await expect(gap.locator('.panel-sub')).toContainText('test, λ = 0 95.4');
});

test('a run of the reader’s own, with a price on weights and without', async ({ page }) => {
  await page.goto('embed/regularization/');
  const figure = page.locator('figure[data-widget="regularization"]').first();
  await expect(figure.locator('[data-island]')).toHaveAttribute('data-island-state', 'live');
  await figure.getByText('What is shown, and settings').click();
  await figure.getByRole('textbox', { name: 'epochs' }).fill('20');
  await figure.getByRole('textbox', { name: 'training images' }).fill('500');
  await page.keyboard.press('Tab');
  await figure.getByText('200–399', { exact: true }).click();
  await figure.getByRole('button', { name: 'Start' }).click();
  await expect(figure.getByRole('radio', { name: /^Epochs 0–/ })).toBeChecked();
  await expect(figure.locator('.run-sentence')).toContainText('Test accuracy', { timeout: 40_000 });
  await expect(figure.locator('.run-data')).toContainText('Run in this page');
  await figure.getByText('Without', { exact: true }).click();
  await expect(figure.getByText('Cost, without the penalty')).toBeVisible();
  await figure.getByRole('button', { name: 'Reset' }).click();
  await expect(figure.locator('.run-sentence')).toContainText('87.10 %');
});
