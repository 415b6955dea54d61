import type { Locator, Page } from '@playwright/test';
import { expect, test } from './reader.ts';

async function open(page: Page, query = ''): Promise<Locator> {
  await page.goto(`embed/early-stopping/${query}`);
  const figure = page.locator('[data-widget="early-stopping"]');
  await expect(figure.locator('[data-island]')).toHaveAttribute('data-island-state', 'live');
  return figure;
}

const summary = (figure: Locator) => figure.locator('[data-summary]');
const row = (figure: Locator, series: string) => figure.locator(`tr[data-series="${series}"]`);

test.describe('rules for stopping', () => {
  test('replayed on the published runs give the epochs of the syllabus', async ({ page }) => {
    const figure = await open(page);
    await expect(summary(figure)).toContainText('stops after epoch 50, with 81.70 % of epoch 40');
    await expect(summary(figure)).toContainText('0.57 points lost, 349 epochs of 400 saved');
    await expect(row(figure, 'regularized')).toContainText(
      /epoch 181.*85\.72 % at 171.*1\.38.*218/,
    );
    await expect(row(figure, 'overfitting-full')).toContainText('none in 30');

    await test.step('patience by keyboard', async () => {
      const slider = figure.getByRole('slider', { name: 'patience n' });
      await slider.focus();
      for (let k = 0; k < 5; k++) await page.keyboard.press('ArrowLeft');
      await expect(summary(figure)).toContainText('No improvement in 5 stops after epoch 36');
      await expect(row(figure, 'overfitting-full')).toContainText(/epoch 29.*95\.33 % at 24/);
      await expect(row(figure, 'scaled-30')).toContainText(/epoch 22.*96\.52 % at 17/);
    });

    await test.step('another run, by its row', async () => {
      await figure.getByRole('radio', { name: /1,000 images, λ = 0\.1/ }).check();
      await expect(summary(figure)).toContainText('stops after epoch 44');
      const cursor = figure.getByRole('slider', { name: /Accuracy on the test images/ });
      await cursor.focus();
      await page.keyboard.press('End');
      await expect(cursor).toHaveAttribute('aria-valuetext', /^epoch 399: accuracy 86\.95 %/);
    });

    await test.step('other rules', async () => {
      await figure.getByRole('combobox', { name: 'Rule' }).selectOption('trend');
      await expect(summary(figure)).toContainText('stops after epoch 249, with 86.37 %');
      await figure.getByRole('combobox', { name: 'Rule' }).selectOption('deterioration');
      await expect(row(figure, 'overfitting')).toContainText(/epoch 5.*74\.33 %/);
      await expect(row(figure, 'scaled-30')).toContainText('no cost was published');
    });

    await figure.getByRole('button', { name: 'Reset' }).click();
    await expect(summary(figure)).toContainText('stops after epoch 50');
  });

  test('ends a run of the reader’s own', async ({ page }) => {
    test.setTimeout(60_000);
    const figure = await open(page, '?early-stopping=series:own,patience:5,ends:true,epochs:200');
    await figure.getByRole('button', { name: 'Start' }).click();
    await expect(summary(figure)).toContainText(/No improvement in 5 stops after epoch \d+/, {
      timeout: 30_000,
    });
    const [, stop] = /after epoch (\d+)/.exec((await summary(figure).textContent()) ?? '') ?? [];
    await expect(row(figure, 'own')).toContainText(`epoch ${stop}`);
    // The same run without the rule goes on, and shows what was missed.
    await figure.getByLabel('The rule ends the run').uncheck();
    await figure.getByRole('button', { name: 'Start again' }).click();
    await expect(summary(figure)).toContainText(
      new RegExp(`stops after epoch ${stop}, .* In all the run reaches`),
      { timeout: 30_000 },
    );
  });
});
