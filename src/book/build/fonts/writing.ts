import type { AnyNode, Element } from 'domhandler';
import { parse } from 'parse5';
import { adapter } from 'parse5-htmlparser2-tree-adapter';
import { parseAst } from 'vite';
import { faceFor, faces, type FontFace } from './families.ts';
import { initialStyle, stylesOf, wordsOfStyles, type TextStyle } from './styles.ts';

/** By face, the characters that it is to draw, each with where it was first met. */
export type Writing = Map<FontFace, Map<string, string>>;

/** What a built site consists of, as far as it says what is written. */
export interface Site {
  pages: { path: string; body: string }[];
  css: string;
  scripts: { name: string; code: string }[];
}

/** Every character that the site sets, with the face that its style sheet has draw it. */
export function writingOf({ pages, css, scripts }: Site): Writing {
  const writing: Writing = new Map();
  const write = (face: FontFace, text: string, where: string) => {
    const seen = writing.get(face) ?? new Map<string, string>();
    writing.set(face, seen);
    for (const sign of text) {
      if (isDrawn(sign) && !seen.has(sign)) seen.set(sign, `${where}: “${around(text, sign)}”`);
    }
  };
  for (const medium of ['screen', 'print'] as const) {
    const styleOf = stylesOf(css, medium);
    for (const { path, body } of pages) {
      const root = parse(`<html><body>${body}</body></html>`, { treeAdapter: adapter });
      walk(root.children, initialStyle, styleOf, (style, text) => {
        const face = drawing(style);
        if (face) write(face, style.upperCase ? text.toUpperCase() : text, `/${path}`);
      });
    }
  }
  // Scripts write into figures and into the text alike, and so do style sheets.
  const upright = faces.filter(face => face.typed && face.style === 'normal');
  for (const face of upright) {
    write(face, wordsOfStyles(css), 'the style sheet');
    for (const { name, code } of scripts) {
      for (const text of stringsOf(code)) write(face, text, name);
    }
  }
  return writing;
}

/** Tells of all text that is drawn: formulas once, as they are seen and not as they are heard. */
function walk(
  nodes: AnyNode[],
  style: TextStyle,
  styleOf: (element: Element, parent: TextStyle) => TextStyle,
  tell: (style: TextStyle, text: string) => void,
): void {
  for (const node of nodes) {
    if (node.type === 'text') tell(style, node.data);
    else if ('attribs' in node && !/^(math|script|style)$/.test(node.name)) {
      const own = styleOf(node, style);
      for (const name of ['placeholder', 'value', 'label']) {
        if (node.attribs[name]) tell(own, node.attribs[name]);
      }
      walk(node.children, own, styleOf, tell);
    }
  }
}

/** The first of ours that the style names; of what the reader's system draws none. */
function drawing({ families, italic, weight }: TextStyle): FontFace | undefined {
  const [first] = families;
  return first === undefined ? undefined : faceFor(first, italic, weight);
}

/** All text that a script holds: what it may ever write into a page. */
function stringsOf(code: string): string[] {
  const found: string[] = [];
  const look = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(look);
    else if (typeof node === 'object' && node !== null) {
      const { type, value } = node as { type?: string; value?: unknown };
      if (type === 'Literal' && typeof value === 'string') found.push(value);
      if (type === 'TemplateElement') found.push((value as { cooked?: string }).cooked ?? '');
      Object.values(node).forEach(look);
    }
  };
  look(parseAst(code).body);
  return found;
}

const isDrawn = (sign: string) => !/[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Cs}]/u.test(sign);

function around(text: string, sign: string): string {
  const at = text.indexOf(sign);
  return text.slice(Math.max(0, at - 12), at + 12).replace(/\s+/g, ' ');
}
