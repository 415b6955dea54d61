import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the built site, with a slash at its end. */
export const dist = fileURLToPath(new URL('../dist/', import.meta.url));

/** The address of every page of the built site, '' first; those that only send on are left out. */
export function builtPages(folder = ''): string[] {
  const file = `${dist}${folder}index.html`;
  const isPage = existsSync(file) && !readFileSync(file, 'utf8').includes('http-equiv="refresh"');
  const here = isPage ? [folder] : [];
  const below = readdirSync(`${dist}${folder}`, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .flatMap(entry => builtPages(`${folder}${entry.name}/`));
  return [...here, ...below];
}

/** The address of a page at a place in it: so opened, it is laid out whole at once. */
export const laidOut = (path: string) => `${path}#whole`;
