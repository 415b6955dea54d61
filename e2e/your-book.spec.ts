import type { Page } from '@playwright/test';
import { laidOut } from './pages.ts';
import { expect, test } from './reader.ts';

const exercise = (page: Page, n: string) => page.locator(`section[data-exercise="${n}"]`);
const mark = (page: Page, n: string, name: string) =>
  exercise(page, n).getByRole('button', { name: `Exercise ${n}: ${name}` });
const note = (page: Page, n: string) => page.getByLabel(`Your note on exercise ${n}`);
const row = (page: Page, n: string) => page.locator(`[data-exercise-row="${n}"]`);

async function writeNote(page: Page, n: string, text: string) {
  await exercise(page, n).locator('summary', { hasText: 'Your note' }).press('Enter');
  await note(page, n).pressSequentially(text);
}

test('marks and notes are kept, saved as a file, forgotten, and brought back', async ({
  page,
}, info) => {
  test.slow();
  await page.goto(laidOut('01-cross-entropy/'));
  await mark(page, 'X1', 'Done').click();
  await mark(page, 'X4', 'To come back to').press('Enter');
  await writeNote(page, 'X4', 'Layer by layer.');
  // What is being written when the page is left is not lost.
  await page.goto('your-book/');
  await expect(row(page, 'X1')).toContainText('Done');
  await expect(row(page, 'X4')).toContainText('To come back to');
  await expect(row(page, 'X4')).toContainText('Layer by layer.');
  await expect(page.locator('[data-exercise-row]:visible')).toHaveCount(2);
  const done = page.locator('[data-chapter-row="01-cross-entropy"] [data-count="exercises"]');
  await expect(done).toHaveText('1 of 6');

  const path = info.outputPath('mine.json');
  await test.step('saved', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as a file' }).click();
    expect((await download).suggestedFilename()).toMatch(/^unsaturated-\d{4}-\d\d-\d\d\.json$/);
    await (await download).saveAs(path);
  });

  await test.step('forgotten, once that is confirmed', async () => {
    const ask = page.getByRole('button', { name: 'Forget everything …' });
    const dialog = page.getByRole('dialog', { name: 'Forget everything?' });
    await ask.click();
    await expect(dialog).toContainText('2 exercises marked');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await ask.click();
    await dialog.getByRole('button', { name: 'Keep it' }).click();
    await expect(row(page, 'X1')).toBeVisible();
    await ask.click();
    await dialog.getByRole('button', { name: 'Forget everything' }).click();
    await expect(page.getByText('Everything is forgotten.')).toBeVisible();
    await expect(page.locator('[data-exercise-row]:visible')).toHaveCount(0);
    await expect(done).toHaveText('0 of 6');
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  });

  await test.step('brought back', async () => {
    const file = page.getByLabel('File to bring back');
    const wrong = { name: 'net.json', mimeType: 'application/json', buffer: Buffer.from('{}') };
    await file.setInputFiles(wrong);
    await expect(page.getByText(/net\.json: expected a file that was saved on this/)).toBeVisible();
    await file.setInputFiles(path);
    await expect(page.getByText(/things brought back from mine\.json/)).toBeVisible();
    await expect(row(page, 'X4')).toContainText('Layer by layer.');
    await row(page, 'X4').getByRole('link').click();
    await expect(note(page, 'X4')).toHaveValue('Layer by layer.');
    await expect(mark(page, 'X4', 'To come back to')).toHaveAttribute('aria-pressed', 'true');
    await mark(page, 'X4', 'To come back to').click();
    await expect(mark(page, 'X4', 'To come back to')).toHaveAttribute('aria-pressed', 'false');
  });
});

const faults: Record<string, string> = {
  forbidden: `Object.defineProperty(window, 'localStorage', {
    get() { throw new DOMException('forbidden', 'SecurityError'); },
  });`,
  full: `const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function (...entry) {
    if (this === localStorage) throw new DOMException('full', 'QuotaExceededError');
    setItem.apply(this, entry);
  };`,
};
for (const [fault, script] of Object.entries(faults)) {
  test(`where storage is ${fault}, it is said, and nothing is lost within the visit`, async ({
    page,
  }) => {
    await page.addInitScript(script);
    await page.goto(laidOut('01-cross-entropy/'));
    await mark(page, 'X1', 'Done').click();
    await expect(exercise(page, 'X1').getByRole('status')).toContainText(
      'kept for this visit only',
    );
    await writeNote(page, 'X1', 'Half.');
    const prediction = page.locator('#predict-when-fastest');
    await prediction.getByText('At the very start, where its error is largest').click();
    await expect(prediction.locator('.predict-verdict')).toContainText('kept for this visit only');

    await page.goto('your-book/');
    await expect(page.getByText('kept for this visit only')).toBeVisible();
    await expect(row(page, 'X1')).toContainText('Half.');
    await page.goto(laidOut('01-cross-entropy/'));
    await expect(mark(page, 'X1', 'Done')).toHaveAttribute('aria-pressed', 'true');
    await expect(note(page, 'X1')).toHaveValue('Half.');
    await expect(prediction).toHaveAttribute('data-state', 'answered');
  });
}
