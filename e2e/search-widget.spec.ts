import type { Locator } from '@playwright/test';
import { laidOut } from './pages.ts';
import { expect, test } from './reader.ts';

const summary = (figure: Locator) => figure.locator('[data-summary]');
const button = (figure: Locator, name: string) => figure.getByRole('button', { name, exact: true });
const coin = (figure: Locator, id: number) =>
  figure.getByRole('radio', { name: new RegExp(`^trial ${id}, `) });
const ended = (figure: Locator) =>
  expect(button(figure, 'Search')).toBeVisible({ timeout: 30_000 });

/** η and λ of a trial, as it is named. */
async function dialsOf(trial: Locator): Promise<string[]> {
  const name = (await trial.getAttribute('aria-label')) ?? '';
  return (/η\s=\s(\S+), λ\s=\s(\S+):/.exec(name) ?? []).slice(1);
}

test('a grid, points drawn by lot and a guided search are tried, looked at and opened', async ({
  page,
}) => {
  test.setTimeout(60_000);
  await page.goto('embed/search/?search=n:100,epochs:1');
  const figure = page.locator('[data-widget="search"]');
  await expect(figure.locator('[data-island]')).toHaveAttribute('data-island-state', 'live');
  await expect(summary(figure)).toContainText('best 88.9 % (889 of 1,000)');
  await expect(summary(figure)).toContainText(
    '3 different values of η and 3 different values of λ',
  );

  await test.step('by mouse: nine random points have nine values of each', async () => {
    await figure.getByRole('radio', { name: 'random', exact: true }).check();
    await button(figure, 'Search').click();
    await ended(figure);
    await expect(summary(figure)).toContainText('Random search, 9 trials;');
    await expect(summary(figure)).toContainText('9 different values of η and 9 different');
    await figure.locator('summary', { hasText: 'Data' }).click();
    const cells = await figure.locator('tbody td:nth-child(4)').allTextContents();
    expect(cells).toHaveLength(9);
    const most = Math.max(...cells.map(text => Number(text.split(' ')[0])));
    await expect(summary(figure)).toContainText(`(${most} of 1,000)`);
  });

  await test.step('a trial is chosen, and its link carries its settings', async () => {
    await coin(figure, 2).click();
    await expect(coin(figure, 2)).toHaveAttribute('aria-checked', 'true');
    const [eta, lambda] = await dialsOf(coin(figure, 2));
    const link = figure.getByRole('link', { name: 'Open this run' });
    const address = (await link.getAttribute('href')) ?? '';
    expect(address).toMatch(/\/laboratory\/\?laboratory=1~n\.100~ep\.1~/);
    expect(address).toContain(`~lr.${eta}~`);
    expect(address).toContain(`~l.${lambda}`);
  });

  await test.step('by keyboard: from trial to trial, and in the table', async () => {
    await coin(figure, 2).press('End');
    await expect(coin(figure, 9)).toBeFocused();
    const [from] = await dialsOf(coin(figure, 9));
    await page.keyboard.press('ArrowRight');
    const [to] = await dialsOf(figure.locator('[data-trial]:focus'));
    expect(Number(to)).toBeGreaterThan(Number(from));
    await button(figure, 'Look at trial 3').press('Enter');
    await expect(coin(figure, 3)).toHaveAttribute('aria-checked', 'true');
  });

  await test.step('the guided search says why, and the three are compared', async () => {
    await figure.getByRole('radio', { name: 'Bayesian', exact: true }).check();
    await button(figure, 'Search').press('Enter');
    await ended(figure);
    await expect(summary(figure)).toContainText('Bayesian search, 9 trials;');
    for (const id of [1, 4]) {
      const bayesian = await dialsOf(coin(figure, id));
      await figure.getByRole('radio', { name: 'random', exact: true }).check();
      expect(await dialsOf(coin(figure, id))).toEqual(bayesian);
      await figure.getByRole('radio', { name: 'Bayesian', exact: true }).check();
    }
    await coin(figure, 9).focus();
    await page.keyboard.press('Enter');
    await expect(summary(figure)).toContainText(/Trial 9 was chosen: the model expected \d/);
    await expect(summary(figure)).toContainText(/Best so far: random .* and Bayesian .* 9 trials/);
  });

  await test.step('twice the budget has six values of η; and back to where it began', async () => {
    await figure.getByRole('radio', { name: '18', exact: true }).check();
    await figure.getByRole('radio', { name: 'grid', exact: true }).check();
    await button(figure, 'Search').click();
    await expect(figure.locator('[data-state]')).toHaveCount(18);
    await ended(figure);
    await expect(summary(figure)).toContainText(
      '6 different values of η and 3 different values of λ',
    );
    await expect(figure).not.toContainText(/NaN|Infinity|undefined/);
    await button(figure, 'Reset').click();
    await expect(summary(figure)).toContainText('best 88.9 % (889 of 1,000)');
  });
});

test('the text has all three search from another seed, and each curve keeps its name', async ({
  page,
}) => {
  await page.goto(laidOut('08-hyper-parameters/?eta-lambda=n:100,epochs:1'));
  const figure = page.locator('#eta-lambda');
  await page.getByRole('button', { name: 'from seed 2', exact: true }).click();
  await expect(figure.locator('.run-status .run-data')).toContainText('All from seed 2.');
  await ended(figure);
  await expect(summary(figure)).toContainText(
    /Best so far: grid .* after 9 trials, random .* after 9 trials and Bayesian .* after 9 trials/,
  );
  const names = figure.locator('.se-side .plot').first().locator('.plot-text-strong');
  await expect(names).toHaveText(['grid', 'random', 'Bayesian']);
  const heights = await names.evaluateAll(texts =>
    texts.map(text => text.getBoundingClientRect().top).sort((a, b) => a - b),
  );
  expect(heights[1] - heights[0]).toBeGreaterThan(12);
  expect(heights[2] - heights[1]).toBeGreaterThan(12);
});
