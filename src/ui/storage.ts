import { whenIdle } from './whenIdle.ts';

/**
 * What the reader's browser keeps for the book: answers, sketches, the theme. Where its storage is
 * full or forbidden, values live as long as the tab, or else the page, and the caller can say so.
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

/** The name that the browser knows a key by. */
export const keyOf = (key: string) => prefix + key;

/** To look for them is forbidden in some settings, and to write to them where they are full. */
const browser = () => localStorage;
const tab = () => sessionStorage;
/** What neither takes, by key. */
const page = new Map<string, string>();

/** The stored value, or undefined; callers check its shape, since the reader may have edited it. */
export function readStored(key: string): unknown {
  // What is kept for less long is newer: the browser would not take it.
  return parsed(page.get(key) ?? read(tab, key) ?? read(browser, key));
}

/** True when the value will outlast the visit. */
export function writeStored(key: string, value: unknown): boolean {
  const text = JSON.stringify(value);
  const inBrowser = write(browser, key, text);
  if (inBrowser) remove(tab, key);
  if (inBrowser || write(tab, key, text)) page.delete(key);
  else page.set(key, text);
  return inBrowser;
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
  page.delete(key);
  remove(tab, key);
  remove(browser, key);
}

/** Everything that is kept, by key; what cannot be read is left out. */
export function allStored(): Record<string, unknown> {
  const values = keptKeys().map(key => [key, readStored(key)] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

export function forgetAllStored(): void {
  for (const key of keptKeys()) forgetStored(key);
}

/** Whether this browser keeps anything beyond the visit. */
export const canStore = (): boolean => takes(browser);

/** The sentence to show where writeStored said false. */
export function notKept(): string {
  const time = takes(tab) ? 'for this visit only' : 'only until this page is left';
  return `This browser does not let the page store anything: kept ${time}.`;
}

type Place = () => Storage;

const read = (place: Place, key: string) => attempt(() => place().getItem(prefix + key));
const remove = (place: Place, key: string) => attempt(() => place().removeItem(prefix + key));

const write = (place: Place, key: string, text: string): boolean =>
  attempt(() => (place().setItem(prefix + key, text), true)) ?? false;

function takes(place: Place): boolean {
  const taken = write(place, 'probe', '1');
  remove(place, 'probe');
  return taken;
}

function keptKeys(): string[] {
  const names = [browser, tab].flatMap(place => attempt(() => Object.keys(place())) ?? []);
  const keys = names.filter(name => name.startsWith(prefix)).map(name => name.slice(prefix.length));
  return [...new Set([...keys, ...page.keys()])];
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

const parsed = (text: string | null | undefined): unknown =>
  text == null ? undefined : attempt(() => JSON.parse(text) as unknown);
