import type { Page } from '@playwright/test';
import { laidOut } from './pages.ts';
import { expect, test } from './reader.ts';

async function open(page: Page, query = '') {
  await page.goto(laidOut(`embed/backpropagation/${query}`));
  const figure = page.locator('[data-widget="backpropagation"]');
  await expect(figure.locator('[data-island]')).toHaveAttribute('data-island-state', 'live');
  return { figure, summary: figure.locator('[data-summary]') };
}

test('a gradient agrees with its nudge, whichever weight is chosen', async ({ page }) => {
  const { figure, summary } = await open(page);
  await expect(summary).toContainText('the cost 0.538');
  await expect(summary).toContainText('0.0627 by backpropagation and 0.0627 by a nudge');
  await figure.getByRole('combobox', { name: 'weight or bias' }).selectOption('w3-1-1');
  await expect(summary).toContainText('−0.0891 by backpropagation');
  const value = figure.getByRole('textbox', { name: 'its value' });
  await value.focus();
  await value.press('ArrowUp');
  await expect(value).toHaveValue('1.1');
  await expect(summary).not.toContainText('the cost 0.538');
  await figure.getByRole('button', { name: 'Reset' }).click();
  await expect(summary).toContainText('the cost 0.538');
});

test('another input and another target, by key: the numbers follow, and so does the link', async ({
  page,
}) => {
  const { figure, summary } = await open(page, '?backpropagation=target:1_1');
  const ends = (name: string) => figure.getByRole('textbox', { name });
  await expect(ends('target y₂')).toHaveValue('1');
  await ends('input x₁').fill('2');
  await ends('input x₁').press('Enter');
  // z² = (1.5, 0.5), a² = (0.818, 0.622), δ² = (−0.0234, 0.0311); times the first input.
  await expect(figure.getByText('2 × 0.0311 = 0.0623')).toBeVisible();
  await expect(summary).toContainText('0.0623 by backpropagation');
  await ends('target y₁').fill('2');
  await ends('target y₁').press('Enter');
  await expect(figure.getByText(/target y₁: expected a number from 0 to 1/)).toBeVisible();
  await ends('target y₁').fill('0');
  await ends('target y₁').press('Enter');
  await expect(figure.getByText('with y = 0 and 1')).toBeVisible();
  await figure.getByRole('button', { name: 'Reset' }).click();
  await expect(ends('target y₂')).toHaveValue('0');
  await expect(summary).toContainText('the cost 0.538');
});

test('a connection is chosen with the mouse, and the run is stepped through', async ({ page }) => {
  const { figure, summary } = await open(page);
  // its number lets clicks through to the line under it
  await figure.getByText('−2', { exact: true }).click({ force: true });
  await expect(summary).toContainText('0.0085 by backpropagation');
  await expect(figure.getByText('δ −0.1432')).toBeVisible();
  await figure.getByText('Forwards', { exact: true }).click();
  await expect(figure.getByText('δ −0.1432')).toHaveCount(0);
});

test('a long step cannot keep the promise of the gradient', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(laidOut('00-before-you-start/'));
  const summary = page.locator('#both-ways [data-summary]');
  await page.getByRole('button', { name: 'one step with η = 1' }).click();
  await expect(summary).toContainText('promises a cost of 0.476; it becomes 0.477');
  await page.getByRole('button', { name: 'a step of η = 10' }).click();
  await expect(summary).toContainText('promises a cost of −0.082; it becomes 0.101');
});
