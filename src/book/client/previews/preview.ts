import { barHeight } from '../page/here.ts';

/**
 * The one preview of a page, which shows beside a word what the word refers to. It can be pointed
 * into, stays while it or its word is pointed at, and closes with Escape or a press elsewhere.
 */
const patience = { open: 120, close: 220 };
/** Pixels: a few lines, and the link that leads there. */
const readable = 160;

const preview = document.createElement('div');
preview.className = 'preview';
preview.hidden = true;

let shownFor: HTMLElement | null = null;
let timer = 0;

/** What the reader last used, for what a focus or a click means. */
let hand: 'keyboard' | 'mouse' | 'touch' = 'keyboard';
export const byKeyboard = () => hand === 'keyboard';
export const byTouch = () => hand === 'touch';

export type Filling = Node | null | Promise<Node | null>;

export const isInPreview = (node: Node) => preview.contains(node);
export const shownAnchor = () => shownFor;
export const isShownFor = (anchor: HTMLElement) => shownFor === anchor;

/** Shows what is given once it is there, unless something else was asked for meanwhile. */
export async function openPreview(anchor: HTMLElement, kind: string, filling: () => Filling) {
  window.clearTimeout(timer);
  if (shownFor === anchor) return;
  closePreview();
  shownFor = anchor;
  const content = await filling();
  if (shownFor !== anchor) return;
  if (!content) return closePreview();
  preview.replaceChildren(content);
  preview.dataset.kind = kind;
  preview.hidden = false;
  describe(anchor);
  place(anchor);
}

/** After a moment, so that a pointer may pass over a word without opening it. */
export function openPreviewSoon(anchor: HTMLElement, kind: string, filling: () => Filling): void {
  later(patience.open, () => void openPreview(anchor, kind, filling));
}

/** After a moment, so that the pointer may move from the word into the preview. */
export function closePreviewSoon(): void {
  later(patience.close, closePreview);
}

/** Follows the link in the preview. */
export function followPreview(): void {
  preview.querySelector<HTMLAnchorElement>('.preview-way a')?.click();
}

export function closePreview(): void {
  window.clearTimeout(timer);
  shownFor?.removeAttribute('aria-describedby');
  shownFor = null;
  preview.hidden = true;
}

export function startPreview(): void {
  document.body.append(preview);
  preview.addEventListener('pointerenter', () => window.clearTimeout(timer));
  preview.addEventListener('pointerleave', ({ pointerType }) => {
    if (pointerType === 'mouse') closePreviewSoon();
  });
  document.addEventListener(
    'keydown',
    ({ key }) => {
      hand = 'keyboard';
      if (key === 'Escape') closePreview();
    },
    { capture: true },
  );
  document.addEventListener('pointerdown', ({ target, pointerType }) => {
    hand = pointerType === 'mouse' ? 'mouse' : 'touch';
    if (!shownFor || !(target instanceof Node)) return;
    if (!preview.contains(target) && !shownFor.contains(target)) closePreview();
  });
  window.addEventListener('resize', closePreview);
}

function later(wait: number, act: () => void): void {
  window.clearTimeout(timer);
  timer = window.setTimeout(act, wait);
}

/** For the ear: the preview's words; of a figure, its caption. */
function describe(anchor: HTMLElement): void {
  const words = preview.querySelector('figcaption') ?? preview.firstElementChild;
  if (!words || !anchor.matches('a')) return;
  words.id = 'preview-words';
  anchor.setAttribute('aria-describedby', words.id);
}

/** Under the word if there is room, or on the side with more of it; within the window's sides. */
function place(anchor: HTMLElement): void {
  const edge = 12;
  const gap = 8;
  const at = placeOf(anchor);
  const width = document.documentElement.clientWidth - 2 * edge;
  const roomUnder = window.innerHeight - at.bottom - gap - edge;
  const highest = barHeight() + edge;
  const roomOver = at.top - gap - highest;
  // In a window of a few lines it may lie over its word, rather than be too low to read.
  const least = Math.min(readable, window.innerHeight - highest - edge);
  const most = Math.max(roomUnder, roomOver, least);
  preview.style.maxWidth = `${width}px`;
  preview.style.maxHeight = `${most}px`;
  shrinkFigure(Math.min(width, 600), most);
  shrinkFormulas();
  const size = preview.getBoundingClientRect();
  const centred = at.left + at.width / 2 - size.width / 2;
  const left = Math.max(edge, Math.min(centred, edge + width - size.width));
  const over = Math.max(highest, at.top - gap - size.height);
  const top = size.height <= roomUnder ? at.bottom + gap : over;
  preview.style.left = `${left + window.scrollX}px`;
  preview.style.top = `${top + window.scrollY}px`;
}

/** Of a sign in a displayed formula: beside the sign, and clear of the formula. */
function placeOf(anchor: HTMLElement): DOMRect {
  const at = anchor.getClientRects()[0] ?? anchor.getBoundingClientRect();
  const formula = anchor.closest('.equation-formula')?.getBoundingClientRect();
  return formula ? new DOMRect(at.x, formula.y, at.width, formula.height) : at;
}

/** A formula wider than the preview is shown smaller, down to what can be read; then it scrolls. */
function shrinkFormulas(): void {
  for (const formula of preview.querySelectorAll<HTMLElement>('.equation-formula')) {
    const share = formula.clientWidth / formula.scrollWidth;
    if (share >= 1) continue;
    formula.style.fontSize = `${Math.max(0.6, 0.98 * share)}em`;
    formula.style.overflowX = 'auto';
  }
}

/** A figure is shown whole if that leaves it large enough, without the space its controls had. */
function shrinkFigure(width: number, height: number): void {
  const figure = preview.querySelector<HTMLElement>('figure.preview-copy');
  if (!figure) return;
  const padding = 40; // the preview's own
  const way = 48; // the line under it that leads there
  const { left, right } = figure.getBoundingClientRect();
  const parts = [...figure.querySelectorAll('.plot, canvas, svg, table, figcaption')];
  const used = Math.max(...parts.map(part => part.getBoundingClientRect().right));
  const across = (width - padding) / (used - left);
  const down = (height - padding - way) / figure.offsetHeight;
  figure.style.marginRight = `${used - right}px`;
  figure.style.zoom = String(Math.min(1, across, Math.max(down, 0.7 * across)));
}
