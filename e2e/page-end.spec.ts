import type { Page } from '@playwright/test';
import { expect, test } from './reader.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test('a chapter is cited as a sentence and as BibTeX, with its address', async ({ page }) => {
  await page.goto('01-cross-entropy/?x=1#eq-57');
  const address = page.url().split('?')[0];
  await page.getByText('Cite this page').click();
  await page.getByRole('button', { name: 'Copy the sentence' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const sentence = await clipboard(page);
  expect(sentence).toContain('Chapter 1 of Unsaturated');
  expect(sentence.endsWith(address)).toBe(true);
  await page.getByRole('button', { name: 'Copy the BibTeX' }).click();
  await expect.poll(() => clipboard(page)).toContain(`url = {${address}}`);
});

test('a report of an error has the page, the section and the words marked', async ({ page }) => {
  await page.goto('01-cross-entropy/');
  const paragraph = page.locator('#flat-at-both-ends ~ p').first();
  const words = ((await paragraph.textContent()) ?? '').slice(0, 40);
  await paragraph.evaluate(element => {
    const range = document.createRange();
    const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
    if (!text) return;
    range.setStart(text, 0);
    range.setEnd(text, 40);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  });
  await page.getByText('Report an error').click();
  await page.getByLabel('What is wrong').fill('A word is missing.');
  await page.getByRole('button', { name: 'Copy the report' }).click();
  await expect.poll(() => clipboard(page)).toContain('What is wrong: A word is missing.');
  const report = await clipboard(page);
  expect(report).toContain(`Marked: “${words.trim()}”`);
  expect(report).toContain('Section: Flat at both ends');
  expect(report).toContain(`${page.url().split('#')[0]}#flat-at-both-ends`);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('there is the citation, and nothing to press that would do nothing', async ({ page }) => {
    await page.goto('01-cross-entropy/');
    await page.getByText('Cite this page').click();
    await expect(page.locator('#citation')).toContainText('Chapter 1 of Unsaturated');
    await expect(page.locator('.page-end').getByRole('button')).toHaveCount(0);
    await expect(page.getByText('Report an error')).toBeHidden();
  });
});
