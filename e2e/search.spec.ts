import type { Page } from '@playwright/test';
import { builtPages } from './pages.ts';
import { expect, test } from './reader.ts';

const chapters = builtPages().filter(path => /^\d\d-|^further-study/.test(path));

/** The six longest words in a row of a page's text, where no formula or note interrupts. */
async function phraseOf(page: Page): Promise<string> {
  const phrases = await page.locator('.text > p').evaluateAll(paragraphs =>
    paragraphs.flatMap(paragraph => {
      const only = paragraph.childNodes.length === 1 ? (paragraph.textContent ?? '') : '';
      return /(?:\p{L}{3,} ){6}/u.exec(only)?.[0].trim() ?? [];
    }),
  );
  expect(phrases.length).toBeGreaterThan(0);
  return phrases.reduce((longest, one) => (one.length > longest.length ? one : longest));
}

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search the book' });
/** In the bar: figures have a button of the same name. */
const opener = (page: Page) =>
  page.getByRole('banner').getByRole('button', { name: 'Search', exact: true });
const field = (page: Page) => page.getByRole('searchbox', { name: 'Search the book' });

test('a phrase of every chapter is found in it, and marked', async ({ page }) => {
  expect(chapters.length).toBeGreaterThan(0);
  for (const path of chapters) {
    await page.goto(path);
    const phrase = await phraseOf(page);
    await opener(page).click();
    await field(page).fill(phrase);
    const first = dialog(page).getByRole('link').first();
    await expect(first.locator('mark').filter({ hasText: phrase })).toHaveCount(1);
    expect(new URL(await first.evaluate((link: HTMLAnchorElement) => link.href)).pathname).toBe(
      new URL(page.url()).pathname,
    );
  }
});

test('equations and exercises are found by number, by keyboard alone', async ({ page }) => {
  await page.goto('');
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await field(page).fill('eq 57');
  const links = dialog(page).getByRole('link');
  await expect(links.first()).toContainText('Equation (57)');
  await expect(links.first().locator('.katex')).toBeVisible();
  await expect(dialog(page).getByRole('status')).toContainText(/\d+ places? on \d+ pages?/);
  await page.keyboard.press('ArrowDown');
  await expect(links.first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/01-cross-entropy\/#eq-57$/);
  await expect(page.locator('#eq-57')).toBeInViewport();

  await page.keyboard.press('/');
  await field(page).fill('exercise 3');
  await expect(links.first()).toContainText('X3');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeHidden();
  await expect(page).toHaveURL(/#ex-X3$/);
});

test('the arrows go through the results, letters go on in the field, Escape closes', async ({
  page,
}) => {
  await page.goto('01-cross-entropy/');
  await page.keyboard.press('/');
  await field(page).fill('saturat');
  const links = dialog(page).getByRole('link');
  await expect(links.nth(2)).toBeVisible();
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown');
  await expect(links.nth(2)).toBeFocused();
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('e');
  await expect(field(page)).toHaveValue('saturate');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
});

test('what is not there, and what is there in part, are said', async ({ page }) => {
  await page.goto('gallery/');
  await opener(page).click();
  const status = dialog(page).getByRole('status');
  await field(page).fill('qwxzy');
  await expect(status).toHaveText('Nothing in the book has “qwxzy”.');
  await field(page).fill('sigmoid qwxzy');
  await expect(status).toContainText('No passage has all these words');
  await page.keyboard.press('Escape');
  await expect(opener(page)).toBeFocused();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('there is no search to press', async ({ page }) => {
    await page.goto('');
    await expect(opener(page)).toBeHidden();
  });
});
