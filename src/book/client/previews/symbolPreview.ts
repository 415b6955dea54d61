import type { Symbol } from '../../content/notation/index.ts';
import {
  lettersSet,
  readIndices,
  sentenceOn,
  type Words,
} from '../../content/notation/symbolForms.ts';
import { siteRoot } from '../../../ui/siteRoot.ts';

/** The sign that is marked, its name and its meaning there; null while that cannot be fetched. */
export async function symbolPreview(mark: HTMLElement): Promise<DocumentFragment | null> {
  const found = await meaningOf(mark);
  if (!found) return null;
  const { symbol, words } = found;
  const content = document.createDocumentFragment();
  const body = document.createElement('div');
  body.className = 'preview-copy symbol-preview';
  const name = document.createElement('b');
  name.textContent = symbol.name;
  if (symbol.quantity) name.dataset.quantity = symbol.quantity;
  const meaning = document.createElement('p');
  meaning.append(...lettersSet(words).map(asNode));
  const heading = document.createElement('p');
  heading.append(...(mark.matches('a') ? [] : [signOf(mark, symbol), ' ']), name);
  body.append(heading, meaning);
  content.append(body, wayToNotation(symbol));
  return content;
}

/** The same for the ear. */
export async function symbolSentence(mark: HTMLElement): Promise<string> {
  const found = await meaningOf(mark);
  if (!found) return '';
  const words = lettersSet(found.words).map(({ text }) => text);
  return `${found.symbol.name}: ${words.join('')}`;
}

async function meaningOf(mark: HTMLElement): Promise<{ symbol: Symbol; words: string } | null> {
  try {
    const { notation } = await import('../../content/notation/index.ts');
    const symbol = notation.find(({ id }) => id === mark.dataset.symbol);
    if (!symbol) return null;
    const here = sentenceOn(readIndices(mark.dataset.at ?? ''), symbol.forms);
    return { symbol, words: here ? `${symbol.meaning} ${here}` : symbol.meaning };
  } catch {
    return null; // No connection, and not fetched before.
  }
}

function asNode({ text, letter }: Words): Node {
  if (!letter) return document.createTextNode(text);
  const italic = document.createElement('i');
  italic.textContent = text;
  return italic;
}

/** As it stands in the formula, indices and all. */
function signOf(mark: HTMLElement, { quantity }: Symbol): HTMLElement {
  const sign = document.createElement('span');
  sign.className = 'katex';
  sign.setAttribute('aria-hidden', 'true');
  if (quantity) sign.dataset.quantity = quantity;
  const copy = mark.cloneNode(true);
  if (copy instanceof HTMLElement) {
    copy.classList.remove('symbol-here');
    delete copy.dataset.symbol;
  }
  sign.append(copy);
  return sign;
}

function wayToNotation({ id }: Symbol): HTMLElement {
  const way = document.createElement('p');
  way.className = 'preview-way';
  const link = document.createElement('a');
  link.href = new URL(`notation/#${id}`, siteRoot()).href;
  link.tabIndex = -1;
  link.textContent = 'Go to the notation';
  way.append(link);
  return way;
}
