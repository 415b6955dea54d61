import type { Holdings } from '../../offline/messages.ts';
import { whatIsKept } from '../page/offline.ts';

/** Says in the page how much of the book can be read without a connection. */
export function startOfflineCopy(place: HTMLElement): void {
  const say = async () => {
    const kept = await whatIsKept();
    place.textContent = wordsOn(kept);
  };
  void say();
  // `serviceWorker` is missing where it is forbidden.
  (navigator.serviceWorker as ServiceWorkerContainer | undefined)?.addEventListener(
    'controllerchange',
    () => void say(),
  );
}

/** As many as a sentence can name. */
const most = 4;

export function wordsOn(kept: Holdings | null): string {
  if (!kept) {
    return 'Nothing so far. The book is kept once you have stayed with it for a moment, where the browser allows it and there is no wish to save data.';
  }
  const { files, missing } = kept;
  if (missing.length === 0) {
    return `All of it: ${files} files, every page and everything its figures need. It can be read without a connection.`;
  }
  const named = missing.slice(0, most).map(path => path || 'the cover');
  const more = missing.length - named.length;
  const list = more > 0 ? [...named, `${more} more`] : named;
  const names = [list.slice(0, -1).join(', '), list.at(-1)].filter(Boolean).join(' and ');
  return `${files - missing.length} of ${files} files. What did not come, or not as it should be: ${names}. It is asked for again whenever you are here with a connection.`;
}
