import type { Locator, Page } from '@playwright/test';
import { expect, test } from './reader.ts';

async function open(page: Page, query = ''): Promise<Locator> {
  await page.goto(`embed/look-at-digits/${query}`);
  const figure = page.locator('[data-widget="look-at-digits"]');
  await expect(figure.locator('[data-island]')).toHaveAttribute('data-island-state', 'live');
  return figure;
}

const summary = (figure: Locator) => figure.locator('[data-summary]');

test('digits are leafed through, one and a hundred at a time, by mouse and keyboard', async ({
  page,
}) => {
  const figure = await open(page);
  await expect(summary(figure)).toHaveText(
    'Example 1 of 1,000 validation digits, a 4: 75.7 units of ink.',
  );
  await figure.getByRole('button', { name: 'Next' }).click();
  await expect(summary(figure)).toContainText('Example 2 of 1,000 validation digits, a 7');
  await figure.getByText('A hundred', { exact: true }).click();
  const second = figure.getByRole('button', { name: 'Example 2, a 7' });
  await expect(second).toHaveAttribute('aria-current', 'true');
  await expect(figure.getByRole('group', { name: 'A hundred digits' }).locator('img')).toHaveCount(
    100,
  );
  await figure.getByRole('button', { name: 'Example 1, a 4' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(summary(figure)).toContainText('Example 12 of');
});

test('one class is kept, and its images are laid over one another', async ({ page }) => {
  const figure = await open(page);
  await figure.getByRole('combobox', { name: 'leaf through' }).selectOption('only 0');
  await expect(summary(figure)).toContainText(/Example 11 of 1,000 validation digits, a 0/);
  await figure.getByRole('button', { name: 'Next' }).press('Enter');
  await expect(summary(figure)).toContainText(/, a 0: /);
  await expect(summary(figure)).not.toContainText('Example 11 of');
  await figure.getByText('Averages', { exact: true }).click();
  await expect(figure.getByAltText('The average of all training images of 9')).toBeVisible();
});

test('a digit is judged by its ink before it is seen', async ({ page }) => {
  const figure = await open(page, '?look-at-digits=view:ink,example:3#look-at-digits');
  await expect(summary(figure)).toContainText('Example 3 of 1,000 validation digits: ');
  await expect(summary(figure)).toContainText('233 of the 1,000 validation digits right');
  await expect(figure.getByAltText(/A handwritten/)).toHaveCount(0);
  await figure.getByRole('button', { name: 'Show me' }).click();
  await expect(figure.getByAltText('A handwritten 6')).toBeVisible();
  await expect(summary(figure)).toContainText('Example 3 of 1,000 validation digits, a 6');
});
