import { builtPages, laidOut } from './pages.ts';
import { expect, test, wakeFigures } from './reader.ts';

const chapters = builtPages().filter(path => /^\d\d-/.test(path));

for (const path of chapters) {
  test(`/${path} says the numbers that its figures show`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(laidOut(path));
    const numbers = page.locator('[data-live-of]');
    // As written, whether it has been laid out yet or not.
    const written = await numbers.allTextContents();
    await wakeFigures(page);
    // The figure has such a number, and it is the one that was written.
    await expect(page.locator('[data-live-of]:not([data-live-heard])')).toHaveCount(0);
    expect(await numbers.allTextContents()).toEqual(written);
  });
}
