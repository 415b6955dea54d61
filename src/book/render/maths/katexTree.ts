/**
 * What KaTeX set, as a tree that can be looked at and marked. KaTeX writes spans and a few svg
 * parts, each with its attributes in double quotes or single, and nothing that needs more care.
 */
export interface Part {
  /** The opening tag as written; '' for text. */
  open: string;
  tag: string;
  classes: string[];
  children: Part[];
  /** Of text, or of an element that closes itself. */
  text: string;
}

export function parseKatex(html: string): Part {
  const root = partOf('', '', '');
  const open = [root];
  for (const [whole, close, tag, end] of html.matchAll(/<(\/?)(\w+)[^>]*?(\/?)>|[^<]+/g)) {
    const parent = open[open.length - 1];
    if (close) open.pop();
    else if (!tag || end) parent.children.push(partOf('', '', whole));
    else {
      const part = partOf(whole, tag, '');
      parent.children.push(part);
      open.push(part);
    }
  }
  return root;
}

function partOf(open: string, tag: string, text: string): Part {
  const classes = /\sclass="([^"]*)"/.exec(open)?.[1].split(/\s+/) ?? [];
  return { open, tag, classes, children: [], text };
}

export function writeKatex({ open, tag, text, children }: Part): string {
  return open + text + children.map(writeKatex).join('') + (tag && `</${tag}>`);
}

export function wordsOf({ text, children }: Part): string {
  return text + children.map(wordsOf).join('');
}

export function setData(part: Part, name: string, value: string): void {
  part.open = part.open.replace(/>$/, ` data-${name}="${value}">`);
}

/** Upper and lower index of a nucleus, as the signs that stand there; '' where there is none. */
export function indicesOf(scripts: Part): { upper: string; lower: string } {
  const stack = descendants(scripts).find(part => part.classes.includes('vlist-t'));
  const rows = stack?.children[0]?.children[0]?.children ?? [];
  const [first = '', second] = rows.map(row => wordsOf(row).replace(/\u200b/g, ''));
  if (second !== undefined) return { lower: first, upper: second };
  const hangs = stack?.classes.includes('vlist-t2');
  return hangs ? { lower: first, upper: '' } : { lower: '', upper: first };
}

function descendants(part: Part): Part[] {
  return [part, ...part.children.flatMap(descendants)];
}
