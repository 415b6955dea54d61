import type { Locator, Page } from '@playwright/test';
import { expect, test } from './reader.ts';

async function open(page: Page, state: string, reducedMotion = true): Promise<Locator> {
  if (reducedMotion) await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`embed/descent/?descent=${state}`);
  const figure = page.locator('#descent');
  await expect(figure.locator('[data-island]')).toHaveAttribute('data-island-state', 'live');
  return figure;
}

const summary = (figure: Locator) => figure.locator('[data-summary]');
const bowl = 'surface:bowl,methods:gradient,eta:0.1,start:-0.8_0.6,steps:40,step:0';
const valley = 'surface:valley,methods:gradient,eta:0.09,start:-0.9_0.4,steps:40,step:40';
const gorge = 'surface:rosenbrock,methods:newton,start:-1.2_1,steps:25,step:1,measure:cost';

async function type(figure: Locator, name: RegExp, value: string) {
  const field = figure.getByRole('textbox', { name });
  await field.fill(value);
  await field.press('Enter');
}

test('ten steps at 0.1 and at 0.9 end equally far; at 0.5 one is enough; at 1.05 it leaves', async ({
  page,
}) => {
  const figure = await open(page, bowl);
  for (let i = 0; i < 10; i++)
    await figure.getByRole('button', { name: 'Step', exact: true }).press('Enter');
  await expect(summary(figure)).toContainText('Step 10 of 40');
  await expect(summary(figure)).toContainText('0.107 from the minimum');
  await type(figure, /learning rate/, '0.9');
  await expect(summary(figure)).toContainText('0.107 from the minimum');
  await figure.getByRole('button', { name: 'optimal step' }).click();
  await expect(summary(figure)).toContainText('1 − 2η = 0: one step is enough.');
  await type(figure, /learning rate/, '1.05');
  await figure.getByRole('button', { name: 'Run' }).click();
  // 1.1^40 = 45.259
  await expect(summary(figure)).toContainText('45.259 from the minimum');
  await type(figure, /learning rate/, '50');
  await expect(figure.getByText('leaves for good').first()).toBeVisible();
  await expect(figure).not.toContainText(/NaN|Infinity|undefined/);
});

test('the start is dragged by mouse and moved by keys; Newton goes straight to the minimum', async ({
  page,
}) => {
  const figure = await open(page, valley);
  await expect(summary(figure)).toContainText('gradient descent from step 23');
  await figure.getByRole('checkbox', { name: 'Newton' }).check();
  await expect(summary(figure)).toContainText('Newton: at (0.00, 0.00), 0.000 from the minimum');
  const ring = figure.getByRole('slider', { name: 'Start' });
  await ring.focus();
  await ring.press('ArrowUp');
  await expect(ring).toHaveAttribute('aria-valuetext', '−0.90, 0.45');
  const box = await ring.boundingBox();
  if (!box) throw new Error('the ring is not on the page');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 80, y + 30, { steps: 4 });
  await page.mouse.up();
  await expect(summary(figure)).not.toContainText('from (−0.90, 0.45)');
  const cursor = figure.getByRole('slider', { name: 'Distance from the minimum, step' });
  await cursor.press('Home');
  await cursor.press('ArrowRight');
  await expect(summary(figure)).toContainText('Newton: at (0.00, 0.00)');
});

test('a long way is cut short while its start is dragged, and whole when it is let go', async ({
  page,
}) => {
  const long = 'surface:rosenbrock,methods:gradient_momentum,eta:0.001,mu:0.9';
  const figure = await open(page, `${long},start:-1.2_1,steps:12000,step:12000`);
  await expect(summary(figure)).toContainText('from (−1.20, 1.00). Step 12000 of 12000.');
  await expect(summary(figure)).toContainText('for good: ');
  const box = await figure.getByRole('slider', { name: 'Start' }).boundingBox();
  if (!box) throw new Error('the ring is not on the page');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 40, { steps: 5 });
  await expect(summary(figure)).toContainText('Step 1000 of 12000.');
  await expect(summary(figure)).not.toContainText('for good: ');
  await page.mouse.up();
  await expect(summary(figure)).toContainText('Step 12000 of 12000.');
  await expect(summary(figure)).not.toContainText('from (−1.20, 1.00)');
  await expect(summary(figure)).toContainText('for good: ');
});

test('in the gorge Newton goes up to 1,411.8 before it comes home, and half steps only fall', async ({
  page,
}) => {
  const figure = await open(page, gorge);
  await expect(summary(figure)).toContainText('cost 4.73');
  await figure.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(summary(figure)).toContainText('cost 1,411.8');
  for (let i = 0; i < 3; i++)
    await figure.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(summary(figure)).toContainText('cost 1.9 × 10⁻¹¹');
  await figure.getByRole('button', { name: 'half steps' }).click();
  await figure.getByRole('button', { name: 'Run' }).click();
  await expect(summary(figure)).toContainText('cost 0.0257');
});

test('momentum settles at 81, 44, 15 or never, as its friction has it', async ({ page }) => {
  const figure = await open(
    page,
    'surface:bowl,methods:momentum,eta:0.05,mu:0.9,start:-0.8_0.6,steps:100,step:9',
  );
  await expect(summary(figure)).toContainText('0.604 from the minimum');
  for (const [mu, words] of [
    ['0.9', 'momentum from step 81'],
    ['0', 'momentum from step 44'],
    ['0.5', 'momentum from step 15'],
    ['-0.5', 'momentum from step 68'],
    ['1', 'no friction, the velocity never fades.'],
  ]) {
    await type(figure, /momentum/, mu);
    await expect(summary(figure)).toContainText(words);
  }
  await expect(summary(figure)).not.toContainText('for good');
});

test('a run moves the ball step by step, can be paused, and is over in seconds', async ({
  page,
}) => {
  const figure = await open(
    page,
    'surface:rosenbrock,methods:momentum,eta:0.001,mu:0.9,start:-1.2_1,steps:1200,step:0',
    false,
  );
  await figure.getByRole('button', { name: 'Run' }).click();
  await figure.getByRole('button', { name: 'Pause' }).click();
  await expect(figure.getByRole('button', { name: 'Resume' })).toBeVisible();
  await expect(summary(figure)).not.toContainText('for good');
  await figure.getByRole('button', { name: 'Resume' }).click();
  await expect(summary(figure)).toContainText('for good: momentum from step 1027.', {
    timeout: 20_000,
  });
});
