import type { Locator, Page } from '@playwright/test';
import { laidOut } from './pages.ts';
import { expect, test } from './reader.ts';

async function open(page: Page, address: string): Promise<Locator> {
  await page.goto(laidOut(address));
  const figure = page.locator('#weight-decay');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator('[data-island]')).toHaveAttribute('data-island-state', 'live');
  return figure;
}

const summary = (figure: Locator) => figure.locator('[data-summary]');

test('one weight decays from 1.03 to 0.14, and rests at 1.82 once the data pull at it', async ({
  page,
}) => {
  const figure = await open(page, 'embed/weight-decay/');
  await expect(summary(figure)).toContainText('at 0.14 after 400');
  const price = figure.getByRole('textbox', { name: /price λ/ });
  await price.fill('0');
  await price.press('Enter');
  await expect(summary(figure)).toContainText('at 1.03 after 400');
  await price.fill('0.1');
  await price.press('Enter');
  const k = figure.getByRole('slider', { name: 'k, how much the data care' });
  await k.fill('7');
  await expect(k).toHaveAttribute('aria-valuetext', '0.001');
  await expect(summary(figure)).toContainText('It would come to rest at 1.82.');
  await figure.getByText('Both', { exact: true }).click();
  await expect(summary(figure)).toContainText('It would come to rest at 1.90.');
});

test('the start is dragged, and the cursor reads the weight by key', async ({ page }) => {
  const figure = await open(page, 'embed/weight-decay/');
  const ring = figure.getByRole('slider', { name: 'Where the weight starts' });
  const box = await ring.boundingBox();
  if (!box) throw new Error('the ring is not on the page');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2 + 60, { steps: 4 });
  await page.mouse.up();
  const start = Number(await ring.getAttribute('aria-valuetext'));
  expect(start).toBeLessThan(0.9);
  const cursor = figure.getByRole('slider', { name: 'The weight w, epoch' });
  await cursor.press('Home');
  await expect(cursor).toHaveAttribute('aria-valuetext', `epoch 0: L2 ${start.toFixed(2)}`);
});

test('L1 and L2 take the same at 1; of 3 and 0.1 they leave 2.00, 0 and 1.10, 0.037', async ({
  page,
}) => {
  const figure = await open(page, 'embed/weight-decay/?weight-decay=view:shrinkage');
  await expect(summary(figure)).toContainText('is at 2.00 under L1 and at 1.10 under L2');
  await expect(summary(figure)).toContainText('is at 0.000 under L1 and at 0.037 under L2');
  const size = figure.getByRole('slider', { name: 'Size of the weight' });
  await size.press('Home');
  for (let i = 0; i < 10; i++) await size.press('PageUp');
  await expect(size).toHaveAttribute('aria-valuetext', 'size 1.00: L2 takes 0.01, L1 takes 0.01');
  await size.press('PageUp');
  await expect(size).toHaveAttribute(
    'aria-valuetext',
    /size 1\.10: L2 takes 0\.011, L1 takes 0\.01/,
  );
});

test('with L1 a good third of the weights are near zero, as computed ahead and as trained here', async ({
  page,
}) => {
  const figure = await open(
    page,
    'embed/weight-decay/?weight-decay=view:histogram,source:mnist-10k,epochs:3',
  );
  await expect(summary(figure)).toContainText(
    'After epoch 30, of the 23,520 first-layer weights these are within 0.001 of zero: 0.75 % with no penalty, 39.7 % with L1 and 2.66 % with L2.',
  );
  const epoch = figure.getByRole('slider', { name: 'epoch', exact: true });
  await epoch.press('Home');
  await expect(summary(figure)).toContainText('Before training');
  await expect(summary(figure)).toContainText('2.17 % with no penalty, 2.17 % with L1');
  const weight = figure.getByRole('slider', { name: 'L1, weight' });
  await weight.press('ArrowRight');
  await expect(weight).toHaveAttribute('aria-valuetext', /^0\.01 to 0\.03: [\d,]+$/);
  await figure.getByRole('button', { name: 'Start' }).click();
  await expect(summary(figure)).toContainText('After epoch 3', { timeout: 40_000 });
  const words = (await summary(figure).textContent()) ?? '';
  const [none, l1] = [...words.matchAll(/([\d.]+) %/g)].map(match => Number(match[1]));
  expect(none).toBeLessThan(3);
  expect(l1).toBeGreaterThan(10);
  await figure.getByRole('slider', { name: 'hidden neuron' }).fill('12');
  await expect(figure.getByAltText(/^L1: weights of hidden neuron 12, 28 by 28/)).toBeVisible();
  await expect(figure).not.toContainText(/NaN|Infinity|undefined/);
});
