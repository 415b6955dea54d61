import { closePreview, isInPreview, shownAnchor } from '../previews/preview.ts';
import { elementNamed } from './here.ts';
import { offerWayBack } from './wayBack.ts';

/** Jumps: what is folded opens, and the way back is offered, in this chapter or from another. */
export function startJumps(): void {
  document.addEventListener('click', event => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.defaultPrevented || !isJump(event, link)) return;
    const origin = isInPreview(link) ? shownAnchor() : link;
    closePreview();
    if (link.pathname === location.pathname) follow(link, origin);
    else rememberJump(link);
  });
  window.addEventListener('hashchange', openFolds);
  openFolds();
  offerWayToOtherPage();
}

/** A link to a place in the book, away from what is being read, in this same window. */
function isJump(event: MouseEvent, link: HTMLAnchorElement): boolean {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  if (link.host !== location.host || !link.hash || link.target) return false;
  return (
    !!link.closest('.text, .preview, .contents-panel') && !link.matches('.deep-link, .deep-number')
  );
}

/** Less than this many pixels is not away. */
const near = 60;

function follow(link: HTMLAnchorElement, origin: HTMLElement | null): void {
  const target = elementNamed(link.hash);
  const from = window.scrollY;
  const height = origin?.getBoundingClientRect().top;
  // The browser jumps once the click is over.
  window.setTimeout(() => {
    const moved = window.scrollY - from;
    if (!target || Math.abs(moved) < near) return;
    offerWayBack(target, `${moved > 0 ? '↑' : '↓'} Back to where you were`, () => {
      // Where it stood in the window: heights further up may have changed since.
      if (origin?.closest('.text') && height !== undefined) {
        window.scrollBy({ top: origin.getBoundingClientRect().top - height });
      } else window.scrollTo({ top: from });
      origin?.focus({ preventScroll: true });
      closePreview();
    });
  }, 50);
}

/** Kept by this tab until its next page, and no part of what the reader keeps: where that was reached from. */
const jumpKey = 'unsaturated-jump';

function rememberJump(link: HTMLAnchorElement): void {
  const section = document.querySelector('[data-crumbs-section]:not([hidden])');
  const from = section ?? document.querySelector('.crumbs-title, h1');
  try {
    const jump = { to: link.href, from: from?.textContent };
    sessionStorage.setItem(jumpKey, JSON.stringify(jump));
  } catch {
    // Nothing can be kept: the browser's own way back has to do.
  }
}

function offerWayToOtherPage(): void {
  if (!location.hash) return;
  try {
    const jump: unknown = JSON.parse(sessionStorage.getItem(jumpKey) ?? 'null');
    sessionStorage.removeItem(jumpKey);
    if (typeof jump !== 'object' || jump === null || !('to' in jump) || !('from' in jump)) return;
    const target = elementNamed(location.hash);
    if (jump.to !== location.href || !target) return;
    offerWayBack(target, `← Back to “${String(jump.from)}”`, () => history.back());
  } catch {
    // As above.
  }
}

function openFolds(): void {
  const target = elementNamed(location.hash);
  let folded = false;
  for (let at = target?.closest('details'); at; at = at.parentElement?.closest('details')) {
    folded ||= !at.open;
    at.open = true;
  }
  if (folded) target?.scrollIntoView();
}
