import { laidOut } from './pages.ts';
import { expect, test } from './reader.ts';

test('shapes, signs, and a neuron that falls silent, by key and by slider', async ({ page }) => {
  await page.goto(laidOut('gallery/activations/'));
  const figures = page.locator('figure[data-widget="activations"]');
  for (let k = 0; k < 3; k++) {
    await figures.nth(k).scrollIntoViewIfNeeded();
    await expect(figures.nth(k).locator('[data-island]')).toHaveAttribute(
      'data-island-state',
      'live',
    );
  }
  const shapes = figures.nth(0);
  const z = shapes.getByRole('slider', { name: 'z', exact: true });
  await z.fill('3');
  await expect(shapes.locator('[data-summary]')).toContainText('ReLU 3.000, slope 1');
  await expect(shapes.locator('[data-summary]')).toContainText('sigmoid 0.953, slope 0.0452');

  const signs = figures.nth(1);
  await expect(signs.locator('.run-sentence')).toContainText('after 126 steps; in 0 of these');
  await signs.getByText('tanh', { exact: true }).click();
  await expect(signs.locator('.run-sentence')).toContainText('after 14 steps; in 8 of these');
  const step = signs.getByRole('slider', { name: 'Step' });
  await step.focus();
  await page.keyboard.press('Home');
  await expect(signs.locator('.run-data')).toContainText('Step 0: w₁ = 0.00');

  const neuron = figures.nth(2);
  await expect(neuron.locator('.run-sentence')).toContainText('falls silent at step 1');
  await neuron.getByRole('slider', { name: 'η' }).fill('0.6');
  await expect(neuron.locator('.run-sentence')).toContainText('answers 0.50 after 20 steps');
});

test('three networks of a few epochs, and the silent neurons counted', async ({ page }) => {
  await page.goto(laidOut('gallery/activations/'));
  const figure = page.locator('figure[data-widget="activations"]').nth(3);
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator('[data-island]')).toHaveAttribute('data-island-state', 'live');
  await expect(figure.locator('.run-sentence')).toContainText('20 are silent');
  await figure.getByText('Settings', { exact: true }).click();
  await figure.getByRole('textbox', { name: 'epochs' }).fill('2');
  await page.keyboard.press('Tab');
  await figure.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(figure.locator('.run-sentence')).toContainText(/silent on every training image/, {
    timeout: 40_000,
  });
  await expect(figure.locator('.run-sentence')).toContainText(/sigmoid [89]\d\.\d %/);
});
