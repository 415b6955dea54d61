import type { Locator } from '@playwright/test';
import { laidOut } from './pages.ts';
import { expect, test } from './reader.ts';

const chapter = '06-weight-initialization/';

const parts = (figure: Locator) => ({
  anyway: figure.getByRole('button', { name: 'Show it anyway' }),
  curve: figure.locator('.plot-line').first(),
  cursor: figure.getByRole('slider').first(),
});
const heightOf = async (figure: Locator) => (await figure.boundingBox())?.height;

test('a figure waits for its question, on the screen and not on paper', async ({ page }) => {
  const race = page.locator('#race-thirty');
  const { anyway, curve, cursor } = parts(race);
  await page.emulateMedia({ media: 'print' });
  await page.goto(laidOut(chapter));
  await expect(curve).toBeVisible();
  await expect(anyway).toBeHidden();

  await page.emulateMedia({ media: 'screen' });
  await expect(race.getByText('Answer the question above')).toBeVisible();
  await expect(curve).toBeHidden();
  await race.scrollIntoViewIfNeeded();
  await expect(race.locator('[data-island]')).toHaveAttribute('data-island-state', 'live');
  await expect(cursor).toHaveCount(0);
  expect(await heightOf(race)).toBeLessThan(400);
  await page.locator('#predict-race').getByText('They are level at first').click();
  await expect(curve).toBeVisible();
  await expect(anyway).toBeHidden();
  await expect(race.locator('[data-veil-status]')).toHaveText('The figure shows what happens.');
  expect(await heightOf(race)).toBeGreaterThan(500);

  // The next figure has a question of its own. Passed over, it is the reader's, and stays so.
  const wide = parts(page.locator('#race-hundred'));
  await expect(wide.curve).toBeHidden();
  await wide.anyway.focus();
  await page.keyboard.press('Enter');
  await expect(wide.curve).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(wide.cursor).toBeFocused();

  // Whoever asks for a figure gets it.
  const look = page.locator('#first-look .run-sentence');
  await expect(look).toBeHidden();
  await page.evaluate(() => (location.hash = '#first-look'));
  await expect(look).toBeVisible();
  await page.reload();
  await expect(curve).toBeVisible();
  await expect(wide.curve).toBeVisible();
});

test('without scripts nothing waits', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(new URL(chapter, baseURL).href);
  const race = page.locator('#race-thirty');
  await expect(parts(race).curve).toBeVisible();
  await expect(race.locator('.veil')).toBeHidden();
  await context.close();
});
