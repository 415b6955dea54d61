import type { Page } from '@playwright/test';
import { expect, test } from './reader.ts';

interface Shift extends PerformanceEntry {
  value: number;
  sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
}

/** From the first paint on: what has moved by itself, and how far by the measure of web vitals. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: { value: number; moved: string }[] = [];
    new PerformanceObserver(list => {
      for (const { value, sources } of list.getEntries() as Shift[]) {
        const moved = sources.map(({ node, previousRect, currentRect }) => {
          const part = node instanceof Element ? node : node?.parentElement;
          const from = `${Math.round(previousRect.x)}, ${Math.round(previousRect.y)}`;
          const to = `${Math.round(currentRect.x)}, ${Math.round(currentRect.y)}`;
          return `${part?.outerHTML.slice(0, 90)}: ${from} to ${to}`;
        });
        shifts.push({ value, moved: moved.join('\n') });
      }
    }).observe({ type: 'layout-shift', buffered: true });
    Object.assign(window, { shifts });
  });
}

/** Reads down to the end, a screen at a time; then all is laid out, and every figure alive. */
async function readThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise(done => requestAnimationFrame(done));
    const end = () => window.scrollY + window.innerHeight >= document.body.scrollHeight - 2;
    while (!end()) {
      window.scrollBy(0, window.innerHeight * 0.9);
      for (let i = 0; i < 3; i++) await frame();
    }
  });
  for (const figure of await page.locator('[data-island]').all()) {
    await expect(figure).toHaveAttribute('data-island-state', 'live', { timeout: 15_000 });
  }
  await expect(page.locator('html.by-and-by')).toHaveCount(0, { timeout: 15_000 });
}

const visits = [
  { path: '02-softmax/', width: 390 },
  { path: '02-softmax/', width: 1440 },
  { path: '', width: 390 },
  { path: 'laboratory/', width: 390 },
];
for (const { path, width } of visits) {
  test(`nothing on /${path} moves by itself at ${width} pixels`, async ({ page }) => {
    await watchShifts(page);
    await page.setViewportSize({ width, height: 844 });
    await page.goto(path);
    await readThrough(page);
    const shifts = await page.evaluate(
      () => (window as unknown as { shifts: { value: number; moved: string }[] }).shifts,
    );
    const sum = shifts.reduce((total, { value }) => total + value, 0);
    expect(sum, shifts.map(({ moved }) => moved).join('\n')).toBeLessThan(0.01);
  });
}

test('at a jump the whole page is laid out at once', async ({ page }) => {
  const waits = page.locator('html.by-and-by');
  await page.goto('02-softmax/');
  await expect(waits).toHaveCount(1);
  await page.locator('.sections a').last().dispatchEvent('click');
  await expect(waits).toHaveCount(0);

  await page.goto('02-softmax/?#eq-80');
  await expect(waits).toHaveCount(0);
  await expect(page.locator('#eq-80')).toBeInViewport();
});

test('a handle of a first view keeps the focus as its figure comes alive', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>(go => (release = go));
  await page.route('**/assets/Descent-*.js', async route => {
    await held;
    await route.continue();
  });
  await page.goto('embed/descent/');
  const start = page.getByRole('slider', { name: 'Start' });
  await start.focus();
  await start.evaluate(handle => Object.assign(window, { first: handle }));
  release();
  await expect(page.locator('[data-island]')).toHaveAttribute('data-island-state', 'live');
  expect(await start.evaluate(handle => 'first' in window && window.first !== handle)).toBe(true);
  await expect(start).toBeFocused();
  const said = await start.getAttribute('aria-valuetext');
  await page.keyboard.press('ArrowRight');
  await expect(start).not.toHaveAttribute('aria-valuetext', said ?? '');
});
