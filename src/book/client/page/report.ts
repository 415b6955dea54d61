/** A report of an error: page, section, the words marked, what the reader says, the browser. */
export function startReport(): void {
  const fold = document.querySelector<HTMLDetailsElement>('[data-report-to]');
  const report = document.getElementById('report');
  const words = document.getElementById('report-words');
  if (!fold || !report || !(words instanceof HTMLTextAreaElement)) return;
  const link = fold.querySelector<HTMLAnchorElement>('[data-report-link]');
  let marked: Marked | null = null;

  const write = () => {
    const address = location.href.split(/[?#]/)[0];
    const lines = [
      fold.dataset.reportHead,
      address + (marked?.id ? `#${marked.id}` : ''),
      ...(marked ? [`Section: ${marked.section}`, `Marked: “${marked.text}”`] : []),
      '',
      `What is wrong: ${words.value.trim() || '…'}`,
      '',
      navigator.userAgent,
    ];
    report.textContent = lines.join('\n');
    if (link) link.href = addressOf(fold.dataset.reportTo ?? '', lines);
  };

  document.addEventListener('selectionchange', () => {
    const now = markedWords();
    if (!now) return; // pressing a button unmarks the words, and they are still meant
    marked = now;
    if (fold.open) write();
  });
  fold.addEventListener('toggle', write);
  words.addEventListener('input', write);
}

interface Marked {
  text: string;
  section: string;
  id: string;
}

function markedWords(): Marked | null {
  const selection = getSelection();
  const text = selection?.toString().replace(/\s+/g, ' ').trim().slice(0, 600);
  const at = selection?.anchorNode;
  if (!text || !at || !document.getElementById('main')?.contains(at)) return null;
  const before = [...document.querySelectorAll<HTMLElement>('main :is(h1, h2, h3)')].filter(
    heading => heading.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const heading = before.at(-1);
  const section = (heading?.textContent ?? '').replace(/#\s*$/, '').trim();
  return { text, section, id: heading?.id ?? '' };
}

/** The e-mail, or the form, with the report filled in. */
function addressOf(reportTo: string, lines: (string | undefined)[]): string {
  const subject = lines[0] ?? '';
  const body = lines.slice(1).join('\n');
  if (!reportTo.includes('://')) {
    return `mailto:${reportTo}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
  }
  const form = new URL(reportTo);
  form.searchParams.set('title', subject);
  form.searchParams.set('body', body);
  return form.href;
}
