import { expect, test } from './reader.ts';

test('the published race by key, then a short one of the reader’s own', async ({ page }) => {
  // Built with all of MNIST or not: a link that names the 10,000 digits is kept.
  await page.route('**/data/manifest.json', async route => {
    const manifest = (await (await route.fetch()).json()) as object;
    await route.fulfill({ json: { ...manifest, mnist: [] } });
  });
  await page.goto('embed/initialization-race/?initialization-race=source:mnist-10k,epochs:2');
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
  await expect(figure.getByRole('button', { name: 'Use all of MNIST' })).toBeVisible();
  await figure.getByText('Settings for a pair').click();
  await expect(figure.getByRole('textbox', { name: 'λ' })).toHaveValue('0.8');
  await figure.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(figure.locator('.run-data')).toContainText('Run in this page');
  await expect(figure.locator('.run-sentence')).toContainText(/New start 8\d\.\d %/, {
    timeout: 40_000,
    ignoreCase: true,
  });
});
