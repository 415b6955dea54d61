import { writeStored } from '../../../ui/storage.ts';
import { placeKey, type Place } from '../../content/reader/reading.ts';
import { barHeight, chapterHere, sectionsHere } from '../page/here.ts';

/**
 * Follows the reader down a chapter: the section in front of them is the current one in every list
 * of contents, the bar names it, and the cover remembers it.
 */
export function startScrollSpy(): void {
  const chapter = chapterHere();
  if (!chapter) return;
  const sections = sectionsHere();
  const title = document.querySelector('h1');
  const bar = document.querySelector('.bar');
  const crumb = document.querySelector<HTMLElement>('[data-crumbs-section]');
  const link = crumb?.querySelector('a');
  let current: string | null | undefined;
  let waiting = 0;

  const update = () => {
    waiting = 0;
    const line = barHeight() + window.innerHeight * 0.3;
    const section = sections
      .filter(({ heading }) => heading.getBoundingClientRect().top < line)
      .at(-1);
    const past = (title?.getBoundingClientRect().bottom ?? 0) < barHeight();
    bar?.classList.toggle('bar-past', past);
    const id = section?.id ?? null;
    if (id === current) return;
    current = id;
    mark(chapter, id);
    if (crumb && link) {
      crumb.hidden = !section;
      link.href = `#${id ?? 'main'}`;
      link.textContent = section ? titleOf(section.heading) : '';
    }
    const place: Place = { chapter, section: id };
    if (past) writeStored(placeKey, place);
  };
  const soon = () => {
    waiting ||= requestAnimationFrame(update);
  };
  window.addEventListener('scroll', soon, { passive: true });
  window.addEventListener('resize', soon);
  soon();
}

function mark(chapter: string, section: string | null): void {
  const lists = `[data-chapter="${chapter}"] [data-section]`;
  for (const entry of document.querySelectorAll<HTMLElement>(lists)) {
    const link = entry.querySelector('a');
    if (entry.dataset.section === section) link?.setAttribute('aria-current', 'location');
    else link?.removeAttribute('aria-current');
  }
}

/** The words of a heading, without the sign that links to it and with each formula only once. */
function titleOf(heading: HTMLElement): string {
  const copy = heading.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return '';
  for (const part of copy.querySelectorAll('.deep-link, .katex-mathml')) part.remove();
  return copy.textContent.trim();
}
