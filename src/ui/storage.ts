import { setVisited, visited } from './visit.ts';
import { whenIdle } from './whenIdle.ts';

/**
 * What the reader's browser keeps for the book: answers, sketches, the theme. Where storage is
 * missing, full or forbidden, values live as long as the visit, and the caller can say so.
 *
 * Keys are paths, the kind of thing first:
 *   theme, text, figures, paper     reading settings, as in book/content/reader/settings.ts
 *   place                           where reading stopped: { chapter, section }
 *   read/<chapter>                  ids of the sections read
 *   predict/<chapter>/<question>    number of the choice made
 *   passed/<chapter>/<question>     true: its figure was shown without an answer
 *   sketch/<figure>                 the curve drawn before a run
 *   exercise/<number>               { mark, note }, as in book/content/reader/marks.ts
 *   run/<figure>                    { spec, epochs } of a run left under way
 */
const prefix = 'unsaturated:';

/** The stored value, or undefined; callers check its shape, since the reader may have edited it. */
export function readStored(key: string): unknown {
  return parsed(visited()[key] ?? readText(prefix + key));
}

/** True when the value will outlast the visit. */
export function writeStored(key: string, value: unknown): boolean {
  const text = JSON.stringify(value);
  const { [key]: known, ...others } = visited();
  try {
    localStorage.setItem(prefix + key, text);
    if (known !== undefined) setVisited(others);
    return true;
  } catch {
    setVisited({ ...others, [key]: text });
    return false;
  }
}

/** Milliseconds after which the page begins to listen: to listen is to wait for the browser's store. */
const busy = 4000;
const listeners = new Set<() => void>();

/** Calls when another tab of the book has kept something. */
export function onOtherTab(listener: () => void): void {
  if (listeners.size === 0) setTimeout(() => whenIdle(listenToOtherTabs), busy);
  listeners.add(listener);
}

function listenToOtherTabs(): void {
  const tell = () => {
    for (const listener of listeners) listener();
  };
  window.addEventListener('storage', tell);
  tell(); // of what may have been kept meanwhile
}

export function forgetStored(key: string): void {
  const { [key]: known, ...others } = visited();
  if (known !== undefined) setVisited(others);
  try {
    localStorage.removeItem(prefix + key);
  } catch {
    // Nothing was kept, so there is nothing to forget.
  }
}

/** Everything that is kept, by key; what cannot be read is left out. */
export function allStored(): Record<string, unknown> {
  const texts: Record<string, string | null> = {};
  for (const key of keptKeys()) texts[key] = readText(prefix + key);
  const values = Object.entries({ ...texts, ...visited() }).map(
    ([key, text]) => [key, parsed(text)] as const,
  );
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

export function forgetAllStored(): void {
  for (const key of [...keptKeys(), ...Object.keys(visited())]) forgetStored(key);
}

/** Whether this browser keeps anything beyond the visit. */
export function canStore(): boolean {
  const probe = `${prefix}probe`;
  try {
    localStorage.setItem(probe, '1');
    localStorage.removeItem(probe);
    return true;
  } catch {
    return false;
  }
}

/** The sentence to show where writeStored said false. */
export const notKept =
  'This browser does not let the page store anything: kept for this visit only.';

function keptKeys(): string[] {
  try {
    return Object.keys(localStorage)
      .filter(key => key.startsWith(prefix))
      .map(key => key.slice(prefix.length));
  } catch {
    return [];
  }
}

function readText(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function parsed(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
