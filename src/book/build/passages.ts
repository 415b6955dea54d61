import { parse } from 'parse5';
import type { RecordKind, StoredRecord } from '../content/search/records.ts';
import { attribute, find, hasClass, isElement } from '../render/html.ts';
import type { Element, Node } from '../render/html.ts';
import { mathsText } from './mathsText.ts';

export type Passage = Omit<StoredRecord, 'page'>;

/** Where in the page the walk is: what a passage found here belongs to. */
interface Place {
  anchor: string;
  place: string;
  kind: RecordKind;
}

const blocks =
  /^(address|article|aside|blockquote|dd|details|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;

/** Everything on a page that a search may find, in its order: the words of <main>, piece by piece. */
export function passagesOf(html: string): Passage[] {
  const main = find(parse(html), node => node.tagName === 'main');
  if (!main) return [];
  const passages: Passage[] = [];
  let section: Place = { anchor: '', place: '', kind: 'text' };
  blocksOf(main, null);
  return passages;

  function add(passage: Passage) {
    if (passage.name || /\p{L}{2}|\d/u.test(passage.text)) passages.push(passage);
  }

  function addText(text: string, { anchor, place, kind }: Place) {
    add({ anchor, place, kind, name: '', text });
  }

  function blocksOf(parent: Element, within: Place | null) {
    let line: Node[] = [];
    const endLine = () => {
      if (line.length > 0) addText(textOf(line, addNote), within ?? section);
      line = [];
    };
    for (const child of parent.childNodes) {
      if (!isElement(child) || !blocks.test(child.tagName)) line.push(child);
      else {
        endLine();
        if (!isLeftOut(child)) enter(child, within);
      }
    }
    endLine();
  }

  function addNote(note: Element) {
    const id = attribute(note, 'id');
    const name = attribute(note, 'aria-label');
    add({ anchor: id, place: section.place, kind: 'note', name, text: textOf(note.childNodes) });
  }

  function enter(element: Element, within: Place | null) {
    const id = attribute(element, 'id');
    const exercise = attribute(element, 'data-exercise');
    if (/^h[1-6]$/.test(element.tagName)) return heading(element, within);
    if (hasClass(element, 'equation')) return equation(element, within);
    if (exercise) {
      const name = exerciseName(element) || exercise;
      add({ anchor: id, place: section.place, kind: 'exercise', name, text: '' });
      return blocksOf(element, { anchor: id, place: name, kind: 'exercise' });
    }
    if (within && element.attrs.some(({ name }) => name === 'data-solution')) {
      return blocksOf(element, { ...within, place: `Solution of ${within.place}` });
    }
    if (element.tagName === 'figcaption') {
      const figure = element.parentNode;
      const number = find(element, node => hasClass(node, 'figure-number'));
      return add({
        anchor: figure && isElement(figure) ? attribute(figure, 'id') : section.anchor,
        place: section.place,
        kind: 'figure',
        name: number ? textOf(number.childNodes) : '',
        text: textOf(element.childNodes.filter(child => child !== number)),
      });
    }
    if (element.tagName === 'tr') {
      const cells = element.childNodes.map(cell => textOf([cell], addNote)).filter(Boolean);
      return addText(cells.join(' · '), within ?? section);
    }
    if (element.tagName === 'pre') {
      return addText(textOf(element.childNodes), { ...(within ?? section), kind: 'listing' });
    }
    if (element.tagName === 'li' && id.startsWith('ref-')) {
      return addText(textOf(element.childNodes), { ...section, anchor: id, kind: 'work' });
    }
    blocksOf(element, within);
  }

  function heading(element: Element, within: Place | null) {
    if (within) return; // the title of an exercise is entered with it
    const name = textOf(element.childNodes);
    const anchor = element.tagName === 'h1' ? '' : attribute(element, 'id');
    section = { anchor, place: name, kind: 'text' };
    add({ anchor, place: name, kind: 'section', name, text: '' });
  }

  function equation(element: Element, within: Place | null) {
    const text = textOf(element.childNodes);
    const anchor = attribute(element, 'id');
    if (!anchor) return addText(text, within ?? section);
    const name = `Equation (${anchor.replace(/^eq-/, '')})`;
    const { place } = within ?? section;
    add({ anchor, place, kind: 'equation', name, text });
  }
}

/** "Exercise X5: The quadratic cost in better company". */
function exerciseName(exercise: Element): string {
  const title = find(exercise, node => hasClass(node, 'exercise-title'));
  const parts = title?.childNodes.map(child => textOf([child])) ?? [];
  return parts.filter(Boolean).join(': ');
}

/** What a reader works or steers by, and what repeats the text. */
function isLeftOut(element: Element): boolean {
  return (
    /^(nav|svg|script|style|summary|button|form|template|dialog)$/.test(element.tagName) ||
    element.attrs.some(({ name }) => name === 'data-island' || name === 'data-unsearched') ||
    ['note-mark', 'note-number', 'deep-link', 'equation-number', 'katex-html'].some(name =>
      hasClass(element, name),
    )
  );
}

/** The words of these nodes in one line; notes among them are handed over and left out. */
function textOf(nodes: Node[], onNote?: (note: Element) => void): string {
  const text = (node: Node): string => {
    if ('value' in node) return node.value;
    if (!isElement(node) || isLeftOut(node)) return '';
    if (node.tagName === 'math') return mathsText(node);
    if (hasClass(node, 'note')) {
      onNote?.(node);
      return '';
    }
    const words = node.childNodes.map(text).join('');
    return blocks.test(node.tagName) || hasClass(node, 'note-paragraph') ? ` ${words} ` : words;
  };
  return nodes.map(text).join('').replace(/\s+/g, ' ').trim();
}
