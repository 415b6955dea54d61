import type { Page } from '@playwright/test';
import { builtPages, laidOut } from './pages.ts';
import { expect, test } from './reader.ts';

async function choose(page: Page, group: string, choice: string) {
  const radio = page
    .getByRole('group', { name: group })
    .getByRole('radio', { name: choice, exact: true });
  await radio.check({ force: true });
}

const background = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const textSize = (page: Page) =>
  page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));

test('colours, size and figures are chosen once and hold on every page', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('01-cross-entropy/');
  const paper = await background(page);
  const size = await textSize(page);
  const button = page.getByRole('button', { name: 'Reading settings' });
  await button.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: 'Reading settings' });
  await expect(panel).toBeVisible();

  await choose(page, 'Colours', 'Dark');
  expect(await background(page)).not.toBe(paper);
  await choose(page, 'Size of the text', 'Large');
  expect((await textSize(page)) / size).toBeCloseTo(1.15, 2);
  const controls = page.locator('#slow-start [data-island]').getByRole('button');
  await expect(controls.first()).toBeVisible();
  await choose(page, 'Figures', 'Pictures only');
  await expect(controls.and(page.locator(':visible'))).toHaveCount(0);
  await expect(page.locator('#slow-start svg').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(button).toBeFocused();

  await page.goto('');
  expect(await background(page)).not.toBe(paper);
  expect((await textSize(page)) / size).toBeCloseTo(1.15, 2);
  await button.click();
  await choose(page, 'Colours', 'Auto');
  await choose(page, 'Size of the text', 'Normal');
  expect(await background(page)).toBe(paper);
  await page.reload();
  expect(await background(page)).toBe(paper);
  expect(await textSize(page)).toBe(size);
});

test('the largest text overflows nothing, on a phone or a desktop', async ({ page }) => {
  test.setTimeout(300_000);
  await page.addInitScript(() => localStorage.setItem('unsaturated:text', '"largest"'));
  // What can be embedded stands in the gallery as well.
  for (const path of builtPages().filter(path => !path.startsWith('embed/'))) {
    await page.setViewportSize({ width: 1200, height: 800 });
    await page.goto(laidOut(path));
    for (const width of [1200, 360]) {
      await page.setViewportSize({ width, height: 800 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `/${path} at ${width} pixels`).toBeLessThanOrEqual(0);
    }
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('there are no settings to change', async ({ page }) => {
    await page.goto('');
    await expect(page.getByRole('button', { name: 'Reading settings' })).toBeHidden();
  });
});
