import { whenIdle } from '../../../ui/whenIdle.ts';
import { pageClasses } from '../beforePaint.ts';

/** Set before the first paint, where the page is read from its top. */
const { unhurried, away } = pageClasses;

/** Blocks that styles/layOut.css leaves out while they are off the screen. */
const blocks = '.text > :not(.opening, .sections), .exhibit .figure, .figure .plot[style*=height]';

/** Milliseconds of work at a time: four times as long on a phone, and still no wait for a finger. */
const slice = 6;

/** Signs that the reader is there and begins to read. */
const signs = ['scroll', 'pointermove', 'pointerdown', 'keydown', 'focusin'];

/** The page is read from its top; elsewhere all of it is to be there at once. */
export const isUnhurried = () => document.documentElement.classList.contains(unhurried);

/**
 * A long page paints its first screen before it lays out the rest. As soon as the reader stirs, the
 * rest follows block by block, from the top, whenever they leave time for it; at a jump, all at once.
 * Then the page is as any other: all of it has its true height, and nothing changes any more.
 */
export function startLayingOut(): void {
  const page = document.documentElement;
  if (!isUnhurried()) return;
  let waiting: HTMLElement[] = [];
  const some = () => {
    const end = performance.now() + slice;
    while (performance.now() < end) {
      const block = waiting.pop();
      if (!block) return finish();
      block.style.contentVisibility = 'visible';
      block.getBoundingClientRect();
    }
    soon();
  };
  const soon = () => whenIdle(some, 100);
  const stopListening = () => {
    for (const sign of signs) window.removeEventListener(sign, begin);
  };
  const begin = () => {
    stopListening();
    page.classList.remove(away);
    waiting = [...document.querySelectorAll<HTMLElement>(blocks)].reverse();
    soon();
  };
  const atJump = ({ target }: Event) => {
    if (!(target instanceof Element && target.closest('a[href*="#"]'))) return;
    // What is being read stays where it is, so that there is a place to come back to.
    const read = firstInView();
    const top = read?.getBoundingClientRect().top ?? 0;
    finish();
    window.scrollBy({ top: (read?.getBoundingClientRect().top ?? 0) - top, behavior: 'instant' });
  };
  const finish = () => {
    waiting = [];
    stopListening();
    window.removeEventListener('click', atJump, true);
    page.classList.remove(unhurried, away);
  };
  for (const sign of signs) window.addEventListener(sign, begin, { passive: true });
  window.addEventListener('click', atJump, true);
  whenIdle(askForFaces);
}

function firstInView(): Element | undefined {
  const all = [...document.querySelectorAll('.text > *')];
  return all.find(one => one.getBoundingClientRect().bottom > 0);
}

/** Italics and the signs of formulas, for what is further down: no line is to be set twice. */
function askForFaces(): void {
  for (const face of document.fonts) {
    const wanted = /KaTeX_Size/.test(face.family)
      ? document.querySelector('.katex')
      : face.style === 'italic' && /Serif/.test(face.family);
    if (wanted) face.load().catch(() => undefined); // As without: it is asked for again when needed.
  }
}
