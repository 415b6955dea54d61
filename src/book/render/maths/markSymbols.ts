import { notation } from '../../content/notation/index.ts';
import { formOf, writeIndices } from '../../content/notation/symbolForms.ts';
import { indicesOf, parseKatex, setData, wordsOf, writeKatex, type Part } from './katexTree.ts';

export interface MarkOptions {
  /** The chapter's file name, whose number decides between meanings; '' marks what is general. */
  chapter?: string;
  /** Signs that the author gives another meaning in this formula, by its id; '-' for none. */
  overrides?: Record<string, string>;
}

/**
 * Marks every sign of the standing notation in a formula as KaTeX set it: data-symbol names the
 * meaning, data-at the indices, as 'layer|lower'. A sign with its indices is one thing, and what
 * stands in the indices is not marked again.
 */
export function markSymbols(html: string, options: MarkOptions = {}): string {
  const root = parseKatex(html);
  mark(visible(root) ?? root, options);
  return writeKatex(root);
}

/** Notes at the end of a formula, `% n: - x: weight`, taken off it. */
export function splitOverrides(tex: string): { tex: string; overrides: Record<string, string> } {
  const [, formula, notes] = /^(.*?)(?<!\\)%(.*)$/s.exec(tex) ?? [];
  if (notes === undefined) return { tex, overrides: {} };
  const pairs = [...notes.matchAll(/([^\s:]+):\s*([\w-]+)/g)].map(([, sign, id]) => [sign, id]);
  return { tex: formula.trim(), overrides: Object.fromEntries(pairs) };
}

function visible(part: Part): Part | undefined {
  if (part.classes.includes('katex-html')) return part;
  for (const child of part.children) {
    const found = visible(child);
    if (found) return found;
  }
}

function mark(part: Part, options: MarkOptions): void {
  const [nucleus, scripts, ...others] = part.children;
  if (scripts?.classes.includes('msupsub') && others.length === 0) {
    const sign = wordsOf(nucleus);
    const { upper, lower } = indicesOf(scripts);
    const found = isSign(nucleus) && meaningOf(sign, upper, lower, options);
    if (found) return setMark(part, found);
    // p_j: of a letter that is explained nowhere, the index is not explained alone.
    if (isSign(nucleus) && sign !== 'e') return;
  }
  if (part.classes.includes('op-limits')) {
    const [lower, base] = rowsOf(part);
    const found = meaningOf(wordsOf(base ?? lower), '', base ? wordsOf(lower) : '', options);
    if (found) return setMark(part, found);
  }
  splitLetters(part);
  for (const child of part.children) {
    const found = isSign(child) && meaningOf(wordsOf(child), '', '', options);
    if (found) setMark(child, found);
    else mark(child, options);
  }
}

interface Meaning {
  id: string;
  at: string;
}

function setMark(part: Part, { id, at }: Meaning): void {
  setData(part, 'symbol', id);
  if (at) setData(part, 'at', at);
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
function isSign({ classes, children }: Part): boolean {
  const only = children.length === 1 && !children[0].tag;
  return only && (classes.includes('mathnormal') || /^[∂∇⊙∑]$|^ln$/.test(children[0].text));
}

/** The rows of a sum with its limit below: the limit, then the sign. */
function rowsOf(part: Part): Part[] {
  const rows = part.children[0]?.children[0]?.children[0]?.children ?? [];
  return rows.map(row => row.children.at(-1) ?? row);
}

/** KaTeX runs letters together that are set alike; each is a sign of its own. */
function splitLetters(part: Part): void {
  part.children = part.children.flatMap(child => {
    const letters = [...wordsOf(child)];
    if (!child.classes.includes('mathnormal') || letters.length < 2) return [child];
    const bare = child.open.replace(/ style="[^"]*"/, '');
    return letters.map((letter, i) => ({
      ...child,
      open: i === letters.length - 1 ? child.open : bare,
      children: [{ open: '', tag: '', classes: [], children: [], text: letter }],
    }));
  });
}
