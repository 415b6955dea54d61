import type { Page } from '@playwright/test';
import { builtPages } from './pages.ts';
import { expect, test } from './reader.ts';

/** The width of the text on A4, margins of 2.2 cm off: 16.6 cm in CSS pixels. */
const paper = { width: 627, height: 950 };

async function onPaper(page: Page, path: string) {
  await page.goto(path);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(paper);
}

test('no formula, table or listing of any page is wider than the paper', async ({ page }) => {
  test.slow();
  let formulas = 0;
  for (const path of builtPages().filter(path => !/embed/.test(path))) {
    await onPaper(page, path);
    const { count, tooWide, overflow } = await page.evaluate(() => {
      const width = document.documentElement.clientWidth;
      const all = [...document.querySelectorAll('main .katex-base, main table, main pre')];
      const boxes = all.map(element => element.getBoundingClientRect());
      return {
        count: all.length,
        tooWide: all
          .filter((_, i) => boxes[i].right > width + 1 || boxes[i].left < -1)
          .map(element => element.textContent?.slice(0, 60)),
        // A browser shrinks the whole page to fit what sticks out.
        overflow: document.documentElement.scrollWidth - width,
      };
    });
    expect(tooWide, `/${path}`).toEqual([]);
    expect(overflow, `/${path}`).toBeLessThanOrEqual(0);
    formulas += count;
  }
  expect(formulas).toBeGreaterThan(200);
});

test('a chapter prints with its solutions open, its figures as they stand, and no controls', async ({
  page,
}) => {
  await page.goto('01-cross-entropy/');
  const figure = page.locator('#slow-start');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator('[data-island]')).toHaveAttribute('data-island-state', 'live');
  // It waits for a guess, but on paper.
  const curve = figure.locator('.panel').nth(1).getByText('quadratic');
  await expect(curve).toHaveCount(0);
  await page.emulateMedia({ media: 'print' });
  await expect(curve).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await figure.getByRole('slider', { name: 'epoch', exact: true }).focus();
  await page.keyboard.press('End');
  await expect(figure.locator('.panel-sub').nth(1)).toContainText('0.20');

  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(paper);
  await expect(figure.locator('.panel-sub').nth(1)).toContainText('0.20');
  await expect(figure.locator('.plot-line').first()).toBeVisible();
  const controls = await page
    .locator('main :is(input, select, .ui-button):not(.visually-hidden)')
    .evaluateAll(all =>
      all.filter(one => one.checkVisibility({ opacityProperty: true })).map(one => one.outerHTML),
    );
  expect(controls).toEqual([]);
  for (const solution of await page.locator('[data-solution] .fold-body').all()) {
    await expect(solution).toBeVisible();
  }
  await expect(page.locator('.note').first()).toBeVisible();

  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(pages).toBeGreaterThan(15);
  expect(pages).toBeLessThan(45);
});

test('solutions stay away from paper where the reader says so', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('unsaturated:paper', '"questions"'));
  await onPaper(page, '01-cross-entropy/');
  await expect(page.locator('#ex-X1')).toBeVisible();
  await expect(page.locator('[data-solution]:visible')).toHaveCount(0);
});
