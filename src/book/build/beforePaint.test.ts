import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { beforePaintScript, liftedIn } from './beforePaint.ts';

const script = beforePaintScript(fileURLToPath(new URL('../../../', import.meta.url)));

/** Runs the script as a page does: with what a browser has, and nothing of the book. */
function page(kept: Record<string, string>, { type = 'navigate', hash = '' } = {}) {
  const classes = new Set<string>();
  const dataset: Record<string, string> = {};
  const style = { textContent: '' };
  const classList = {
    add: (...names: string[]) => names.forEach(name => classes.add(name)),
    remove: (name: string) => classes.delete(name),
  };
  runInNewContext(script, {
    document: {
      documentElement: { classList, dataset },
      createElement: () => style,
      head: { append: () => undefined },
    },
    performance: { getEntriesByType: () => [{ type }] },
    location: { hash },
    setTimeout: () => 0,
    localStorage: Object.assign(
      Object.create({ getItem: (key: string) => kept[key] ?? null }),
      kept,
    ),
  });
  return { classes: [...classes], dataset, style: style.textContent };
}

it('sets what the reader chose, and lifts the veils of what they answered or passed over', () => {
  const { dataset, style } = page({
    'unsaturated:theme': '"dark"',
    'unsaturated:predict/06/race': '1',
    'unsaturated:passed/06/other': 'true',
    'unsaturated:read/06': '[]',
  });
  expect(dataset).toEqual({ theme: 'dark' });
  expect(style).toMatch(/^\[data-after="06\/race"\]\{--.*\}\[data-after="06\/other"\]\{--.*\}$/);
});

it('lays a page out by and by where it is read from its top, and nowhere else', () => {
  expect(page({}).classes).toEqual(['js', 'by-and-by', 'fields-away']);
  expect(page({}, { type: 'reload' }).classes).toEqual(['js']);
  expect(page({}, { hash: '#eq-57' }).classes).toEqual(['js']);
});

it('does what it can where what is kept is damaged', () => {
  expect(page({ 'unsaturated:theme': '{' }).classes).toContain('js');
});

it('takes back all that the style sheet sets', () => {
  const css = ':where(.js [data-after]) {\n  --veil: visible;\n  --room: 15rem;\n}\nx { --y: 1 }';
  expect(liftedIn(css)).toBe('--veil:initial;--room:initial');
});
