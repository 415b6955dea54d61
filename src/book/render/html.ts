import { html, type DefaultTreeAdapterTypes } from 'parse5';

/** HTML that a program wrote, as a tree that can be looked at and changed: what parse5 gives. */
export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
type AnyNode = DefaultTreeAdapterTypes.Node;

export const isElement = (node: AnyNode): node is Element => 'tagName' in node;

export const childrenOf = (node: AnyNode): Node[] => ('childNodes' in node ? node.childNodes : []);

/** The attribute's value; '' where there is none. */
export function attribute(node: AnyNode, name: string): string {
  return (isElement(node) && node.attrs.find(one => one.name === name)?.value) || '';
}

export const hasClass = (node: AnyNode, name: string): boolean =>
  attribute(node, 'class').split(' ').includes(name);

/** All text in it, end to end. */
export function textIn(node: AnyNode): string {
  return 'value' in node ? node.value : childrenOf(node).map(textIn).join('');
}

/** The first element in it, itself included, that is as asked for. */
export function find(node: AnyNode, is: (element: Element) => boolean): Element | undefined {
  if (isElement(node) && is(node)) return node;
  for (const child of childrenOf(node)) {
    const found = find(child, is);
    if (found) return found;
  }
}

/** A new element, to be put into a tree. */
export function elementOf(tagName: string, attrs: Element['attrs'], childNodes: Node[]): Element {
  const kind = { nodeName: tagName, tagName, namespaceURI: html.NS.HTML };
  return { ...kind, attrs, childNodes, parentNode: null };
}
