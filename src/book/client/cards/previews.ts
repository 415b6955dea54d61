import {
  byKeyboard,
  byTouch,
  closeCard,
  closeCardSoon,
  isInCard,
  isShownFor,
  openCard,
  openCardSoon,
  startCard,
} from './card.ts';
import { isInSight, noteOf } from './notes.ts';
import { previewOf } from './previewContent.ts';
import { symbolCard } from './symbolCard.ts';

/**
 * A reference shows its target in place: on hover, on focus, and on the first tap. A click, a
 * second tap or the link in the card goes there; Escape closes.
 */
export function startPreviews(): void {
  startCard();

  document.addEventListener('pointerover', event => {
    const link = referenceAt(event.target);
    if (link && event.pointerType === 'mouse') show(link, openCardSoon);
  });
  document.addEventListener('pointerout', event => {
    const link = referenceAt(event.target);
    const onto = event.relatedTarget;
    if (!link || event.pointerType !== 'mouse') return;
    if (!(onto instanceof Node && link.contains(onto))) closeCardSoon();
  });
  document.addEventListener('focusin', ({ target }) => {
    const link = referenceAt(target);
    if (link && byKeyboard()) show(link, openCard);
  });
  document.addEventListener('focusout', ({ target }) => {
    if (referenceAt(target) && byKeyboard()) closeCardSoon();
  });
  // While it goes down, so that a first tap goes no further.
  document.addEventListener(
    'click',
    event => {
      const link = referenceAt(event.target);
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const first = byTouch() && link.matches('[data-preview]') && !isShownFor(link);
      if (!first) return closeCard();
      event.preventDefault();
      event.stopPropagation();
      show(link, openCard);
    },
    { capture: true },
  );
}

function referenceAt(target: EventTarget | null): HTMLAnchorElement | null {
  if (!(target instanceof Element) || isInCard(target)) return null;
  return target.closest<HTMLAnchorElement>('a[data-preview], a.note-mark');
}

function show(link: HTMLAnchorElement, open: (...card: Parameters<typeof openCard>) => unknown) {
  const kind = link.dataset.preview ?? '';
  if (kind === 'symbol') return open(link, kind, () => symbolCard(link));
  if (kind) return open(link, kind, () => previewOf(link));
  const note = noteOf(link);
  if (note && !isInSight(note)) open(link, 'note', () => previewOf(link));
}
