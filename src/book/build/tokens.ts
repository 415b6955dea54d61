import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Colours = Record<string, string>;

/** The colours of the book by their names in theme/tokens.css. */
export function coloursOf(root: string, theme: 'light' | 'dark'): Colours {
  const tokens = readFileSync(join(root, 'src/theme/tokens.css'), 'utf8');
  const start = theme === 'light' ? 0 : tokens.indexOf("[data-theme='dark']");
  const block = tokens.slice(start, tokens.indexOf('}', start));
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(match => [match[1], match[2]]),
  );
}
