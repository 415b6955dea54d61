import { readFileSync } from 'node:fs';
import { builtPages, dist, laidOut } from './pages.ts';
import { expect, test } from './reader.ts';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the first chapter can be read whole', async ({ page }) => {
    test.slow();
    await page.goto('01-cross-entropy/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    for (let n = 54; n <= 77; n++) {
      await expect(page.locator(`#eq-${n} .katex-html`).first(), `equation (${n})`).toBeVisible();
    }
    for (const name of ['X1', 'X2', 'X3', 'X4', 'X5', 'X6']) {
      const exercise = page.locator(`section[data-exercise="${name}"]`);
      await expect(exercise).toBeVisible();
      const solution = exercise.locator('details[data-solution]');
      await solution.locator('summary').click();
      expect((await solution.innerText()).length, `solution of ${name}`).toBeGreaterThan(150);
    }
    const figures = page.locator('figure[data-widget]');
    expect(await figures.count()).toBeGreaterThanOrEqual(5);
    for (const figure of await figures.all()) {
      await expect(figure.locator('svg').first()).toBeVisible();
      await expect(figure.locator('figcaption')).toBeVisible();
    }
    const words = (await page.locator('main').innerText()).split(/\s+/).length;
    expect(words).toBeGreaterThan(4000);
  });
});

/** The built page as a reader without JavaScript gets it. */
const htmlOf = (path: string) => readFileSync(`${dist}${path}index.html`, 'utf8');

test('every page says what it is', () => {
  for (const path of builtPages()) {
    const html = htmlOf(path);
    expect(html.match(/<h1[\s>]/g), `main headings of /${path}`).toHaveLength(1);
    expect(html, `/${path}`).toMatch(/<title>[^<]*Unsaturated[^<]*<\/title>/);
  }
});

test('every link inside the site leads somewhere', async ({ baseURL, request }) => {
  const targets = new Set<string>();
  for (const path of builtPages()) {
    for (const [, href] of htmlOf(path).matchAll(/<a\s[^>]*?href="([^"]*)"/g)) {
      const url = new URL(href.replaceAll('&amp;', '&'), `${baseURL}${path}`);
      if (url.origin === new URL(baseURL ?? '').origin) targets.add(url.pathname + url.hash);
    }
  }
  expect(targets.size).toBeGreaterThan(500);
  const ids = new Map<string, Set<string>>();
  for (const target of targets) {
    const [path, hash] = target.split('#');
    if (!ids.has(path)) {
      const response = await request.get(path);
      expect(response.status(), path).toBe(200);
      const html = await response.text();
      ids.set(path, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(match => match[1])));
    }
    if (hash) expect(ids.get(path)?.has(decodeURIComponent(hash)), target).toBe(true);
  }
});

test('nothing overflows, from a narrow phone to a desktop', async ({ page }) => {
  test.setTimeout(300_000);
  for (const path of builtPages()) {
    // What can be embedded stands in the gallery at every width.
    const widths = path.startsWith('embed/') ? [360] : [1440, 768, 390, 360];
    await page.setViewportSize({ width: widths[0], height: 800 });
    await page.goto(laidOut(path));
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `/${path} at ${width} pixels`).toBeLessThanOrEqual(0);
    }
  }
});
