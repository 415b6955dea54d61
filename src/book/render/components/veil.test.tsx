import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { PageProvider, type Island } from '../context.ts';
import { noAnchors } from '../../content/anchors.ts';
import { anywhere } from '../../content/site.ts';
import { Figure } from './Figure.tsx';

function rendered(after?: string) {
  const islands: Island[] = [];
  const chapter = { slug: '06-first', title: 'First', anchors: noAnchors() };
  const page = { root: '', path: '', title: '', site: anywhere, chapters: [chapter], links: [] };
  const html = renderToStaticMarkup(
    <PageProvider value={{ ...page, chapter, islands }}>
      <Figure widget="replay" id="race" number="4" after={after} hidden={30}>
        Look.
      </Figure>
    </PageProvider>,
  );
  return { html, islands };
}

it('a figure that waits names its question, and has a veil over its result but not its caption', () => {
  const { html } = rendered('who-wins');
  expect(html).toContain('data-after="06-first/who-wins"');
  expect(html.indexOf('class="veil"')).toBeGreaterThan(html.indexOf('data-island'));
  expect(html.indexOf('class="veil"')).toBeLessThan(html.indexOf('<figcaption>'));
  expect(html).toContain('aria-label="Figure 4 waits"');
});

it('the widget hears nothing of it, and any other figure has none', () => {
  expect(rendered('who-wins').islands).toEqual(rendered().islands);
  expect(rendered().html).not.toMatch(/veil|data-after/);
});
