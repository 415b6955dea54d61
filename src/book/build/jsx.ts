import type { PhrasingContent, RootContent } from 'mdast';
import { parseFragment } from 'parse5';
import { find, textIn } from '../render/html.ts';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

export function isJsx(node: { type: string }): node is JsxElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** An attribute as text, whether written n="55" or n={55}; undefined when it is not there. */
export function attributeOf(node: JsxElement, name: string): string | undefined {
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || attribute.name !== name) continue;
    if (typeof attribute.value === 'string') return attribute.value;
    if (!attribute.value) return '';
    return attribute.value.value.replace(/^(['"`])(.*)\1$/, '$2');
  }
  return undefined;
}

type Attributes = Record<string, string | undefined>;

function attributesFrom(attributes: Attributes): JsxElement['attributes'] {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ({ type: 'mdxJsxAttribute', name, value: value ?? '' }));
}

export function flowElement(name: string, attributes: Attributes): MdxJsxFlowElement {
  const list = attributesFrom(attributes);
  return { type: 'mdxJsxFlowElement', name, attributes: list, children: [] };
}

export function textElement(
  name: string,
  attributes: Attributes,
  children: PhrasingContent[] = [],
): MdxJsxTextElement {
  const list = attributesFrom(attributes);
  return { type: 'mdxJsxTextElement', name, attributes: list, children };
}

export function setAttribute(node: JsxElement, name: string, value: string): void {
  node.attributes.push({ type: 'mdxJsxAttribute', name, value });
}

/** The words of a node, formulas as their TeX. */
export function textOf(node: RootContent): string {
  if ('value' in node) return node.value;
  if (isJsx(node)) {
    const tex = attributeOf(node, 'tex');
    if (tex !== undefined) return tex;
  }
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** The words of a node as they are heard, formulas by the signs of their MathML. */
export function heardIn(node: RootContent): string {
  if (isJsx(node) && node.name === 'InlineMath') {
    const formula = parseFragment(attributeOf(node, 'html') ?? '');
    const mathml = find(formula, ({ tagName }) => tagName === 'math');
    const signs = mathml ? textIn(mathml).replace(/\u2061/g, ' ') : '';
    return `${attributeOf(node, 'before') ?? ''}${signs}${attributeOf(node, 'after') ?? ''}`;
  }
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(heardIn).join('') : '';
}

/** As it would be written, without its children: for messages. */
export function writtenOf(node: JsxElement): string {
  const attributes = node.attributes.flatMap(attribute => {
    if (attribute.type !== 'mdxJsxAttribute') return [];
    if (!['n', 'id', 'of', 'figure', 'name'].includes(attribute.name)) return [];
    return [` ${attribute.name}="${attributeOf(node, attribute.name)}"`];
  });
  return `<${node.name}${attributes.join('')}>`;
}
