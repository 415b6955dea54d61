import type { Parent, PhrasingContent, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { textElement } from './jsx.ts';

/**
 * The text has old-style figures, which suit years and counts. Beside formulas they mislead: a 0
 * like an o, an L1 like an LI. Decimals, a lone 0 or 1, and names such as L2 stand as in formulas.
 */
const formal = /\p{Lu}\d+|(?<![\d.,])(?:\d+\.\d+|[01])(?!\d|[.,:]\d)/gu;

export function remarkNumerals() {
  return (tree: Root) => {
    visit(tree, 'text', (node, index, parent: Parent | undefined) => {
      if (index === undefined || !parent || parent.type === 'heading') return;
      const parts = splitNumerals(node.value);
      if (parts.length < 2 && !parts[0]?.formal) return;
      const nodes = parts.map(({ text, formal }): PhrasingContent => {
        const value = { type: 'text' as const, value: text };
        return formal ? textElement('span', { className: 'lining' }, [value]) : value;
      });
      parent.children.splice(index, 1, ...nodes);
      return [SKIP, index + nodes.length];
    });
  };
}

export function splitNumerals(text: string): { text: string; formal: boolean }[] {
  const parts: { text: string; formal: boolean }[] = [];
  let end = 0;
  for (const match of text.matchAll(formal)) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index), formal: false });
    parts.push({ text: match[0], formal: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), formal: false });
  return parts;
}
