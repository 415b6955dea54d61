import type { Locator, Page } from '@playwright/test';
import { expect, test } from './reader.ts';

async function open(page: Page, query = ''): Promise<Locator> {
  await page.goto(`embed/groping/${query}`);
  const figure = page.locator('[data-widget="groping"]');
  await expect(figure.locator('[data-island]')).toHaveAttribute('data-island-state', 'live');
  return figure;
}

const summary = (figure: Locator) => figure.locator('[data-summary]');
const button = (figure: Locator, name: string) => figure.getByRole('button', { name, exact: true });
const ended = (figure: Locator) =>
  expect(button(figure, 'Start again')).toBeVisible({ timeout: 30_000 });

test.describe('the search for any signal', () => {
  test('goes through the published settings', async ({ page }) => {
    test.setTimeout(90_000);
    const figure = await open(page);
    await expect(summary(figure)).toContainText('The decay factor is −9');
    await expect(summary(figure)).toContainText('the weights passed the largest number');

    await test.step('(a) explodes here too, and answers 0', async () => {
      await button(figure, 'Start').click();
      await ended(figure);
      await expect(summary(figure)).toContainText('9 of 100 right after every one of 3 epochs');
      await expect(figure.getByText('always 0')).toBeVisible();
      await expect(figure).not.toContainText(/NaN|Infinity|undefined/);
    });

    await test.step('(c) stands still, (d) learns', async () => {
      await figure.getByRole('radio', { name: '(c)' }).check();
      await expect(summary(figure)).toContainText('9 of 100 right after every one of 30 epochs');
      await figure.getByRole('radio', { name: '(d)' }).check();
      await expect(summary(figure)).toContainText('The decay factor is 0.98');
      await button(figure, 'Start').click();
      await ended(figure);
      const [, best] =
        /From \d+ to (\d+) of 100/.exec((await summary(figure).textContent()) ?? '') ?? [];
      expect(Number(best)).toBeGreaterThan(50);
      await expect(figure.getByText(/^\d+ digits, most often \d \(\d+\)$/)).toBeVisible();
    });

    await test.step('a dial is turned by keyboard, and says what it does', async () => {
      const penalty = figure.getByLabel(/^penalty λ for 1000 images, typed/);
      await penalty.fill('0');
      await penalty.press('Enter');
      await expect(summary(figure)).toContainText('nothing is forgotten');
      const rate = figure.getByRole('slider', { name: 'learning rate η' });
      await rate.focus();
      await page.keyboard.press('ArrowLeft');
      await expect(rate).toHaveAttribute('aria-valuetext', '0.95');
    });
  });

  test('shows that the first run recited one digit', async ({ page }) => {
    const figure = await open(page, '?groping=run:E15,n:50000,hidden:30');
    const scores = figure.getByRole('slider', { name: 'Published scores, one of six' });
    await expect(scores).toHaveAttribute(
      'aria-valuetext',
      'epoch 0: 1,030 right, as many as there are threes',
    );
    await scores.focus();
    await page.keyboard.press('End');
    await expect(scores).toHaveAttribute('aria-valuetext', /^epoch 29: 967 right.*sixes$/);
    const answers = figure.getByRole('slider', { name: 'Answers, epoch' });
    await answers.focus();
    await page.keyboard.press('Home');
    await expect(answers).toHaveAttribute('aria-valuetext', 'epoch 0: always 6');
    const weight = figure.getByRole('slider', { name: /A weight under the decay factor/ });
    await expect(weight).toHaveAttribute('aria-valuetext', 'after 10 mini-batches: weight 0.107');
  });
});
