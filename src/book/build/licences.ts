import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Packages whose work is in the pages although only the build depends on them. */
const builtIn = ['katex', 'mnist', 'scheduler', 'd3-color', 'd3-interpolate', 'internmap'];

/** The licence of the book and of everything that travels with its pages, one after another. */
export function licences(root: string): string {
  const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  const packages = [...Object.keys(dependencies), ...builtIn].sort();
  const texts = [
    ['Unsaturated', readFileSync(join(root, 'LICENSE'), 'utf8')],
    ['Source Serif 4', readFileSync(join(root, 'src/theme/fonts/LICENSE.md'), 'utf8')],
    ...packages.map(name => [name, licenceOf(join(root, 'node_modules', name))]),
  ];
  const rule = '='.repeat(80);
  return texts.map(([name, text]) => `${rule}\n${name}\n${rule}\n\n${text.trim()}\n`).join('\n');
}

function licenceOf(folder: string): string {
  const file = readdirSync(folder).find(name => /^licen[cs]e/i.test(name));
  if (!file) throw new Error(`${folder} has no licence to pass on.`);
  return readFileSync(join(folder, file), 'utf8');
}
