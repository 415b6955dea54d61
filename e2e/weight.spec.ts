import { existsSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { builtPages } from './pages.ts';
import { expect, test } from './reader.ts';

const dist = fileURLToPath(new URL('../dist', import.meta.url));

/** Kilobytes of a file as it travels: fonts are compressed already, the rest is by the host. */
function weight(pathname: string): number {
  const path = dist + (pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  if (!existsSync(path)) return 0;
  const bytes = readFileSync(path);
  return (/\.woff2$/.test(path) ? bytes.length : brotliCompressSync(bytes).length) / 1000;
}

/** What is fetched before a figure is near the screen: a screen too low to show one. */
for (const path of builtPages().filter(path => !/embed|gallery|laboratory/.test(path))) {
  test(`/${path} weighs at most 200 kB before its first figure`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 400 });
    const fetched = new Set<string>();
    page.on('request', request => fetched.add(new URL(request.url()).pathname));
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    const weights = [...fetched].map(pathname => ({ pathname, kB: weight(pathname) }));
    const total = weights.reduce((sum, { kB }) => sum + kB, 0);
    expect(
      total,
      weights.map(({ pathname, kB }) => `${pathname} ${kB.toFixed(1)}`).join('\n'),
    ).toBeLessThanOrEqual(200);
    expect(total).toBeGreaterThan(20);
  });
}
