import { laidOut } from './pages.ts';
import { expect, test } from './reader.ts';

test('saturation before and after, by slider and by the text', async ({ page }) => {
  await page.goto(laidOut('06-weight-initialization/'));
  const old = page.locator('#old-spread');
  await old.scrollIntoViewIfNeeded();
  await expect(old.locator('[data-island]')).toHaveAttribute('data-island-state', 'live');
  await expect(old.locator('.run-sentence')).toContainText('2.45, saturated in 6 %');
  await page.getByRole('button', { name: 'with our thousand' }).click();
  await expect(old.locator('.run-sentence')).toContainText('22.4, saturated in 84 %');
  const inputs = old.getByRole('slider', { name: 'inputs' });
  await inputs.focus();
  await page.keyboard.press('End');
  await expect(old.locator('.run-sentence')).toContainText('10,000 inputs');
  await expect(old.locator('.run-sentence')).toContainText('saturated in 95 %');

  const fresh = page.locator('#new-spread');
  await fresh.scrollIntoViewIfNeeded();
  await expect(fresh.locator('.run-sentence')).not.toContainText('new start');
  await page.getByRole('button', { name: 'Add the new one' }).click();
  await expect(fresh.locator('.run-sentence')).toContainText('1.22, saturated in 0.02 %');
  const cursor = fresh.getByRole('slider', { name: /weighted input/ });
  await expect(cursor).toHaveAttribute('aria-valuetext', /new start, sd 1.22, density 0.3257/);
});

test('a layer that is drawn again on digits: most of the old start asleep, none of the new', async ({
  page,
}) => {
  await page.goto(laidOut('06-weight-initialization/'));
  const figure = page.locator('#first-look');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator('[data-island]')).toHaveAttribute('data-island-state', 'live');
  await figure.getByRole('button', { name: 'Show it anyway' }).click();
  await expect(figure.locator('.run-sentence')).toContainText('Old start: 62 %');
  await figure.getByRole('button', { name: 'Draw again' }).click();
  await expect(figure.locator('.run-data')).toContainText('seed 2', { timeout: 20_000 });
  // Seeds 1 to 6 lie between 57 and 63 %.
  await expect(figure.locator('.run-sentence')).toContainText(
    /Old start: 6\d %|Old start: 5[7-9] %/,
  );
  await expect(figure.locator('.run-sentence')).toContainText('New start: 0 %', {
    ignoreCase: true,
  });
});
