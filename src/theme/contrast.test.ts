import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** The tokens of the block that follows a selector. */
function tokensAfter(selector: string): Record<string, string> {
  const start = css.indexOf('{', css.indexOf(selector));
  const block = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(match => [match[1], match[2]]),
  );
}

/** Relative luminance of WCAG 2: linear light, weighted as the eye weighs it. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map(i => {
    const share = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const light = tokensAfter(':root {');
const dark = tokensAfter(":root[data-theme='dark'] {");
const textColours = [
  ...['ink', 'ink-2', 'ink-3', 'focus', 'training', 'evaluation', 'quadratic', 'cross-entropy'],
  ...['weight', 'bias', 'error', 'code-keyword', 'code-literal', 'code-type'],
];

it('measures black on white as 21 to 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
});

it('has the same dark colours for those who choose dark and those whose system does', () => {
  expect(tokensAfter(":root:not([data-theme='light']) {")).toEqual(dark);
  expect(Object.keys(dark)).toEqual(Object.keys(light));
});

describe.each([
  ['light', light],
  ['dark', dark],
])('in the %s theme', (_name, tokens) => {
  it.each(textColours)('%s can be read on every ground', colour => {
    for (const ground of ['paper', 'wash', 'raised']) {
      expect(contrast(tokens[colour], tokens[ground]), `on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('shows the edge of a control', () => {
    expect(contrast(tokens.edge, tokens.paper)).toBeGreaterThanOrEqual(3);
  });
});
