import type { Locator, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from './reader.ts';

async function openFigure(page: Page, state = ''): Promise<Locator> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`embed/code/${state}`);
  const figure = page.locator('#code');
  await expect(figure.locator('[data-island]')).toHaveAttribute('data-island-state', 'live');
  return figure;
}

const editor = (figure: Locator) => figure.getByRole('textbox', { name: 'A cost' });
const summary = (figure: Locator) => figure.locator('[data-summary]');

test('the core’s own cost trains to the core’s own curve, by keyboard', async ({ page }) => {
  const figure = await openFigure(page);
  await expect(summary(figure)).toContainText('906 of 1,000 digits right after 30 epochs');
  await editor(figure).press('Control+Enter');
  await expect(summary(figure)).toContainText('epoch for epoch, as it must be', {
    timeout: 40_000,
  });
  await expect(figure.locator('[data-passed="true"]')).toHaveCount(4);
  // Tab leaves the text.
  await editor(figure).focus();
  await page.keyboard.press('Tab');
  await expect(editor(figure)).not.toBeFocused();
});

test('a wrong gradient is caught, said, and can be trained with all the same', async ({ page }) => {
  const figure = await openFigure(page);
  await figure.getByRole('combobox', { name: 'Begin with' }).selectOption('quadratic');
  const code = await editor(figure).inputValue();
  expect(code).toContain('gradient: (a, y) => a - y');
  await editor(figure).fill(code.replace('=> a - y', '=> y - a').replace("partner: 'linear',", ''));
  await expect(figure.getByText('Changed, and not checked yet.')).toBeVisible();
  await figure.getByRole('button', { name: 'Check and train' }).click();
  await expect(summary(figure)).toContainText(
    'gradient(a = 0.98, y = 0): expected 0.98 by differences, received −0.98',
  );
  await figure.getByRole('button', { name: 'Train all the same' }).click();
  // It climbs where it should descend: not even a guess is as bad.
  await expect(summary(figure)).toContainText('Trained in spite of the checks', {
    timeout: 40_000,
  });
  const right = /checks\. (\d+) of/.exec((await summary(figure).textContent()) ?? '')?.[1];
  expect(Number(right)).toBeLessThan(150);
});

test('a loop without an end is ended', async ({ page }) => {
  const figure = await openFigure(page);
  await editor(figure).fill('const cost = { value: (a, y) => { for (;;); }, gradient: () => 0 };');
  await figure.getByRole('button', { name: 'Check only' }).click();
  await expect(summary(figure)).toContainText('Is there a loop that does not end?', {
    timeout: 20_000,
  });
  await editor(figure).fill('const price = 1;');
  await figure.getByRole('button', { name: 'Check only' }).click();
  await expect(summary(figure)).toContainText('There is no cost here');
});

test('code can reach neither the network nor what the browser keeps', async ({ page, baseURL }) => {
  const figure = await openFigure(page);
  for (const attempt of [
    `fetch('${baseURL}data/manifest.json')`,
    `new XMLHttpRequest()`,
    `new WebSocket('ws://localhost:1')`,
    `importScripts('${baseURL}data/manifest.json')`,
    `indexedDB.open('x')`,
    `localStorage.getItem('x')`,
    `document.cookie`,
    `new Worker('data:,')`,
  ]) {
    await editor(figure).fill(`const cost = ${attempt};`);
    await figure.getByRole('button', { name: 'Check only' }).click();
    await expect(summary(figure)).toContainText(/The code stopped: .*(not|undefined)/);
  }
  // A module asked for by name is refused by the frame's policy, before it is asked for.
  const refused = page.waitForEvent('requestfailed', request => request.url().endsWith('?module'));
  await editor(figure).fill(
    `import('${baseURL}favicon.svg?module').catch(() => 0);
    const cost = { value: a => a, gradient: () => 1 };`,
  );
  await figure.getByRole('button', { name: 'Check only' }).click();
  await expect(figure.locator('[data-passed]')).toHaveCount(3);
  expect((await refused).failure()?.errorText).toBe('csp');
});

test('a link carries the code', async ({ page }) => {
  const figure = await openFigure(page);
  await editor(figure).fill('const cost = { value: a => a, gradient: () => 1 };');
  await figure.getByRole('textbox', { name: 'learning rate' }).fill('0.25');
  await figure.getByRole('button', { name: 'Copy link to this state' }).click();
  await expect(page).toHaveURL(/code=/);
  await page.goto(page.url().replace('#code', ''));
  await page.reload();
  await expect(editor(figure)).toHaveValue('const cost = { value: a => a, gradient: () => 1 };');
  await expect(figure.getByRole('textbox', { name: 'learning rate' })).toHaveValue('0.25');
});

test.describe('the listings of the chapter', () => {
  test.use({ javaScriptEnabled: false });

  test('are the lines of the files, under their numbers, without a script', async ({ page }) => {
    await page.goto('07-the-code/');
    const listings = await page.locator('figure.listing').evaluateAll(figures =>
      figures.map(figure => ({
        file: figure.querySelector('.listing-file')?.textContent?.trim() ?? '',
        lines: [...figure.querySelectorAll('.line[id]')].map(line => ({
          n: Number(line.querySelector('a')?.dataset.n),
          text: line.textContent ?? '',
        })),
      })),
    );
    expect(listings.length).toBeGreaterThan(15);
    for (const { file, lines } of listings) {
      const path = fileURLToPath(new URL(`../${file}`, import.meta.url));
      const source = readFileSync(path, 'utf8').split('\n');
      expect(lines.length, file).toBeGreaterThan(2);
      for (const { n, text } of lines) {
        expect(source[n - 1], `${file}:${n}`).toContain(text.trim());
      }
    }
  });

  test('lead to each other, to their lines and to the equations', async ({ page }) => {
    await page.goto('07-the-code/');
    await page.locator('#forward a', { hasText: 'weigh' }).first().click();
    await expect(page).toHaveURL(/#weigh$/);
    await page.locator('a', { hasText: 'all the biases of all layers' }).click();
    await expect(page).toHaveURL(/#initial-\d+$/);
    await expect(page.locator('.line:target')).toContainText('biases[j] = random.gaussian()');
    await page.locator('#step a', { hasText: '(93)' }).click();
    await expect(page).toHaveURL(/04-regularization\/#eq-93$/);
  });
});
