import { siteRoot } from '../../../ui/siteRoot.ts';

/** The search opens by its button or by "/"; what it needs is fetched when it first does. */
export function startSearch(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-search]');
  if (!button) return;
  const open = async () => {
    const { openSearch } = await import('./searchDialog.ts');
    openSearch(siteRoot());
  };
  button.addEventListener('click', () => void open());
  document.addEventListener('keydown', event => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.defaultPrevented || isWriting(event.target)) return;
    event.preventDefault();
    void open();
  });
}

/** Where a "/" is a "/". */
function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const field = target instanceof HTMLInputElement && !/^(range|checkbox|radio)$/.test(target.type);
  return field || target.isContentEditable || target.matches('textarea, select');
}
