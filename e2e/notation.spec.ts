import type { Page } from '@playwright/test';
import { laidOut } from './pages.ts';
import { expect, test } from './reader.ts';

const chapter = '01-cross-entropy/';
const card = (page: Page) => page.locator('.preview');
const sign = (page: Page, equation: string, symbol: string) =>
  page.locator(`#eq-${equation} [data-symbol="${symbol}"]`).first();

test('a sign explains itself under the pointer, its indices included', async ({ page }) => {
  await page.goto(laidOut(chapter));
  await sign(page, '63', 'activation').hover();
  await expect(card(page)).toContainText('activation');
  await expect(card(page)).toContainText('of neuron j in layer L');
  await page.keyboard.press('Escape');
  await expect(card(page)).toBeHidden();
  await page.locator('main p .math [data-symbol="learning-rate"]').last().hover();
  await expect(card(page)).toContainText('How large a step');

  await page.locator('.recall > summary').click();
  const word = page.getByRole('link', { name: 'weighted input', exact: true });
  await word.hover();
  await expect(card(page)).toContainText('each input times its weight');
});

test('by keyboard a formula is one stop, and the arrow keys go through its signs', async ({
  page,
}) => {
  await page.goto(laidOut(chapter));
  await page.locator('#eq-62 .equation-number').focus();
  await page.keyboard.press('Shift+Tab');
  const formula = page.locator('#eq-62 .equation-formula');
  await expect(formula).toBeFocused();
  // ∂C/∂b = 1/n ∑ (σ(z) − y)
  const signs = [
    ...['partial derivative', 'cost', 'partial derivative', 'bias', 'training size'],
    ...['sum over the examples', 'sigmoid', 'weighted input'],
  ];
  for (const name of signs) {
    await expect(card(page).locator('b')).toHaveText(name);
    if (name !== signs.at(-1)) await page.keyboard.press('ArrowRight');
  }
  await expect(page.locator('.symbol-here')).toHaveCount(1);
  await expect(page.getByRole('status').filter({ hasText: 'weighted input:' })).toHaveCount(1);

  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await expect(formula).not.toBeFocused();
  await expect(page.locator('.math:focus .symbol-here')).toHaveCount(1);
  await page.keyboard.press('ArrowLeft');
  await expect(formula).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(card(page)).toBeHidden();

  const stops = page.locator('main :is(.math, .equation-formula)[tabindex="0"]');
  expect(await stops.count()).toBeLessThan(60);
});

test('the notation has every sign that the book explains, and leads to where it comes in', async ({
  page,
}) => {
  await page.goto(laidOut(chapter));
  const used = await page
    .locator('[data-symbol]')
    .evaluateAll(marks => [...new Set(marks.map(mark => (mark as HTMLElement).dataset.symbol))]);
  expect(used.length).toBeGreaterThan(20);
  await sign(page, '55', 'slope').hover();
  await card(page).getByRole('link', { name: 'Go to the notation' }).click();
  await expect(page).toHaveURL(/notation\/#slope$/);
  await expect(page.locator('#slope')).toBeInViewport();
  for (const id of used) await expect(page.locator(`.sign[id="${id}"]`)).toHaveCount(1);

  await page.getByRole('button', { name: /Back to/ }).click();
  await expect(page).toHaveURL(/01-cross-entropy/);
  await expect(page.locator('#eq-55')).toBeInViewport();
});

test('an equation of another page is fetched once and shown; without a connection, said to be out of reach', async ({
  page,
}) => {
  const fetched: string[] = [];
  page.on('request', request => {
    if (request.resourceType() === 'fetch') fetched.push(new URL(request.url()).pathname);
  });
  await page.goto('notation/');
  const references = page.locator('a.pointer-equation');
  await references.first().hover();
  await expect(card(page).locator('.equation-formula .katex')).toBeVisible();
  await expect(card(page)).toContainText(/Go to equation \(\w+\) in chapter \d+/);
  await page.mouse.move(2, 2);
  await expect(card(page)).toBeHidden();
  await references.first().hover();
  await expect(card(page)).toBeVisible();
  expect(fetched.filter(path => /\d\d-[a-z-]+\/$/.test(path))).toHaveLength(1);

  await page.reload();
  await page.route(/\d\d-[a-z-]+\/$/, route => route.fulfill({ body: '' }));
  await references.first().focus();
  await expect(card(page)).toContainText('cannot be fetched just now');
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('a wide formula says that it goes on, and a tap beside a sign finds it', async ({
    page,
  }) => {
    await page.goto(laidOut(chapter));
    const equation = page.locator('#eq-63');
    const formula = equation.locator('.equation-formula');
    await formula.scrollIntoViewIfNeeded();
    await expect(equation).toHaveClass(/more-after/);
    await formula.evaluate(element => element.scrollTo(1000, 0));
    await expect(equation).not.toHaveClass(/more-after/);
    await expect(equation).toHaveClass(/more-before/);

    const cost = await sign(page, '55', 'cost').boundingBox();
    if (!cost) throw new Error('(55) is not there');
    await sign(page, '55', 'cost').scrollIntoViewIfNeeded();
    const box = (await sign(page, '55', 'cost').boundingBox()) ?? cost;
    await page.touchscreen.tap(box.x + box.width + 4, box.y - 5);
    await expect(card(page)).toContainText('cost');
  });
});
