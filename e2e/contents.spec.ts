import type { Page } from '@playwright/test';
import { expect, test } from './reader.ts';

const chapter = '01-cross-entropy/';
const title = 'The cross-entropy cost';
const cancels = 'The factor that cancels: the gradient of the cross-entropy';

const panel = (page: Page) => page.locator('[data-panel]');
const opener = (page: Page) => panel(page).locator('> summary');

test('the contents open by keyboard from every kind of page, and close with Escape', async ({
  page,
}) => {
  for (const path of ['', chapter, 'laboratory/']) {
    await page.goto(path);
    await opener(page).focus();
    await page.keyboard.press('Enter');
    const contents = page.getByRole('navigation', { name: 'Contents' });
    await expect(contents.getByRole('link', { name: title, exact: true })).toBeVisible();
    await page.keyboard.press('Tab');
    expect(await contents.evaluate(nav => nav.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await expect(contents).toBeHidden();
    await expect(opener(page)).toBeFocused();
  }
});

test('the contents say where the reader is, and the bar follows', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(chapter);
  await expect(page.getByRole('navigation', { name: 'Where you are' })).toBeHidden();
  await page.locator('#the-factor-that-cancels').scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 700);
  const crumbs = page.getByRole('navigation', { name: 'Where you are' });
  await expect(crumbs.locator('[aria-current=location]')).toHaveText(cancels);
  const box = await crumbs.boundingBox();
  expect(box?.y).toBeLessThan(60);
  await opener(page).click();
  const here = page.getByRole('navigation', { name: 'Contents' }).locator('[aria-current]');
  await expect(here).toHaveText([title, cancels]);

  await page.getByRole('navigation', { name: 'Contents' }).getByText('Ten digits').click();
  await expect(page).toHaveURL(/#ten-digits-section$/);
  await expect(panel(page)).not.toHaveAttribute('open');
  const heading = await page.locator('#ten-digits-section').boundingBox();
  expect(heading?.y, 'the heading is clear of the bar').toBeGreaterThan(48);
  await expect(crumbs.locator('[aria-current=location]')).toHaveText(
    'Ten digits: the two costs on MNIST',
  );
});

test('a section is read when it has been scrolled through, not when it is jumped over', async ({
  page,
}) => {
  const last = 'Where the outputs do not add up';
  const entry = () => panel(page).locator('[data-section="where-the-outputs-do-not-add-up"]');
  await page.goto(chapter);
  await page.keyboard.press('End');
  await page.waitForTimeout(700);
  await page.locator('#where-the-outputs-do-not-add-up').scrollIntoViewIfNeeded();
  await expect(entry()).toHaveClass(/is-read/);
  await expect(panel(page).locator('.is-read')).toHaveCount(1);

  await page.goto('');
  await page.getByText('1 of 11 sections read').last().click();
  const item = page.locator('.contents').getByRole('listitem').filter({ hasText: last }).last();
  await expect(item).toContainText('(read)');
});

test('headings, figures, equations and exercises can be linked to', async ({ page }) => {
  await page.goto(chapter);
  const links = [
    ['#flat-at-both-ends', page.locator('#flat-at-both-ends .deep-link')],
    ['#slow-start', page.locator('#slow-start .deep-number')],
    ['#eq-57', page.locator('#eq-57 .deep-number')],
    ['#ex-X1', page.locator('#ex-X1 .deep-number')],
  ] as const;
  for (const [hash, link] of links) {
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${hash}$`));
    await expect(page.locator(hash)).toBeInViewport();
  }
  const heading = page.locator('#flat-at-both-ends');
  await heading.scrollIntoViewIfNeeded();
  await expect(heading.locator('.deep-link')).toHaveCSS('opacity', '0');
  await heading.hover();
  await expect(heading.locator('.deep-link')).toHaveCSS('opacity', '1');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the contents still open and lead on', async ({ page }) => {
    await page.goto(chapter);
    await opener(page).click();
    await panel(page).getByRole('link', { name: 'A measure of surprise' }).click();
    await expect(page).toHaveURL(/#a-measure-of-surprise$/);
    await page.goto('');
    await page
      .locator('.contents [data-chapter="01-cross-entropy"]')
      .getByText('11 sections')
      .click();
    await page.locator('.contents').getByRole('link', { name: 'Ten digits' }).click();
    await expect(page).toHaveURL(/01-cross-entropy\/#ten-digits-section$/);
  });
});
