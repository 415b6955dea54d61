import type { Page } from '@playwright/test';
import { expect, test } from './reader.ts';

const chapter = '01-cross-entropy/';
const card = (page: Page) => page.locator('.preview');
const back = (page: Page) => page.getByRole('button', { name: 'Back to where you were' });
const reference = (page: Page, kind: string, name: string) =>
  page.locator(`main p > a.pointer-${kind}`, { hasText: name }).last();

test('a reference opens by keyboard, Escape closes it, Enter goes there and the way leads back', async ({
  page,
}) => {
  await page.goto(chapter);
  const link = reference(page, 'equation', '(57)');
  await link.focus();
  await expect(card(page).locator('.katex').first()).toBeVisible();
  await expect(card(page)).toContainText('(57)');
  await expect(link).toHaveAccessibleDescription(/ln/);
  await page.keyboard.press('Escape');
  await expect(card(page)).toBeHidden();
  await expect(link).toBeFocused();

  const height = () => link.evaluate(element => element.getBoundingClientRect().top);
  const before = await height();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#eq-57$/);
  await expect(page.locator('#eq-57')).toBeInViewport();
  await expect(back(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(back(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(link).toBeFocused();
  await expect(back(page)).toHaveCount(0);
  await expect(card(page)).toBeHidden();
  expect(await height()).toBeCloseTo(before, -1);
});

test('every kind of reference shows its target on hover, goes there, and back', async ({
  page,
}) => {
  await page.goto(chapter);
  const kinds = [
    [reference(page, 'equation', '(55)'), 'σ', '#eq-55'],
    [reference(page, 'figure', 'Figure 3'), 'Figure 3', '#slow-start'],
    [reference(page, 'exercise', 'Exercise X3'), 'Targets between 0 and 1', '#ex-X3'],
    [reference(page, 'citation', '2006'), 'Elements of Information Theory', '#ref-cover-thomas'],
  ] as const;
  for (const [link, words, hash] of kinds) {
    await link.scrollIntoViewIfNeeded();
    await link.hover();
    await expect(card(page)).toContainText(words);
    await link.click();
    await expect(card(page)).toBeHidden();
    await expect(page.locator(hash)).toBeInViewport();
    await back(page).click();
    await expect(link).toBeInViewport();
  }
});

test('links in plain words, and those in the contents, offer the way back too', async ({
  page,
}) => {
  await page.goto(chapter);
  await page.locator('[data-panel] > summary').click();
  await page.locator('[data-panel]').getByRole('link', { name: 'Ten digits' }).click();
  await expect(back(page)).toBeVisible();
  await back(page).click();
  expect(await page.evaluate(() => window.scrollY)).toBeLessThan(60);
});

test('a note without a margin opens at its number, and in a card on hover', async ({ page }) => {
  await page.setViewportSize({ width: 820, height: 900 });
  await page.goto(chapter);
  const mark = page.locator('.note-mark').first();
  await mark.hover();
  await expect(card(page)).toContainText('The plan of the book');
  await mark.click();
  await expect(card(page)).toBeHidden();
  await expect(page.locator('.note').first()).toBeVisible();
  await expect(mark).toHaveAttribute('aria-expanded', 'true');
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('the first tap shows, and the link in the card goes', async ({ page }) => {
    await page.goto(chapter);
    const link = reference(page, 'equation', '(55)');
    await link.tap();
    await expect(card(page)).toContainText('Go to equation (55)');
    await expect(page).toHaveURL(/01-cross-entropy\/$/);
    await page.locator('h1').tap();
    await expect(card(page)).toBeHidden();
    await link.tap();
    const go = card(page).getByRole('link', { name: 'Go to equation (55)' });
    expect((await go.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await go.tap();
    await expect(page).toHaveURL(/#eq-55$/);
    await back(page).tap();
    await expect(link).toBeInViewport();
  });
});

test('a card is high enough to read in a window of a few lines, and its formula is not cut', async ({
  page,
}) => {
  // A screen of 1,440 by 900 at 400 per cent.
  await page.setViewportSize({ width: 360, height: 225 });
  await page.goto(`${chapter}#eq-61`);
  await reference(page, 'equation', '(60)').focus();
  const formula = card(page).locator('.equation-formula');
  await expect(formula).toBeVisible();
  const box = await card(page).boundingBox();
  expect(box?.height).toBeGreaterThan(100);
  const cut = await formula.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  expect(cut).toBeLessThanOrEqual(1);
  await expect(card(page).locator('.more-after')).toHaveCount(0);
});

test('an address that is malformed leads nowhere, and everything on the page answers', async ({
  page,
}) => {
  for (const end of ['#%E2%88', '#%', '?slow-start=%E2%88,w:%&%=%#%E0%A4%A', '#"]\'<\\']) {
    await page.goto(chapter + end);
    await page.keyboard.press('/');
    await page.getByRole('searchbox').fill('eq 57');
    await expect(page.getByRole('dialog').getByRole('link').first()).toContainText('57');
    await page.keyboard.press('Escape');
  }
  await page.evaluate(() => (location.hash = '%E2%88'));
  const prediction = page.locator('#predict-when-fastest');
  await prediction.getByText('At the very start, where its error is largest').click();
  await expect(prediction).toHaveAttribute('data-state', 'answered');
  const link = reference(page, 'equation', '(57)');
  await link.hover();
  await expect(card(page)).toContainText('(57)');
});
