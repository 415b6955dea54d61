import {
  byKeyboard,
  byTouch,
  closePreview,
  closePreviewSoon,
  isInPreview,
  isShownFor,
  openPreview,
  openPreviewSoon,
  startPreview,
} from './preview.ts';
import { isInSight, noteOf } from '../page/notes.ts';
import { referencePreview } from './referencePreview.ts';
import { symbolPreview } from './symbolPreview.ts';

/**
 * A reference shows its target in place: on hover, on focus, and on the first tap. A click, a
 * second tap or the link in the preview goes there; Escape closes.
 */
export function startReferences(): void {
  startPreview();

  document.addEventListener('pointerover', event => {
    const link = referenceAt(event.target);
    if (link && event.pointerType === 'mouse') show(link, openPreviewSoon);
  });
  document.addEventListener('pointerout', event => {
    const link = referenceAt(event.target);
    const onto = event.relatedTarget;
    if (!link || event.pointerType !== 'mouse') return;
    if (!(onto instanceof Node && link.contains(onto))) closePreviewSoon();
  });
  document.addEventListener('focusin', ({ target }) => {
    const link = referenceAt(target);
    if (link && byKeyboard()) show(link, openPreview);
  });
  document.addEventListener('focusout', ({ target }) => {
    if (referenceAt(target) && byKeyboard()) closePreviewSoon();
  });
  // While it goes down, so that a first tap goes no further.
  document.addEventListener(
    'click',
    event => {
      const link = referenceAt(event.target);
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const first = byTouch() && link.matches('[data-preview]') && !isShownFor(link);
      if (!first) return closePreview();
      event.preventDefault();
      event.stopPropagation();
      show(link, openPreview);
    },
    { capture: true },
  );
}

function referenceAt(target: EventTarget | null): HTMLAnchorElement | null {
  if (!(target instanceof Element) || isInPreview(target)) return null;
  return target.closest<HTMLAnchorElement>('a[data-preview], a.note-mark');
}

function show(
  link: HTMLAnchorElement,
  open: (...preview: Parameters<typeof openPreview>) => unknown,
) {
  const kind = link.dataset.preview ?? '';
  if (kind === 'symbol') return open(link, kind, () => symbolPreview(link));
  if (kind) return open(link, kind, () => referencePreview(link));
  const note = noteOf(link);
  if (note && !isInSight(note)) open(link, 'note', () => referencePreview(link));
}
