import type { Locator, Page } from '@playwright/test';
import { laidOut } from './pages.ts';
import { expect, test } from './reader.ts';

async function open(page: Page, address: string): Promise<Locator> {
  await page.goto(laidOut(address));
  const figure = page.locator('#polynomial');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator('[data-island]')).toHaveAttribute('data-island-state', 'live');
  return figure;
}

const exact = 'embed/polynomial/?polynomial=degree:9,xMax:5,x:5';
const priced = 'embed/polynomial/?polynomial=degree:9,penalty:0.001,unit:7,xMax:7,x:7';
const summary = (figure: Locator) => figure.locator('[data-summary]');

test('beyond the last point the exact fit is at 54,958, and a tenth throws it to 89,900', async ({
  page,
}) => {
  const figure = await open(page, exact);
  await expect(summary(figure)).toContainText('At x = 5.00 the polynomial');
  await expect(summary(figure)).toContainText('gives 18.16');
  await figure.getByText('7', { exact: true }).first().click();
  await expect(summary(figure)).toContainText('At x = 7.00');
  await expect(summary(figure)).toContainText('gives 54,958');
  await figure.getByRole('slider', { name: 'Point 8, measured at x = 3.95' }).press('ArrowUp');
  await expect(summary(figure)).toContainText('gives 89,900');
  await figure.getByRole('button', { name: 'Put the points back' }).click();
  await expect(summary(figure)).toContainText('gives 54,958');
});

test('a point is dragged by mouse, and the cursor reads the curve by key', async ({ page }) => {
  const figure = await open(page, exact);
  const point = figure.getByRole('slider', { name: 'Point 1, measured at x = 0.7' });
  const box = await point.boundingBox();
  if (!box) throw new Error('the point is not on the page');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2 - 60, { steps: 4 });
  await page.mouse.up();
  const y = Number(/y ([\d.]+)/.exec((await point.getAttribute('aria-valuetext')) ?? '')?.[1]);
  expect(y).toBeGreaterThan(3);
  const cursor = figure.getByRole('slider', { name: 'Where the curve is read, x' });
  await cursor.press('Home');
  await expect(cursor).toHaveAttribute('aria-valuetext', /^x 0\.00: degree 9 /);
  // (0.7, y) is on the curve, whatever y is: 0.70 is 14 steps of 0.05 from the left end.
  await cursor.press('PageUp');
  for (let i = 0; i < 4; i++) await cursor.press('ArrowRight');
  await expect(cursor).toHaveAttribute('aria-valuetext', `x 0.70: degree 9 ${y.toFixed(2)}`);
});

test('with a price the curve is calm, but the unit matters', async ({ page }) => {
  const figure = await open(page, priced);
  await expect(summary(figure)).toContainText('gives 14.11');
  const price = figure.getByRole('textbox', { name: /price λ/ });
  await price.fill('0.0001');
  await price.press('Enter');
  await expect(summary(figure)).toContainText('gives 16.86');
  await price.fill('0.001');
  await price.press('Enter');
  await figure.getByRole('checkbox', { name: 'x from the middle of the points' }).check();
  await expect(summary(figure)).toContainText('gives −830.4');
});

test('the reader draws a curve, which stays beside the fit and is remembered', async ({ page }) => {
  const figure = await open(page, 'embed/polynomial/?polynomial=degree:0,sketch:true');
  const pad = figure.getByRole('slider', { name: /Your curve/ });
  for (let i = 0; i < 20; i++) await pad.press('ArrowRight');
  for (let i = 0; i < 18; i++) await pad.press('ArrowUp');
  await figure.getByRole('button', { name: 'Now fit a polynomial' }).click();
  await expect(summary(figure)).toContainText('polynomial of degree 1');
  await expect(summary(figure)).toContainText('At x = 5.00 your sketch gives 10.00.');
  await page.reload();
  const again = page.locator('#polynomial');
  await again.scrollIntoViewIfNeeded();
  await expect(summary(again)).toContainText('your sketch gives 10.00');
});
