import { placeIn } from '../../../ui/address.ts';

/**
 * What a reference points at, as a copy that can stand beside the reference, with the link that
 * goes there; from another chapter it is fetched once.
 */
export async function referencePreview(link: HTMLAnchorElement): Promise<DocumentFragment | null> {
  const home = link.pathname === location.pathname ? document : await fetchPage(link);
  const target = home?.getElementById(placeIn(link.hash));
  if (home === document && !target) return null;
  const content = document.createDocumentFragment();
  content.append(target ? copyOf(target, link) : outOfReach(link), wayTo(link));
  return content;
}

function copyOf(target: Element, link: HTMLAnchorElement): Element {
  const copy = document.importNode(target, true);
  const idle =
    'details, .figure-notice, .deep-link, .note-number, .way-back, .veil, [data-exercise-tools]';
  for (const part of copy.querySelectorAll(idle)) part.remove();
  for (const named of [copy, ...copy.querySelectorAll('[id]')]) named.removeAttribute('id');
  for (const part of copy.querySelectorAll<HTMLElement>('a, button, input, [tabindex]')) {
    part.tabIndex = -1;
  }
  for (const formula of copy.querySelectorAll('[data-signs]')) asPlainFormula(formula);
  for (const wide of [copy, ...copy.querySelectorAll('.more-after')]) {
    wide.classList.remove('more-after', 'more-before');
  }
  for (const inner of copy.querySelectorAll('a')) {
    inner.href = new URL(inner.getAttribute('href') ?? '', link.href).href;
  }
  copy.removeAttribute('aria-labelledby');
  copy.classList.add('preview-copy');
  if (copy instanceof HTMLElement && copy.tagName === 'FIGURE') asPicture(copy, target);
  return copy;
}

/** Where it stands, a formula is a stop of the keyboard with a name; in a copy it is read out. */
function asPlainFormula(formula: Element): void {
  for (const name of ['role', 'aria-label', 'tabindex']) formula.removeAttribute(name);
}

/**
 * A figure is shown as it is laid out where it stands, without what cannot be worked here, and
 * without a veil: who looks for it from elsewhere is past its question.
 */
function asPicture(copy: HTMLElement, figure: Element): void {
  copy.inert = true;
  delete copy.dataset.after;
  copy.style.width = `${figure.getBoundingClientRect().width || 864}px`;
  for (const control of copy.querySelectorAll('button, input, select, textarea')) {
    let idle: Element = control;
    while (idle.parentElement && idle.parentElement !== copy && !hasPicture(idle.parentElement)) {
      idle = idle.parentElement;
    }
    idle.remove();
  }
}

function hasPicture(part: Element): boolean {
  return part.querySelector('.plot, canvas, svg:not(button svg, label svg), table') !== null;
}

/** Not a stop for the keyboard: there, the reference itself goes. */
function wayTo(link: HTMLAnchorElement): HTMLElement {
  const way = document.createElement('p');
  way.className = 'preview-way';
  const go = document.createElement('a');
  go.href = link.href;
  go.tabIndex = -1;
  go.textContent = `Go to ${nameOf(link)}`;
  way.append(go);
  return way;
}

function outOfReach(link: HTMLAnchorElement): HTMLElement {
  const words = document.createElement('p');
  words.className = 'preview-copy';
  words.textContent = `${capital(nameOf(link))} cannot be fetched just now, perhaps because there is no connection.`;
  return words;
}

/** “equation (57) in chapter 1”, “Figure 3 of chapter 2”, “note 4”. */
function nameOf(link: HTMLAnchorElement): string {
  const words = link.textContent.trim();
  const kind = link.dataset.preview;
  if (link.matches('.note-mark')) return `note ${words}`;
  if (kind === 'citation') return 'the list of works';
  if (kind !== 'equation') return words;
  return link.pathname === location.pathname
    ? `equation ${words}`
    : `equation ${words} in ${chapterOf(link)}`;
}

function chapterOf({ pathname }: HTMLAnchorElement): string {
  const slug = pathname.split('/').at(-2) ?? '';
  const entry = document.querySelector(`[data-chapter="${CSS.escape(slug)}"]`);
  const number = entry?.querySelector('.contents-number')?.textContent;
  return number
    ? `chapter ${number}`
    : (entry?.querySelector('a')?.textContent ?? 'another chapter');
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

const pages = new Map<string, Promise<Document | null>>();

async function fetchPage(link: HTMLAnchorElement): Promise<Document | null> {
  const address = link.href.split('#')[0];
  const page = pages.get(address) ?? parsed(address);
  pages.set(address, page);
  const found = await page;
  if (!found) pages.delete(address); // The connection may come back.
  return found;
}

async function parsed(address: string): Promise<Document | null> {
  try {
    const response = await fetch(address);
    if (!response.ok) return null;
    return new DOMParser().parseFromString(await response.text(), 'text/html');
  } catch {
    return null;
  }
}
