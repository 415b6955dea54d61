/** Where there is no margin, a note's number opens and closes it in the text. */
export function startNotes(): void {
  const margin = window.matchMedia('(min-width: 1180px)');
  for (const mark of document.querySelectorAll<HTMLAnchorElement>('.note-mark')) {
    const note = document.getElementById(mark.hash.slice(1));
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
