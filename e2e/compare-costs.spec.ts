import type { Locator } from '@playwright/test';
import { expect, test } from './reader.ts';

const summary = (figure: Locator) => figure.locator('[data-summary]');
const button = (figure: Locator, name: string) => figure.getByRole('button', { name, exact: true });
const field = (figure: Locator, name: string) => figure.getByRole('textbox', { name, exact: true });

test('two costs from one start: read, zoomed, run again to the same digits, and shared', async ({
  page,
}) => {
  test.setTimeout(60_000);
  await page.goto('embed/compare-costs/?compare-costs=source:mnist-10k');
  const figure = page.locator('#compare-costs');
  await expect(figure.locator('[data-island]')).toHaveAttribute('data-island-state', 'live');
  const ahead =
    'Best epochs: quadratic 92.3 % in epoch 25 and cross-entropy 92.2 % in epoch 18. After the first epoch: 72.7 % and 83.9 %.';
  await expect(summary(figure)).toHaveText(ahead);

  await test.step('what it shows is read by key, and zoomed by mouse', async () => {
    // √(0.922 × 0.078 / 1000) = 0.0085
    await expect(figure.getByText(/chance alone moves such a score by about 0\.8/)).toBeVisible();
    const cursor = figure.getByRole('slider', { name: 'Accuracy on unseen digits, epoch' });
    await cursor.press('Home');
    await cursor.press('ArrowRight');
    await expect(cursor).toHaveAttribute(
      'aria-valuetext',
      'epoch 1: quadratic 72.7 % (727); cross-entropy 83.9 % (839)',
    );
    await figure.getByRole('radio', { name: 'First 5' }).check();
    await expect(cursor).toHaveAttribute('aria-valuemax', '5');
    await figure.getByRole('radio', { name: 'All epochs' }).check();
    await expect(cursor).toHaveAttribute('aria-valuemax', '30');
  });

  await test.step('the published scores are those of the size that is chosen', async () => {
    await expect(figure.getByText(/95\.42 % with the quadratic .* 95\.49 % with/)).toBeVisible();
    await figure.getByRole('radio', { name: '30', exact: true }).press('ArrowRight');
    await expect(figure.getByText(/96\.59 % with the quadratic .* 96\.82 % with/)).toBeVisible();
    await figure.getByRole('radio', { name: '30', exact: true }).check();
  });

  await test.step('run here, paused and resumed, they come to the same digits', async () => {
    await button(figure, 'Start').press('Enter');
    await expect(figure.locator('.run-sentence')).toContainText(/Epochs done: .*[1-9]\d* of 30/);
    await button(figure, 'Pause').press(' ');
    await expect(button(figure, 'Resume')).toBeVisible();
    await expect(summary(figure)).not.toHaveText(ahead);
    await button(figure, 'Resume').click();
    await expect(button(figure, 'Start again')).toBeVisible({ timeout: 40_000 });
    await expect(summary(figure)).toHaveText(ahead);
  });

  await test.step('another seed is begun, a rate changed, and all of it is in the link', async () => {
    await button(figure, 'Another seed').click();
    await expect(field(figure, 'seed')).toHaveValue('2');
    await field(figure, 'η cross-entropy').fill('0.05');
    await field(figure, 'η cross-entropy').press('Enter');
    await button(figure, 'Copy link to this state').click();
    expect(page.url()).toContain(
      'compare-costs=hidden:30,quadraticRate:3,crossEntropyRate:0.05,seed:2,source:mnist-10k',
    );
    await page.reload();
    await expect(field(figure, 'seed')).toHaveValue('2');
    await expect(field(figure, 'η cross-entropy')).toHaveValue('0.05');
    await button(figure, 'Reset').press('Enter');
    await expect(field(figure, 'seed')).toHaveValue('1');
    await expect(field(figure, 'η cross-entropy')).toHaveValue('0.5');
    await expect(summary(figure)).toHaveText(ahead);
  });
});
