import type { Locator, Page } from '@playwright/test';
import { hasMnist, laidOut } from './pages.ts';
import { expect, test } from './reader.ts';

async function openRace(page: Page, query = ''): Promise<Locator> {
  await page.goto(laidOut(`embed/learning-rates/${query}`));
  return live(page.locator('[data-widget="learning-rates"]'));
}

async function live(figure: Locator): Promise<Locator> {
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator('[data-island]')).toHaveAttribute('data-island-state', 'live');
  return figure;
}

const summary = (figure: Locator) => figure.locator('[data-summary]');
const button = (figure: Locator, name: string) => figure.getByRole('button', { name, exact: true });

test.describe('three learning rates', () => {
  test('have the published costs, epoch by epoch', async ({ page }) => {
    const figure = await openRace(page);
    await expect(summary(figure)).toContainText(
      '0.25 ends at 0.3388 (lowest 0.3200 after epoch 22',
    );
    const cursor = figure.getByRole('slider', { name: /as published in 2014/ });
    await expect(cursor).toHaveAttribute('aria-valuetext', /0\.3392; .*0\.3388; .*0\.8607/);
    await cursor.focus();
    await page.keyboard.press('Home');
    for (let k = 0; k < 5; k++) await page.keyboard.press('ArrowRight');
    await expect(cursor).toHaveAttribute('aria-valuetext', /^epoch 5: .*η\s=\s2\.5 1\.1366$/);
  });

  test('are drawn first, then seen, then run at rates of the reader’s own', async ({ page }) => {
    test.setTimeout(60_000);
    const figure = await openRace(
      page,
      '?learning-rates=sketch:true,source:mnist-10k,epochs:3,high:5',
    );
    const pad = figure.getByRole('slider', { name: /^Your curve/ });
    const box = await pad.boundingBox();
    if (!box) throw new Error('there is nothing to draw on');
    await page.mouse.move(box.x + 60, box.y + 60);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 60, box.y + 150, { steps: 8 });
    await page.mouse.up();
    await button(figure, 'Show the three curves').click();
    await expect(figure.getByText('your sketch')).toBeVisible();
    await button(figure, 'Start').click();
    await expect(summary(figure)).toContainText(/Your own runs: .*η\s=\s5 ends at \d\.\d+/, {
      timeout: 40_000,
    });
    await expect(figure.getByRole('slider', { name: /your own runs/ })).toHaveAttribute(
      'aria-valuetext',
      /^epoch 2: .*η\s=\s0\.25 0\.\d+/,
    );
  });
});

test('the published runs are trained again in the page, cost by cost', async ({ page }) => {
  test.skip(!(await hasMnist(page)), 'this site was built without full MNIST: npm run mnist');
  test.setTimeout(60_000);
  const figure = await openRace(page, '?learning-rates=source:mnist');
  const data = figure.locator('.run-data');
  await expect(data).toContainText('Start trains the published runs again here');
  await button(figure, 'Start').click();
  // To their ends, sixty costs of sixty, they are compared where replays run without a browser.
  await expect(data).toContainText(
    /At η = 0\.025 and 0\.25, ([2-9]|\d\d) of \1 costs are those of 2014 to ten decimals/,
    { timeout: 40_000 },
  );
  await button(figure, 'Pause').press('Enter');
  await expect(button(figure, 'Resume')).toBeVisible();
  const own = figure.getByRole('slider', { name: /the same runs in this page/i });
  await own.press('Home');
  await expect(own).toHaveAttribute('aria-valuetext', /^epoch 0: η\s=\s0\.025 0\.8781/);
  await button(figure, 'Reset').click();
  await expect(data).toContainText('Start trains');
});

test('the threshold is searched, trial by trial', async ({ page }) => {
  test.setTimeout(60_000);
  await page.goto(laidOut('gallery/learning-rates/'));
  const figure = await live(page.locator('#learning-rates-2'));
  const guide = figure.locator('.run-sentence');
  await expect(guide).toContainText('Look at η = 0.01: does the cost fall');
  const row = (rate: string) => figure.locator(`tr[data-trial="${rate}"]`);
  await row('0.01').getByText('yes').click();
  await expect(guide).toHaveText('All of them fall. Go up: try 0.1.');

  const rate = figure.getByLabel('at η =');
  await rate.fill('10');
  await rate.press('Enter');
  await button(figure, 'Run a trial').click();
  await expect(row('10')).toContainText(/\d\.\d{3}/, { timeout: 30_000 });
  await expect(figure.locator('.run-data')).toContainText('Epochs spent here: 5.');
  await row('10').getByRole('radio', { name: 'no' }).check();
  await expect(guide).toContainText('The threshold is between 0.01 and 10');

  const answer = figure.getByLabel('Your threshold');
  await answer.fill('0.5');
  await answer.press('Enter');
  await button(figure, 'That is my answer').click();
  await expect(guide).toContainText(/2 in 2 of 5.*the same order of magnitude as yours/);
});
