import type { Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { isJsx } from './jsx.ts';

/** Straight quotation marks and apostrophes of the source become the printer's, in prose only. */
export function remarkQuotes() {
  return (tree: Root) => {
    visit(tree, node => {
      if (node.type === 'text') curl(node);
      if (!isJsx(node)) return;
      for (const attribute of node.attributes) {
        if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') continue;
        if (['question', 'title'].includes(attribute.name))
          attribute.value = curled(attribute.value);
      }
    });
  };
}

function curl(node: Text): void {
  node.value = curled(node.value);
}

/** A mark after a space, an opening bracket or nothing opens; any other closes. */
export function curled(text: string): string {
  return text
    .replace(/(^|[\s([{–—])"/g, '$1“')
    .replace(/"/g, '”')
    .replace(/(^|[\s([{–—“])'(?=\p{Letter})/gu, '$1‘')
    .replace(/'/g, '’');
}
