import { onOtherTab, readStored } from '../../../ui/storage.ts';
import { asSections, readKey } from '../../content/reader/reading.ts';

/** The contents: the panel opens and closes as panels do, and every list of it shows what is read. */
export function startContents(): void {
  const panel = document.querySelector<HTMLDetailsElement>('[data-panel]');
  if (panel) startPanel(panel);
  showProgress();
  onOtherTab(showProgress);
}

function startPanel(panel: HTMLDetailsElement): void {
  const summary = panel.querySelector('summary');
  const close = () => {
    panel.open = false;
  };
  panel.addEventListener('toggle', () => {
    if (!panel.open) return;
    const here = panel.querySelector('[aria-current=location]:not([hidden])');
    (here ?? panel.querySelector('[aria-current=page]'))?.scrollIntoView({ block: 'nearest' });
  });
  panel.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || !panel.open) return;
    close();
    summary?.focus();
  });
  panel.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !panel.contains(relatedTarget)) close();
  });
  panel.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) close();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (panel.open && target instanceof Node && !panel.contains(target)) close();
  });
}

/** Ticks at the sections read, and their count at each chapter. */
export function showProgress(): void {
  for (const chapter of document.querySelectorAll<HTMLElement>('[data-chapter]')) {
    const read = asSections(readStored(readKey(chapter.dataset.chapter ?? '')));
    const sections = [...chapter.querySelectorAll<HTMLElement>('[data-section]')];
    for (const section of sections) tick(section, read.includes(section.dataset.section ?? ''));
    const done = sections.filter(section => section.classList.contains('is-read')).length;
    chapter.classList.toggle('is-read', done > 0 && done === sections.length);
    const count = chapter.querySelector('[data-progress]');
    if (!count || sections.length === 0) continue;
    const all = sections.length;
    count.textContent =
      done === 0
        ? `${all} sections`
        : done === all
          ? `all ${all} sections read`
          : `${done} of ${all} sections read`;
    chapter.style.setProperty('--read', String(done / all));
  }
}

function tick(section: HTMLElement, read: boolean): void {
  section.classList.toggle('is-read', read);
  const words = section.querySelector('.read-mark');
  if (!read) words?.remove();
  else if (!words) {
    const mark = document.createElement('span');
    mark.className = 'read-mark visually-hidden';
    mark.textContent = '(read)';
    section.append(' ', mark);
  }
}
