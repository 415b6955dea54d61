import type { Locator, Page } from '@playwright/test';
import { laidOut } from './pages.ts';
import { expect, test } from './reader.ts';

/** The layer of the chapter: z = 2.5, −1, 3.2, 0.5, with every control. */
async function openLayer(page: Page, query = ''): Promise<Locator> {
  await page.goto(laidOut(`embed/softmax/${query}`));
  const figure = page.locator('figure[data-widget="softmax"]');
  await expect(figure.locator('[data-island]')).toHaveAttribute('data-island-state', 'live');
  return figure;
}

const summary = (figure: Locator) => figure.locator('[data-summary]');
const z = (figure: Locator, j: number) =>
  figure.getByRole('slider', { name: new RegExp(`^z${j}, `) });

test('raising one weighted input lowers every other output, by keyboard', async ({ page }) => {
  const figure = await openLayer(page);
  await expect(summary(figure)).toContainText(
    'output 1 0.315, output 2 0.009, output 3 0.633 and output 4 0.043. The sum is 1.000.',
  );
  await z(figure, 4).focus();
  await z(figure, 4).press('End');
  await expect(summary(figure)).toContainText(
    'output 1 0.066 (before: 0.315), output 2 0.002 (before: 0.009), output 3 0.132 (before: 0.633) and output 4 0.800 (before: 0.043). The sum is 1.000.',
  );
  await z(figure, 4).press('Home');
  // still the same hold of the slider: what was before it stays
  await expect(summary(figure)).toContainText('output 1 0.328 (before: 0.315)');
  await expect(summary(figure)).toContainText('output 4 0.000 (before: 0.043)');
});

test('a slider is dragged by mouse, and the sum stays 1', async ({ page }) => {
  const figure = await openLayer(page);
  const box = await z(figure, 4).boundingBox();
  if (!box) throw new Error('the slider is not on the page');
  await page.mouse.move(box.x + 0.55 * box.width, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 0.9 * box.width, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect(summary(figure)).toContainText('(before: 0.315)');
  await expect(summary(figure)).toContainText('The sum is 1.000.');
  await figure.getByRole('button', { name: 'Reset' }).click();
  await expect(summary(figure)).toContainText('output 1 0.315, ');
});

test('sigmoids of the same z add up to anything', async ({ page }) => {
  const figure = await openLayer(page);
  await figure.getByText('Both', { exact: true }).click();
  await expect(summary(figure)).toContainText('The sum is 1.000.');
  await expect(summary(figure)).toContainText(
    'output 1 0.924, output 2 0.269, output 3 0.961 and output 4 0.622. The sum is 2.776.',
  );
});

test('the sharpness goes from a near tie to one winner', async ({ page }) => {
  const figure = await openLayer(page);
  const sharpness = figure.getByRole('slider', { name: 'sharpness c' });
  await sharpness.focus();
  await sharpness.press('Home');
  await expect(summary(figure)).toContainText('with c = 0.1');
  await expect(summary(figure)).toContainText(/0\.278.*0\.196.*0\.298.*0\.228/);
  await sharpness.press('End');
  await expect(summary(figure)).toContainText(/with c = 20.* output 3 1\.000/);
});

test('outputs are added up to ten and taken away to two', async ({ page }) => {
  const figure = await openLayer(page);
  const add = figure.getByRole('button', { name: 'Add an output' });
  const remove = figure.getByRole('button', { name: 'Remove the last' });
  for (let k = 5; k <= 10; k++) await add.click();
  await expect(add).toBeDisabled();
  await expect(z(figure, 10)).toBeVisible();
  await expect(summary(figure)).toContainText('The sum is 1.000.');
  for (let k = 10; k > 2; k--) await remove.click();
  await expect(remove).toBeDisabled();
  // e^2.5/(e^2.5 + e^−1) = σ(3.5) = 0.971
  await expect(summary(figure)).toContainText('output 1 0.971');
});

test('a state is a link, and what a link cannot mean is refused in words', async ({ page }) => {
  const figure = await openLayer(page, '?softmax=z:1_0,c:2,layer:both#softmax');
  // softmax of 2 and 0: σ(2) = 0.881; the sigmoids of 1 and 0: 0.731 and 0.500
  await expect(summary(figure)).toContainText('output 1 0.881 and output 2 0.119');
  await expect(summary(figure)).toContainText('output 1 0.731 and output 2 0.500');
  await openLayer(page, '?softmax=z:1_9#softmax');
  await expect(page.getByRole('alert')).toContainText(
    'z: expected a list (each: a number from −5 to 5), received “1_9”.',
  );
});

test('sentences set the figure of the chapter and follow it', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(laidOut('02-softmax/'));
  const figure = page.locator('#sharing');
  const wren = page.locator('[data-live-of="sharing"][data-live-name="a4"]');
  await expect(wren).toHaveText('0.043');
  await page.getByRole('button', { name: 'up to 5' }).first().click();
  await expect(wren).toHaveText('0.800');
  await expect(summary(figure)).toContainText('reed warbler 0.066 (before: 0.315)');
  await page.getByRole('button', { name: 'adding 1.5 to all four' }).click();
  await expect(wren).toHaveText('0.043');
  await expect(z(figure, 3)).toHaveAttribute('aria-valuetext', '4.7: output 0.633');
});
