import { expect, test } from './reader.ts';

test('the picture on the cover is an experiment, by keyboard and by mouse', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('');
  const words = page.locator('.cover-picture figcaption p');
  await expect(words).toContainText('starts at 0.98');
  await expect(words).toContainText('with the quadratic cost, after 232 epochs');
  const slider = page.getByRole('slider', { name: 'Where the neuron starts' });
  await slider.focus();
  await page.keyboard.press('End');
  await expect(words).toContainText('with the quadratic cost, not within 300 epochs');
  await expect(slider).toHaveAttribute('aria-valuetext', 'answer 0.998');

  const dot = page.locator('[data-start]');
  const curve = page.locator('[data-run="quadratic"]');
  const before = await curve.getAttribute('d');
  const box = await dot.boundingBox();
  if (!box) throw new Error('the dot is not there');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + 400, { steps: 4 });
  await page.mouse.up();
  await expect(words).toContainText('starts at 0.88');
  expect(await curve.getAttribute('d')).not.toBe(before);
});

test('a reader who comes back can go on where they stopped', async ({ page }) => {
  const section = 'A measure of surprise: what the cross-entropy means';
  await page.goto('01-cross-entropy/#a-measure-of-surprise');
  await expect(page.locator('[data-crumbs-section]')).toHaveText(section);
  await page.goto('');
  await page.getByRole('link', { name: `Continue: ${section}` }).click();
  await expect(page).toHaveURL(/01-cross-entropy\/#a-measure-of-surprise$/);
  await page.goBack();
  await expect(page.getByRole('link', { name: 'From the beginning' })).toBeVisible();
});
