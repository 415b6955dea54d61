import mdx from '@mdx-js/rollup';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdxFrontmatter from 'remark-mdx-frontmatter';
import type { PluggableList } from 'unified';
import type { Plugin } from 'vite';
import { remarkAnchors, remarkRegister } from './remarkAnchors.ts';
import { remarkMaths } from './remarkMaths.ts';
import { remarkNumerals } from './remarkNumerals.ts';
import { remarkNotes } from './remarkNotes.ts';
import { remarkQuotes } from './remarkQuotes.ts';

export const remarkPlugins: PluggableList = [
  remarkFrontmatter,
  remarkMdxFrontmatter,
  remarkGfm,
  remarkMath,
  remarkRegister,
  remarkQuotes,
  remarkNotes,
  remarkMaths,
  remarkAnchors,
  remarkNumerals,
];

/** Chapters as modules for the server render; no page loads them. */
export function chapters(): Plugin {
  const compiler = mdx({ remarkPlugins });
  return {
    name: 'unsaturated:chapters',
    enforce: 'pre',
    async transform(source, id) {
      const compiled = await compiler.transform(source, id);
      return compiled?.code === undefined ? null : { code: compiled.code, map: null };
    },
  };
}
