import { expect, test } from './reader.ts';

test('the published race by key, then a short one of the reader’s own', async ({ page }) => {
  await page.goto('embed/initialization-race/');
  const figure = page.locator('figure[data-widget="initialization-race"]').first();
  await expect(figure.locator('[data-island]')).toHaveAttribute('data-island-state', 'live');
  const cursor = figure.getByRole('slider', { name: /Accuracy on the validation images/ });
  await cursor.focus();
  await page.keyboard.press('Home');
  await expect(cursor).toHaveAttribute(
    'aria-valuetext',
    'epoch 0: old start 86.43 %; new start 92.70 %',
  );
  await figure.locator('.ui-segments').getByText('100', { exact: true }).click();
  await expect(figure.locator('.run-sentence')).toContainText('Old start 89.94 % at epoch 0');

  await figure.locator('.ui-segments').getByText('30', { exact: true }).click();
  const ten = figure.getByRole('button', { name: 'Use the 10,000 digits' });
  if (await ten.isVisible()) await ten.click();
  await figure.getByText('Settings for a pair').click();
  await figure.getByRole('textbox', { name: 'epochs' }).fill('2');
  await page.keyboard.press('Tab');
  await figure.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(figure.locator('.run-data')).toContainText('Run in this page');
  await expect(figure.locator('.run-sentence')).toContainText(/New start 8\d\.\d %/, {
    timeout: 40_000,
    ignoreCase: true,
  });
});
