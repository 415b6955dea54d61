import { previewOf } from './previewContent.ts';

/**
 * A reference shows its target in place: on hover, on focus, and on the first tap. Escape closes
 * it; a click (or a second tap) goes there.
 */
const patience = { open: 120, close: 220 };

export function startPreviews(): void {
  const card = document.createElement('div');
  card.className = 'preview';
  card.id = 'preview';
  card.hidden = true;
  document.body.append(card);

  let shownFor: HTMLAnchorElement | null = null;
  let timer = 0;
  let touched = false;

  const later = (wait: number, act: () => void) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(act, wait);
  };
  const close = () => {
    window.clearTimeout(timer);
    shownFor?.removeAttribute('aria-describedby');
    shownFor = null;
    card.hidden = true;
  };
  const open = async (link: HTMLAnchorElement) => {
    if (shownFor === link) return;
    close();
    shownFor = link;
    const content = await previewOf(link);
    if (shownFor !== link) return;
    if (!content) return close();
    card.replaceChildren(content);
    card.dataset.kind = link.dataset.preview;
    card.hidden = false;
    link.setAttribute('aria-describedby', card.id);
    place(card, link);
  };

  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-preview]')) {
    link.addEventListener('pointerenter', event => {
      if (event.pointerType === 'mouse') later(patience.open, () => void open(link));
    });
    link.addEventListener('pointerleave', event => {
      if (event.pointerType === 'mouse') later(patience.close, close);
    });
    link.addEventListener('pointerdown', event => {
      touched = event.pointerType !== 'mouse';
    });
    link.addEventListener('focus', () => {
      if (!touched) void open(link);
    });
    link.addEventListener('blur', () => {
      if (!touched) later(patience.close, close);
    });
    link.addEventListener('click', event => {
      if (touched && shownFor !== link) {
        event.preventDefault();
        event.stopPropagation();
        void open(link);
      } else close();
      touched = false;
    });
  }
  card.addEventListener('pointerenter', () => window.clearTimeout(timer));
  card.addEventListener('pointerleave', () => later(patience.close, close));
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && shownFor) close();
  });
  document.addEventListener('pointerdown', event => {
    const { target } = event;
    if (!shownFor || !(target instanceof Node)) return;
    if (!card.contains(target) && !shownFor.contains(target)) close();
  });
  window.addEventListener('resize', close);
}

/** Under the link, or over it where there is more room; within the window's sides. */
function place(card: HTMLElement, link: HTMLElement): void {
  const edge = 12;
  const at = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const width = document.documentElement.clientWidth;
  card.style.maxWidth = `${width - 2 * edge}px`;
  const size = card.getBoundingClientRect();
  const left = Math.max(
    edge,
    Math.min(at.left + at.width / 2 - size.width / 2, width - size.width - edge),
  );
  const under = at.bottom + 8;
  const fits = under + size.height < window.innerHeight || at.top < size.height + edge;
  card.style.left = `${left + window.scrollX}px`;
  card.style.top = `${(fits ? under : at.top - 8 - size.height) + window.scrollY}px`;
}
