import { notation } from '../../content/notation/index.ts';
import { formOf, writeIndices } from '../../content/notation/symbolForms.ts';
import { childrenOf, elementOf, find, hasClass, isElement, textIn } from '../html.ts';
import type { Element, Node } from '../html.ts';

export interface MarkOptions {
  /** The chapter's file name, whose number decides between meanings; '' marks what is general. */
  chapter?: string;
  /** Signs that the author gives another meaning in this formula, by its id; '-' for none. */
  overrides?: Record<string, string>;
}

/**
 * Marks every sign of the standing notation in what KaTeX set for the eye: data-symbol names the
 * meaning, data-at the indices, as 'layer|lower'. A sign with its indices is one thing, and what
 * stands in the indices is not marked again.
 */
export function markSymbols(part: Element, options: MarkOptions = {}): void {
  const [nucleus, scripts, ...others] = part.childNodes;
  if (scripts && hasClass(scripts, 'msupsub') && others.length === 0) {
    const sign = textIn(nucleus);
    const { upper, lower } = indicesOf(scripts);
    const found = isSign(nucleus) && meaningOf(sign, upper, lower, options);
    if (found) return setMark(part, found);
    // p_j: of a letter that is explained nowhere, the index is not explained alone.
    if (isSign(nucleus) && sign !== 'e') return;
  }
  if (hasClass(part, 'op-limits')) {
    const [lower, base] = rowsOf(part).map(row => row.childNodes.at(-1) ?? row);
    const found = meaningOf(textIn(base ?? lower), '', base ? textIn(lower) : '', options);
    if (found) return setMark(part, found);
  }
  splitLetters(part);
  for (const child of part.childNodes.filter(isElement)) {
    const found = isSign(child) && meaningOf(textIn(child), '', '', options);
    if (found) setMark(child, found);
    else markSymbols(child, options);
  }
}

/** Notes at the end of a formula, `% n: - x: weight`, taken off it. */
export function splitOverrides(tex: string): { tex: string; overrides: Record<string, string> } {
  const [, formula, notes] = /^(.*?)(?<!\\)%(.*)$/s.exec(tex) ?? [];
  if (notes === undefined) return { tex, overrides: {} };
  const pairs = [...notes.matchAll(/([^\s:]+):\s*([\w-]+)/g)].map(([, sign, id]) => [sign, id]);
  return { tex: formula.trim(), overrides: Object.fromEntries(pairs) };
}

interface Meaning {
  id: string;
  at: string;
}

function setMark({ attrs }: Element, { id, at }: Meaning): void {
  attrs.push({ name: 'data-symbol', value: id });
  if (at) attrs.push({ name: 'data-at', value: at });
}

function meaningOf(
  sign: string,
  upper: string,
  lower: string,
  { chapter = '', overrides = {} }: MarkOptions,
): Meaning | undefined {
  const primed = /^′+$/.test(upper);
  const number = chapter.slice(0, 2);
  const written = [primed ? `${sign}${upper}` : '', lower && `${sign}_${lower}`, sign];
  const chosen = overrides[sign];
  const candidates = notation.filter(symbol =>
    chosen ? symbol.id === chosen : written.includes(symbol.sign) && means(symbol, number),
  );
  // What names its chapters goes before what is general, and a sign with its index before one without.
  candidates.sort(
    (a, b) =>
      written.indexOf(a.sign) - written.indexOf(b.sign) || (b.onlyIn ? 1 : 0) - (a.onlyIn ? 1 : 0),
  );
  const [symbol] = candidates;
  if (!symbol) return undefined;
  if (symbol.sign !== sign) return { id: symbol.id, at: '' };
  // w_∞: an index of this kind makes another quantity of it.
  if (/[∞∗]/.test(lower)) return undefined;
  const layer = isLayer(upper, number) ? upper : '';
  const indices = { primed, layer, lower: isIndex(lower) ? lower : '' };
  const form = formOf(indices);
  if (form === undefined) return { id: symbol.id, at: '' };
  return symbol.forms?.[form] ? { id: symbol.id, at: writeIndices(indices) } : undefined;
}

function means({ onlyIn, notIn }: (typeof notation)[number], number: string): boolean {
  return (!onlyIn || onlyIn.includes(number)) && !notIn?.includes(number);
}

/** Layers are numbered by letters, and in the small networks of the first chapter by digits. */
function isLayer(upper: string, number: string): boolean {
  return /^[lL]([+−]1)?$/.test(upper) || (number === '00' && /^\d$/.test(upper));
}

/** One or two letters or numbers, and not a word such as max. */
function isIndex(lower: string): boolean {
  return /^(\p{Ll}{1,2}|\d{1,4}(,\d{1,4})?)$/u.test(lower);
}

/** A letter of a formula, or one of the signs that are set upright. */
function isSign(node: Node): boolean {
  const [only, ...others] = childrenOf(node);
  if (!only || isElement(only) || others.length > 0) return false;
  return hasClass(node, 'mathnormal') || /^[∂∇⊙∑]$|^ln$/.test(textIn(only));
}

/** What KaTeX stacks, from the lowest up. */
function rowsOf(part: Element): Element[] {
  const stack = find(part, element => hasClass(element, 'vlist'));
  return stack?.childNodes.filter(isElement) ?? [];
}

/** Upper and lower index of a nucleus, as the signs that stand there; '' where there is none. */
function indicesOf(scripts: Node): { upper: string; lower: string } {
  const table = find(scripts, element => hasClass(element, 'vlist-t'));
  const rows = table ? rowsOf(table) : [];
  const [first = '', second] = rows.map(row => textIn(row).replace(/\u200b/g, ''));
  if (second !== undefined) return { lower: first, upper: second };
  const hangs = table && hasClass(table, 'vlist-t2');
  return hangs ? { lower: first, upper: '' } : { lower: '', upper: first };
}

/** KaTeX runs letters together that are set alike; each is a sign of its own. */
function splitLetters(part: Element): void {
  part.childNodes = part.childNodes.flatMap(child => {
    const letters = [...textIn(child)];
    if (!isElement(child) || !hasClass(child, 'mathnormal') || letters.length < 2) return [child];
    // The correction of a slanting letter's width belongs to the last.
    const bare = child.attrs.filter(({ name }) => name !== 'style');
    return letters.map((value, i) => {
      const attrs = i === letters.length - 1 ? child.attrs : bare;
      return elementOf(child.tagName, [...attrs], [{ nodeName: '#text', value, parentNode: null }]);
    });
  });
}
