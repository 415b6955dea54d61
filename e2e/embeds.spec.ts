import { builtPages } from './pages.ts';
import { expect, test } from './reader.ts';

const embeds = builtPages().filter(path => path.startsWith('embed/'));

test('every widget comes alive alone, in a frame on somebody else’s page', async ({
  page,
  baseURL,
}) => {
  test.slow();
  await page.route('**/somebody-elses-page', route =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>A lesson</title><iframe title="figure" width="900" height="700"></iframe>`,
    }),
  );
  await page.goto('somebody-elses-page');
  const frame = page.frameLocator('iframe');
  for (const path of embeds) {
    await page.locator('iframe').evaluate((element, address) => {
      (element as HTMLIFrameElement).src = address;
    }, `${baseURL}${path}`);
    const figure = frame.locator(`figure[data-widget="${path.split('/')[1]}"]`).first();
    await expect(figure.locator('[data-island]').first(), path).toHaveAttribute(
      'data-island-state',
      'live',
    );
    await expect(figure.locator('figcaption'), path).not.toBeEmpty();
    const summary = figure.locator('[data-summary]').first();
    expect((await summary.textContent())?.length, path).toBeGreaterThan(20);
  }
});
