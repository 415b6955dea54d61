import { barHeight, elementNamed } from './here.ts';

/** Where there is no margin, a note's number opens and closes it in the text. */
const margin = window.matchMedia('(min-width: 1180px)');

export function startNotes(): void {
  for (const mark of document.querySelectorAll<HTMLAnchorElement>('.note-mark')) {
    const note = noteOf(mark);
    if (!note) continue;
    const tell = () => {
      if (margin.matches) mark.removeAttribute('aria-expanded');
      else mark.setAttribute('aria-expanded', String(note.classList.contains('note-open')));
    };
    mark.addEventListener('click', event => {
      if (margin.matches) return;
      event.preventDefault();
      note.classList.toggle('note-open');
      tell();
    });
    margin.addEventListener('change', tell);
    tell();
    if (location.hash === mark.hash) note.classList.add('note-open');
  }
}

export const noteOf = (mark: HTMLAnchorElement): HTMLElement | null => elementNamed(mark.hash);

/** A note that stands in the margin in full view needs no preview. */
export function isInSight(note: HTMLElement): boolean {
  const { top, bottom, height } = note.getBoundingClientRect();
  return height > 0 && top >= barHeight() && bottom <= window.innerHeight;
}
