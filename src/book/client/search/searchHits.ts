import { excerptOf, phraseIn, type Piece } from './excerpt.ts';
import { referencePreview } from '../previews/referencePreview.ts';
import type { Hit, HitGroup } from './searchBook.ts';

/** A chapter's results under its name. */
export function groupElement({ path, label, hits, more }: HitGroup, root: URL): HTMLElement {
  const section = element('section', 'search-group');
  const heading = element('h2', 'search-chapter', label);
  heading.id = `search-group-${path.replace(/\W/g, '-')}`;
  section.setAttribute('aria-labelledby', heading.id);
  const list = document.createElement('ul');
  for (const hit of hits) {
    const item = document.createElement('li');
    item.append(hitElement(hit, new URL(path, root)));
    list.append(item);
  }
  section.append(heading, list);
  if (more > 0) {
    section.append(element('p', 'search-more', `and ${more} more: another word will narrow it`));
  }
  return section;
}

function hitElement(hit: Hit, page: URL): HTMLAnchorElement {
  const link = document.createElement('a');
  link.className = 'search-hit';
  link.dataset.kind = hit.kind;
  link.href = addressOf(hit, page);
  const name = hit.name || hit.place;
  if (name) {
    const title = element('span', 'search-name');
    title.append(...marked(excerptOf(name, hit.found, 200)));
    link.append(title, ' ');
  }
  if (hit.kind === 'equation') showFormula(link);
  else if (hit.text) {
    const text = element('span', 'search-text');
    text.append(...marked(excerptOf(hit.text, hit.found)));
    link.append(text);
  }
  return link;
}

/**
 * The nearest place with a name; where the browser can, the very words (formulas in between are
 * spelt otherwise on the page, so that only words without them are asked for).
 */
function addressOf({ anchor, kind, text, found }: Hit, page: URL): string {
  const address = new URL(page);
  if (anchor) address.hash = anchor;
  const phrase = kind === 'text' || kind === 'exercise' ? phraseIn(text, found) : '';
  if (!phrase || !('fragmentDirective' in document)) return address.href;
  const words = encodeURIComponent(phrase).replace(/-/g, '%2D');
  return `${address.href}${anchor ? '' : '#'}:~:text=${words}`;
}

/** The equation as its page has it; its number alone, until it is there or where it is not. */
function showFormula(link: HTMLAnchorElement): void {
  void referencePreview(link).then(copy => {
    const formula = copy?.querySelector('.equation-formula');
    if (formula) link.append(formula);
  });
}

function marked(pieces: Piece[]): Node[] {
  return pieces.map(({ text, marked }) =>
    marked ? element('mark', '', text) : document.createTextNode(text),
  );
}

function element(tag: string, className: string, text?: string): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}
