/**
 * What the reader should know of the page as a whole, not of one figure: that it trains slowly
 * here, that there is a new version, that nothing can be stored. Plain functions; whoever shows
 * them listens.
 */
export interface PageNotice {
  /** One notice of a key is shown; a later one takes its place. */
  key: string;
  text: string;
  action?: { label: string; act(): void };
}

const notices = new Map<string, PageNotice>();
/** Texts that were put away: they do not come again in this visit. */
const putAway = new Set<string>();
const listeners = new Set<(shown: readonly PageNotice[]) => void>();

export function tellPage(notice: PageNotice): void {
  if (putAway.has(notice.text) || notices.get(notice.key)?.text === notice.text) return;
  notices.set(notice.key, notice);
  tellListeners();
}

export function dismissNotice({ key, text }: PageNotice): void {
  putAway.add(text);
  if (notices.delete(key)) tellListeners();
}

/** Calls back now and at every change; returns how to stop. */
export function onPageNotices(listener: (shown: readonly PageNotice[]) => void): () => void {
  listeners.add(listener);
  listener([...notices.values()]);
  return () => listeners.delete(listener);
}

function tellListeners(): void {
  for (const listener of listeners) listener([...notices.values()]);
}
