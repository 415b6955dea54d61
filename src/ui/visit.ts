/**
 * Where the browser stores nothing, what the reader makes lives in the name of the window: the one
 * place that a page may always write to and that the next page of the same tab still finds.
 */
const mark = 'unsaturated-visit:';

/** What this visit holds, by key. */
export function visited(): Record<string, string> {
  if (typeof window === 'undefined' || !window.name?.startsWith(mark)) return memory;
  try {
    const entries: unknown = JSON.parse(window.name.slice(mark.length));
    return isEntries(entries) ? entries : {};
  } catch {
    return {};
  }
}

export function setVisited(entries: Record<string, string>): void {
  memory = entries;
  if (typeof window === 'undefined') return;
  const free = !window.name || window.name.startsWith(mark);
  // A name that somebody gave the window is theirs; then entries live as long as the page.
  if (!free) return;
  window.name = Object.keys(entries).length > 0 ? mark + JSON.stringify(entries) : '';
}

let memory: Record<string, string> = {};

function isEntries(value: unknown): value is Record<string, string> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every(text => typeof text === 'string')
  );
}
