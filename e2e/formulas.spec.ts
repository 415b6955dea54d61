import type { Locator, Page } from '@playwright/test';
import { expect, test } from './reader.ts';

async function open(page: Page, address: string): Promise<Locator> {
  await page.goto(address);
  const figure = page.locator('figure[data-widget]');
  await expect(figure.locator('[data-island]')).toHaveAttribute('data-island-state', 'live');
  return figure;
}
const summary = (figure: Locator) => figure.locator('[data-summary]');

test('a neuron’s response and its slope, by key, by pointer and for three functions', async ({
  page,
}) => {
  const figure = await open(page, 'embed/activation-plot/');
  await expect(summary(figure)).toContainText('at z = 1.50: value 0.818, slope 0.1491');
  await figure.getByText('tanh', { exact: true }).click();
  await expect(summary(figure)).toContainText('at z = 1.50: value 0.905, slope 0.1807');
  await figure.getByText('ReLU', { exact: true }).click();
  await expect(summary(figure)).toContainText('value 1.500, slope 1.');

  await figure.getByText('sigmoid', { exact: true }).click();
  const z = figure.getByRole('slider', { name: 'z', exact: true });
  await z.fill('4');
  await expect(summary(figure)).toContainText('value 0.982, slope 0.0177');
  await figure.getByRole('slider', { name: /^Point on the/ }).focus();
  for (let k = 0; k < 20; k++) await page.keyboard.press('ArrowRight');
  await expect(summary(figure)).toContainText('at z = 6.00: value 0.998, slope 0.0025');
  await expect(summary(figure)).toContainText('Here the neuron is saturated.');

  const plot = await figure.locator('svg').first().boundingBox();
  if (!plot) throw new Error('There is no plot.');
  const point = await figure.getByRole('slider', { name: /^Point on the/ }).boundingBox();
  if (!point) throw new Error('There is no point to drag.');
  await page.mouse.move(point.x + point.width / 2, point.y + point.height / 2);
  await page.mouse.down();
  await page.mouse.move(plot.x + plot.width / 2, point.y, { steps: 4 });
  await page.mouse.up();
  const slope = Number(/slope (0\.\d+)/.exec((await summary(figure).textContent()) ?? '')?.[1]);
  expect(slope).toBeGreaterThan(0.2);
  await figure.getByRole('button', { name: 'Reset' }).click();
  await expect(summary(figure)).toContainText('at z = 1.50');
});

test('two costs of one output, and what each asks for, by slider, by key and by link', async ({
  page,
}) => {
  let figure = await open(page, 'embed/cost-shape/');
  await expect(summary(figure)).toContainText('0.480'); // 0.98² / 2
  await expect(summary(figure)).toContainText('3.91'); // −ln 0.02
  const output = figure.getByRole('slider', { name: 'Output a, on the costs' });
  await expect(output).toHaveAttribute('aria-valuetext', /quadratic 0\.480.*cross-entropy 3\.91/);
  await output.focus();
  await page.keyboard.press('Home');
  await expect(output).toHaveAttribute('aria-valuetext', /^output 0\.0/);

  await figure.getByRole('slider', { name: 'output a', exact: true }).fill('0.5');
  await figure.getByRole('slider', { name: 'target y', exact: true }).fill('1');
  await expect(summary(figure)).toContainText('0.125'); // (½)² / 2
  await expect(summary(figure)).toContainText('0.693'); // ln 2
  await figure.getByText('∂C/∂z', { exact: true }).first().click();
  await expect(summary(figure)).toContainText('−0.5'); // a − y: the slope of σ is gone

  figure = await open(page, 'embed/cost-shape/?cost-shape=y:0.5,a:0.9,against:z');
  await expect(figure.getByRole('slider', { name: 'target y', exact: true })).toHaveValue('0.5');
  await expect(summary(figure)).toContainText('0.080'); // 0.4² / 2
  await figure.getByRole('button', { name: 'Reset' }).click();
  await expect(summary(figure)).toContainText('3.91');
});
