import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));

/** The address of every page of the built site, found where the pages are: '', 'gallery/', … */
export function builtPages(folder = ''): string[] {
  const here = existsSync(`${dist}${folder}index.html`) ? [folder] : [];
  const below = readdirSync(`${dist}${folder}`, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .flatMap(entry => builtPages(`${folder}${entry.name}/`));
  return [...here, ...below];
}
