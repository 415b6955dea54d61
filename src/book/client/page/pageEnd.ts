import { startReport } from './report.ts';

/** Citations learn where this copy of the book stands; what can be copied is copied. */
export function startPageEnd(): void {
  const here = location.href.split(/[?#]/)[0];
  for (const citation of document.querySelectorAll('[data-unaddressed]')) {
    citation.textContent = (citation.textContent ?? '').replace('(the address of this page)', here);
  }
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    const name = button.textContent ?? '';
    button.addEventListener('click', async () => {
      const source = document.getElementById(button.dataset.copy ?? '');
      if (!source) return;
      button.textContent = (await copied(source)) ? 'Copied' : 'Marked: copy it from there';
      window.setTimeout(() => (button.textContent = name), 2500);
    });
  }
  startReport();
}

/** Where the page may not write to the clipboard, the text is marked, ready to be copied. */
async function copied(source: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(source.textContent ?? '');
    return true;
  } catch {
    getSelection()?.selectAllChildren(source);
    return false;
  }
}
