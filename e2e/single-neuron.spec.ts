import type { Locator, Page } from '@playwright/test';
import { expect, test } from './reader.ts';

/** The figure of the bad start: w = b = 2, quadratic cost, η = 0.15. */
async function openSlowStart(page: Page): Promise<Locator> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('01-cross-entropy/#slow-start');
  const figure = page.locator('#slow-start');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator('[data-island]')).toHaveAttribute('data-island-state', 'live');
  return figure;
}

const summary = (figure: Locator) => figure.locator('[data-summary]');

/** Sets the epoch slider: past the place, and back by one key. */
async function scrubTo(figure: Locator, epoch: number) {
  const slider = figure.getByRole('slider', { name: 'epoch', exact: true });
  await slider.fill(String(epoch + 1));
  await slider.press('ArrowLeft');
}

test('a run from the bad start lands on 0.20, slow at first, by keyboard', async ({ page }) => {
  const figure = await openSlowStart(page);
  await figure.getByRole('button', { name: 'Run' }).press('Enter');
  await expect(summary(figure)).toContainText('After 300 epochs the output is 0.20');
  await scrubTo(figure, 250);
  await expect(summary(figure)).toContainText('output 0.36');
  await expect(summary(figure)).toContainText('cost 0.064');
});

test('the start is dragged along the sigmoid by mouse', async ({ page }) => {
  const figure = await openSlowStart(page);
  const ring = figure.getByRole('slider', { name: 'Start of the neuron on the sigmoid' });
  await expect(ring).toHaveAttribute('aria-valuetext', /weighted input 4\.00, output 0\.98/);
  const box = await ring.boundingBox();
  if (!box) throw new Error('the ring is not on the page');
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 40, y + 5, { steps: 5 });
  await page.mouse.up();
  const text = await ring.getAttribute('aria-valuetext');
  const z = Number(/weighted input (−?[\d.]+)/.exec(text ?? '')?.[1].replace('−', '-'));
  expect(z).toBeGreaterThan(0);
  expect(z).toBeLessThan(3.9);
  await figure.getByRole('button', { name: 'Run' }).click();
  await expect(summary(figure)).toContainText('After 300 epochs');
  await expect(summary(figure)).not.toContainText('output is 0.20');
});

test('the start is moved by arrow keys to the kind place, which ends at 0.09', async ({ page }) => {
  const figure = await openSlowStart(page);
  await figure.getByText('Weight and bias, and the cost').click();
  const ring = figure.getByRole('slider', { name: 'Start of the neuron: weight and bias' });
  await ring.focus();
  // from (2.00, 2.00) to (0.60, 0.90) in steps of 0.05; Shift is ten at once
  for (let i = 0; i < 2; i++) await ring.press('Shift+ArrowLeft');
  for (let i = 0; i < 8; i++) await ring.press('ArrowLeft');
  for (let i = 0; i < 2; i++) await ring.press('Shift+ArrowDown');
  for (let i = 0; i < 2; i++) await ring.press('ArrowDown');
  await expect(ring).toHaveAttribute('aria-valuetext', /weight 0\.60, bias 0\.90/);
  await figure.getByRole('button', { name: 'Run' }).press('Enter');
  await expect(summary(figure)).toContainText('After 300 epochs the output is 0.09');
});

test('numbers in the text follow the figure, and buttons in the text set it', async ({ page }) => {
  await openSlowStart(page);
  const inText = page.locator('[data-live-of="slow-start"][data-live-name="outputAtEnd"]').first();
  await expect(inText).toHaveText('0.20');
  await page.getByRole('button', { name: 'give this figure the kinder start' }).click();
  await expect(inText).toHaveText('0.09');
});

test('with both costs, the cross-entropy is down at once', async ({ page }) => {
  await openSlowStart(page);
  const figure = page.locator('#both-costs');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator('[data-island]')).toHaveAttribute('data-island-state', 'live');
  await figure.getByRole('button', { name: 'Run' }).click();
  // the true gradient, η = 0.05: 0.0416 after 300 epochs; the quadratic cost 0.2028
  await expect(summary(figure)).toContainText('After 300 epochs the output is 0.04');
  await expect(summary(figure)).toContainText('After 300 epochs the output is 0.20');
  await scrubTo(figure, 50);
  await expect(summary(figure)).toContainText(
    'cross-entropy cost, learning rate 0.05: output 0.49',
  );
});

test('a learning rate of a thousand million is told in words', async ({ page }) => {
  const figure = await openSlowStart(page);
  const rate = figure.getByRole('textbox', { name: /learning rate/ });
  await rate.fill('1e9');
  await rate.press('Enter');
  await figure.getByRole('button', { name: 'Run' }).click();
  await expect(figure).not.toContainText(/NaN|Infinity|undefined/);
  await expect(figure.getByText(/steps are too long|learning rate/i).first()).toBeVisible();
});

test('a prediction is answered, kept over a reload, and can be made again', async ({ page }) => {
  await openSlowStart(page);
  const prompt = page.locator('#predict-when-fastest');
  await prompt.scrollIntoViewIfNeeded();
  await expect(prompt.getByText('The top speed comes at about epoch 215')).toBeHidden();
  await prompt.getByText('At the very start, where its error is largest').click();
  await expect(prompt.getByText('The top speed comes at about epoch 215')).toBeVisible();
  await page.reload();
  await page.locator('#predict-when-fastest').scrollIntoViewIfNeeded();
  await expect(
    page.locator('#predict-when-fastest').getByText('The top speed comes at about epoch 215'),
  ).toBeVisible();
});

test('the minimum of the cross-entropy for a target in between is its entropy', async ({
  page,
}) => {
  await page.goto('01-cross-entropy/#between-targets');
  const figure = page.locator('#between-targets');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator('[data-island]')).toHaveAttribute('data-island-state', 'live');
  const target = figure.getByRole('slider', { name: 'target y', exact: true });
  await target.fill('0.3');
  // −(0.3 ln 0.3 + 0.7 ln 0.7) = 0.611
  await expect(figure).toContainText('0.611');
});

test('the slope of the sigmoid at 4 is 0.0177, and dragging by keys to 0 gives a quarter', async ({
  page,
}) => {
  await page.goto('01-cross-entropy/#flat-ends');
  const figure = page.locator('#flat-ends');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator('[data-island]')).toHaveAttribute('data-island-state', 'live');
  const z = figure.getByRole('slider', { name: 'z', exact: true });
  await z.fill('4');
  await expect(figure).toContainText('0.0177');
  const point = figure.getByRole('slider', { name: 'Point on the sigmoid curve' });
  await point.focus();
  await point.press('Home');
  await expect(figure).not.toContainText('0.0177');
  await z.fill('0');
  await expect(figure).toContainText('0.25');
});

test('the table of a figure scrolls by itself, and not the page', async ({ page }) => {
  await openSlowStart(page);
  const figure = page.locator('#both-costs');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator('[data-island]')).toHaveAttribute('data-island-state', 'live');
  await figure.getByText('Data', { exact: true }).click();
  await expect(figure.getByRole('table')).toBeVisible();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});
