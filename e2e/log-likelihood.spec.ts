import type { Locator, Page } from '@playwright/test';
import { laidOut } from './pages.ts';
import { expect, test } from './reader.ts';

async function openFigure(page: Page, query = ''): Promise<Locator> {
  await page.goto(laidOut(`embed/log-likelihood/${query}`));
  const figure = page.locator('figure[data-widget="log-likelihood"]');
  await expect(figure.locator('[data-island]')).toHaveAttribute('data-island-state', 'live');
  return figure;
}

const summary = (figure: Locator) => figure.locator('[data-summary]');

test('the cost is the surprise at the right digit, whichever that is', async ({ page }) => {
  const figure = await openFigure(page);
  await expect(summary(figure)).toContainText('softmax output is 0.547');
  await expect(summary(figure)).toContainText('cost is 0.602; the next is digit 9 with 0.201');
  await expect(summary(figure)).toContainText('its ten errors sum to 0.000');
  await expect(summary(figure)).toContainText('cross-entropy 7.246');
  await figure.getByRole('combobox', { name: 'right digit' }).selectOption('9');
  // −ln 0.2014 = 1.602: one more than before, as z₉ is one less than z₇
  await expect(summary(figure)).toContainText('cost is 1.602; the next is digit 7 with 0.547');
});

test('a weighted input is moved by keys and by mouse, and read digit by digit', async ({
  page,
}) => {
  const figure = await openFigure(page);
  const handle = figure.getByRole('slider', { name: 'z7', exact: true });
  await handle.focus();
  await handle.press('End');
  await expect(handle).toHaveAttribute('aria-valuetext', '5.0, output 0.899');
  const box = await handle.boundingBox();
  if (!box) throw new Error('the handle is not on the page');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + 200, { steps: 4 });
  await page.mouse.up();
  await expect(handle).toHaveAttribute('aria-valuetext', '−5.0, output 0.000');
  const cursor = figure.getByRole('slider', { name: 'Digit, on the gradients' });
  await cursor.focus();
  await cursor.press('Home');
  await expect(cursor).toHaveAttribute('aria-valuetext', /^digit 0: z −1\.0, softmax output 0\.02/);
});

test('the quadratic cost pushes a badly wrong output least, and hardest at 3.3', async ({
  page,
}) => {
  const figure = await openFigure(
    page,
    '?log-likelihood=z:-5_4_-5_-5_-5_-5_-5_-3_-5_-5,against:quadratic#log-likelihood',
  );
  await expect(summary(figure)).toContainText('pushes z7 up with 0.999');
  await expect(summary(figure)).toContainText('its push on z7 is 0.002');
  const z7 = figure.getByRole('slider', { name: 'z7, of the right digit' });
  await z7.fill('3.3');
  await expect(summary(figure)).toContainText('softmax output is 0.332');
  await expect(summary(figure)).toContainText('its push on z7 is 0.296');
  await z7.fill('5');
  await expect(summary(figure)).toContainText('its push on z7 is 0.106');
  await figure.getByRole('button', { name: 'Reset' }).click();
  await expect(summary(figure)).toContainText('cost is 0.602');
});

test('one serious rival costs as much as nine weak ones', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(laidOut('02-softmax/'));
  const cost = page.locator('[data-live-of="the-bill"][data-live-name="logLikelihood"]');
  await expect(cost).toHaveText('0.602');
  await page.getByRole('button', { name: 'one serious rival' }).click();
  await expect(cost).toHaveText('0.513');
  await page.getByRole('button', { name: 'nine weak ones' }).click();
  await expect(cost).toHaveText('0.512');
  await expect(summary(page.locator('#the-bill'))).toContainText('its ten errors sum to 0.000');
});
