import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';

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

/** Whether the site was built with full MNIST. */
export async function hasMnist(page: Page): Promise<boolean> {
  const manifest = (await (await page.request.get('data/manifest.json')).json()) as {
    mnist: unknown;
  };
  return manifest.mnist !== null;
}
