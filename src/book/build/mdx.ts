import { compile } from '@mdx-js/mdx';
import { fileURLToPath } from 'node:url';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdxFrontmatter from 'remark-mdx-frontmatter';
import type { PluggableList } from 'unified';
import { VFile } from 'vfile';
import type { Plugin } from 'vite';
import { remarkAnchors, remarkRegister } from './remarkAnchors.ts';
import { remarkListings } from './remarkListings.ts';
import { remarkMaths } from './remarkMaths.ts';
import { remarkNumerals } from './remarkNumerals.ts';
import { remarkNotes } from './remarkNotes.ts';
import { remarkQuotes } from './remarkQuotes.ts';

/** The folder that listings name their files from. */
const root = fileURLToPath(new URL('../../../', import.meta.url));

export const remarkPlugins: PluggableList = [
  remarkFrontmatter,
  remarkMdxFrontmatter,
  remarkGfm,
  remarkMath,
  remarkRegister,
  [remarkListings, { root }],
  remarkQuotes,
  remarkNotes,
  remarkMaths,
  remarkAnchors,
  remarkNumerals,
];

/** Chapters as modules for the server render; no page loads them. */
export function chapters(): Plugin {
  return {
    name: 'unsaturated:chapters',
    enforce: 'pre',
    async transform(source, id) {
      const [path] = id.split('?');
      if (!path.endsWith('.mdx')) return null;
      const file = new VFile({ path, value: source });
      const compiled = await compile(file, { remarkPlugins });
      const { sources } = file.data;
      if (Array.isArray(sources)) for (const listed of sources) this.addWatchFile(listed);
      return { code: String(compiled), map: null };
    },
  };
}
