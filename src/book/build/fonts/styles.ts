import { compile } from 'css-select';
import { parse as parseSelector, type Selector } from 'css-what';
import type { AnyNode, Element } from 'domhandler';
import postcss, { type Rule } from 'postcss';

/** What decides with which face text is drawn. */
export interface TextStyle {
  families: string[];
  italic: boolean;
  weight: number;
  upperCase: boolean;
}

interface FontRule {
  says: Partial<TextStyle>;
  matches: (element: AnyNode) => boolean;
  /** Of two rules that match, the one with the greater rank wins. */
  rank: number;
}

/** What browsers bring themselves. */
const browsers = `
  em, i, cite, dfn, var, address { font-style: italic }
  strong, b, th, h1, h2, h3, h4, h5, h6 { font-weight: 700 }
  code, pre, kbd, samp { font-family: monospace }
  button, input, select, textarea { font-family: system-ui; font-style: normal; font-weight: 400 }
`;

/**
 * The part of a style sheet that says in which font text is set, for one medium: a function that
 * gives an element's style, from its parent's. States (:hover) count as if they were on, conditions
 * of a container or of the screen's width as if they were met.
 */
export function stylesOf(css: string, medium: 'screen' | 'print') {
  const sheet = postcss.parse(css);
  const variables = variablesOf(sheet);
  const byKey = new Map<string, FontRule[]>();
  const add = (root: postcss.Root, origin: number) => {
    let order = 0;
    root.walkRules(rule => {
      if (!holdsIn(rule, medium)) return;
      const says = saidBy(rule, variables);
      if (Object.keys(says).length === 0) return;
      for (const selector of parseSelector(rule.selector)) {
        if (selector.some(part => part.type === 'pseudo-element')) continue;
        const lasting = selector.filter(part => !isState(part));
        const matches = lasting.length > 0 ? compile<AnyNode, Element>([lasting]) : () => true;
        const rank = origin + specificity(lasting) * 1e5 + order++;
        const key = keyOf(lasting);
        byKey.set(key, [...(byKey.get(key) ?? []), { says, matches, rank }]);
      }
    });
  };
  add(postcss.parse(browsers), -1e15);
  add(sheet, 0);

  return (element: Element, parent: TextStyle): TextStyle => {
    const keys = ['*', element.name, ...classesOf(element).map(name => `.${name}`)];
    const found = keys
      .flatMap(key => byKey.get(key) ?? [])
      .filter(rule => rule.matches(element))
      .sort((a, b) => a.rank - b.rank);
    return found.length > 0 ? Object.assign({}, parent, ...found.map(rule => rule.says)) : parent;
  };
}

export const initialStyle: TextStyle = {
  families: [],
  italic: false,
  weight: 400,
  upperCase: false,
};

/** The words that a style sheet writes itself, before and after elements. */
export function wordsOfStyles(css: string): string {
  const words: string[] = [];
  postcss.parse(css).walkDecls('content', ({ value }) => {
    for (const [, , text] of value.matchAll(/(["'])(.*?)\1/g)) {
      words.push(
        text.replace(/\\([\da-f]{1,6}) ?/gi, (_, code) => String.fromCodePoint(parseInt(code, 16))),
      );
    }
  });
  return words.join('');
}

const classesOf = ({ attribs }: Element) => attribs.class?.split(/\s+/).filter(Boolean) ?? [];

function holdsIn(rule: Rule, medium: 'screen' | 'print'): boolean {
  for (let at = rule.parent; at && at.type !== 'root'; at = at.parent) {
    if (at.type !== 'atrule') continue;
    const { name, params } = at as postcss.AtRule;
    if (name === 'page' || name.endsWith('keyframes')) return false;
    if (name === 'media' && /\b(print|screen)\b/.test(params) && !params.includes(medium))
      return false;
  }
  return true;
}

function variablesOf(sheet: postcss.Root): Map<string, string> {
  const variables = new Map<string, string>();
  sheet.walkDecls(/^--/, ({ prop, value }) => {
    if (!variables.has(prop)) variables.set(prop, value);
  });
  return variables;
}

function saidBy(rule: Rule, variables: Map<string, string>): Partial<TextStyle> {
  const says: Partial<TextStyle> = {};
  rule.each(node => {
    if (node.type !== 'decl') return;
    const value = node.value.replace(
      /var\((--[\w-]+)\)/g,
      (all, name) => variables.get(name) ?? all,
    );
    if (value === 'inherit') return;
    if (node.prop === 'font') Object.assign(says, shorthand(value, rule.selector));
    else if (node.prop === 'font-family') says.families = familiesOf(value);
    else if (node.prop === 'font-style') says.italic = value !== 'normal';
    else if (node.prop === 'font-weight') says.weight = weightOf(value);
    else if (node.prop === 'text-transform') says.upperCase = value === 'uppercase';
  });
  return says;
}

function shorthand(value: string, selector: string): Partial<TextStyle> {
  const [, before, families] =
    /^(.*?)(?:[\d.]+[a-z%]+|calc\(.*?\))(?:\s*\/\s*[\w.%]+)?\s+(.+)$/.exec(value) ?? [];
  if (families === undefined) throw new Error(`${selector}: cannot read font: ${value}`);
  return {
    families: familiesOf(families),
    italic: /\b(italic|oblique)\b/.test(before),
    weight: weightOf(/\b(\d{3}|bold)\b/.exec(before)?.[1] ?? 'normal'),
  };
}

const familiesOf = (value: string) =>
  value.split(',').map(name => name.trim().replace(/^(["'])(.*)\1$/, '$2'));

function weightOf(value: string): number {
  if (/^bold/.test(value)) return 700;
  return Number(value) || 400;
}

const states =
  /^(hover|focus|focus-visible|focus-within|active|target|visited|link|checked|disabled|enabled|popover-open|open|placeholder-shown|invalid|valid|user-invalid|fullscreen|modal)$/;

const isState = (part: Selector) => part.type === 'pseudo' && states.test(part.name);

/** What an element must have to be matched at all: a class or a name that is asked of itself. */
function keyOf(selector: Selector[]): string {
  let key = '*';
  for (const part of selector) {
    if (/^(descendant|child|sibling|adjacent|column-combinator|parent)$/.test(part.type)) key = '*';
    else if (part.type === 'attribute' && part.name === 'class' && part.action === 'element') {
      key = `.${part.value}`;
    } else if (part.type === 'tag' && key === '*') key = part.name;
  }
  return key;
}

/** Names count for a hundredth of classes, and these of ids. */
function specificity(selector: Selector[]): number {
  let sum = 0;
  for (const part of selector) {
    if (part.type === 'tag') sum += 1;
    else if (part.type === 'attribute')
      sum += part.name === 'id' && part.action === 'equals' ? 1e4 : 100;
    else if (part.type === 'pseudo') {
      const inner = Array.isArray(part.data) ? part.data.map(specificity) : [];
      if (/^(is|not|has)$/.test(part.name)) sum += Math.max(0, ...inner);
      else if (part.name !== 'where') sum += 100;
    }
  }
  return sum;
}
