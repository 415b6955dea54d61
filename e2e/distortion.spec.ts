import type { Locator, Page } from '@playwright/test';
import { laidOut } from './pages.ts';
import { expect, test } from './reader.ts';

async function open(page: Page, query = ''): Promise<Locator> {
  await page.goto(laidOut(`embed/distortion/${query}`));
  const figure = page.locator('[data-widget="distortion"]');
  await expect(figure.locator('[data-island]')).toHaveAttribute('data-island-state', 'live');
  return figure;
}

const button = (figure: Locator, name: string) => figure.getByRole('button', { name });
const summary = (figure: Locator) => figure.locator('[data-summary]');

test.describe('a digit that is changed', () => {
  test('is turned, wobbled and set right again, by keyboard and by mouse', async ({ page }) => {
    const figure = await open(page);
    await expect(summary(figure)).toContainText('168 of 784 pixels have changed');
    const turn = figure.getByRole('slider', { name: 'turn' });
    await turn.focus();
    await page.keyboard.press('Home');
    await expect(summary(figure)).toContainText('Turned by 180° clockwise');
    const pixel = figure.getByRole('slider', { name: 'The 5 now, pixel' });
    await pixel.focus();
    await page.keyboard.press('ArrowUp');
    await expect(pixel).toHaveAttribute('aria-valuetext', /^row 14, column 15: /);
    await button(figure, 'As it was').click();
    await expect(summary(figure)).toHaveText('A 5. No pixel has changed.');
    await button(figure, 'As another hand').click();
    await expect(summary(figure)).toContainText('wobbled with α = 34 and σ = 4 (by 1.4 pixels');
    const before = await summary(figure).textContent();
    await button(figure, 'Another wobble').click();
    await expect(summary(figure)).not.toHaveText(before ?? '');
    await button(figure, 'Reset').click();
    await expect(summary(figure)).toContainText('the distance is 7.28');
  });

  test('becomes another digit when it is turned too far', async ({ page }) => {
    const figure = await open(page, '?distortion=image:4,rotation:180');
    await expect(summary(figure)).toContainText('A 9. Turned by 180°');
    await figure.getByText('The training digits most like it').click();
    await expect(figure.getByRole('listitem')).toHaveText(new Array(8).fill(/^a 6, \d\.\d\d$/), {
      timeout: 20_000,
    });
    await figure.getByLabel('digit').selectOption('a 5');
    await expect(summary(figure)).toContainText('A 5. Turned by 180°');
    await figure.getByRole('slider', { name: 'turn' }).fill('15');
    await expect(
      figure.getByText(
        '3 images of other digits are nearer to this 5 than its changed copy (3 threes), and 13 other fives.',
      ),
    ).toBeVisible({ timeout: 20_000 });
  });
});

test.describe('a training on distorted digits', () => {
  test('is run beside one on digits as they are', async ({ page }) => {
    await page.goto(laidOut('gallery/distortion/?distortion-2=epochs:3,trainingSize:100,seed:3'));
    const figure = page.locator('#distortion-2');
    await figure.scrollIntoViewIfNeeded();
    await expect(figure.locator('[data-island]')).toHaveAttribute('data-island-state', 'live');
    await figure.getByRole('slider', { name: 'turn up to' }).fill('180');
    await button(figure, 'Start').click();
    await expect(summary(figure)).toHaveText(
      /^After 3 epochs: digits as they are \d\d\.\d %.*distorted afresh \d\d\.\d % of the test digits/,
      { timeout: 30_000 },
    );
    await button(figure, 'Reset').click();
    await expect(summary(figure)).toContainText('After 100 epochs: digits as they are 85.4 %');
  });
});
