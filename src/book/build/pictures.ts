import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const inline = /\bsrc="data:image\/png;base64,([^"]+)"/g;

/**
 * A page whose small pictures (digits, learned weights) are files of their own, fetched when they
 * come near: what must arrive before the first line can be read is so much shorter.
 * `root` leads from the page to the site's root, `dist` is where the site is written.
 */
export function picturesApart(html: string, root: string, dist: string): string {
  return html.replace(inline, (_, base64: string) => {
    const path = `assets/pictures/${createHash('sha256').update(base64).digest('hex').slice(0, 12)}.png`;
    mkdirSync(join(dist, 'assets/pictures'), { recursive: true });
    writeFileSync(join(dist, path), Buffer.from(base64, 'base64'));
    return `src="${root}${path}" loading="lazy"`;
  });
}
