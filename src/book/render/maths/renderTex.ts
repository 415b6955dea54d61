import katex from 'katex';
import { parseFragment, serialize } from 'parse5';
import { childrenOf, find, hasClass, isElement, textIn, type Element } from '../html.ts';
import { markSymbols, type MarkOptions } from './markSymbols.ts';

export interface SetOptions {
  /** Set on a line of its own, in the large style. */
  display?: boolean;
  /** Marks the signs with what they mean (markSymbols.ts); without, none are marked. */
  meanings?: MarkOptions;
  /** The formula stands in a line, joined to punctuation, and may be parted where it is long. */
  joined?: boolean;
}

/** TeX to HTML for the eye and MathML for the ear; throws with KaTeX's own explanation. */
export function renderTex(tex: string, { display, meanings, joined }: SetOptions = {}): string {
  const written = katex.renderToString(tex, {
    displayMode: display,
    output: 'htmlAndMathml',
    throwOnError: true,
    strict: 'error',
    trust: false,
  });
  const tree = parseFragment(written);
  const semantics = find(tree, ({ tagName }) => tagName === 'semantics');
  // KaTeX adds the TeX again, for no reader.
  if (semantics) semantics.childNodes = semantics.childNodes.slice(0, 1);
  const visible = find(tree, element => hasClass(element, 'katex-html'));
  if (semantics) mendMathml(semantics);
  if (visible && meanings) markSymbols(visible, meanings);
  if (visible && joined) allowBreaks(visible, tex);
  return serialize(tree);
}

/** After a relation or an operation, as KaTeX allows; a short formula stays whole. */
function allowBreaks(visible: Element, tex: string): void {
  const pieces = childrenOf(visible);
  if (pieces.length <= 2 && tex.length <= 40) return;
  visible.attrs = visible.attrs.map(({ name, value }) =>
    name === 'class' ? { name, value: `${value} parts` } : { name, value },
  );
}

/** How many children an element of MathML has. */
const arity: Record<string, number> = {
  ...{ msub: 2, msup: 2, munder: 2, mover: 2, mfrac: 2, mroot: 2 },
  ...{ msubsup: 3, munderover: 3 },
};

/** Takes out the sign that a function is applied (U+2061) after max as an index: there it is to nothing. */
function mendMathml(element: Element): void {
  const children = childrenOf(element);
  if (children.length > (arity[element.tagName] ?? Infinity)) {
    element.childNodes = children.filter(child => textIn(child) !== '\u2061');
  }
  childrenOf(element).filter(isElement).forEach(mendMathml);
}

/** Takes \tag{55} out of a formula: the book sets the number itself, in the margin of the line. */
export function splitTag(tex: string): { tex: string; tag?: string; tags: number } {
  const tags = [...tex.matchAll(/\\tag\*?\s*\{([^{}]*)\}/g)];
  const bare = tags.reduce((text, match) => text.replace(match[0], ''), tex).trim();
  return { tex: bare, tag: tags[0]?.[1].trim(), tags: tags.length };
}
