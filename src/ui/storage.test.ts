import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  allStored,
  canStore,
  forgetAllStored,
  forgetStored,
  notKept,
  readStored,
  writeStored,
} from './storage.ts';

/** A browser's storage; what is in it are its own properties, as in a real one. */
function newStorage(entries: Record<string, string> = {}, room = Infinity) {
  const methods = {
    getItem: (key: string) => entries[key] ?? null,
    setItem(key: string, text: string) {
      if (text.length > room) throw new DOMException('full', 'QuotaExceededError');
      entries[key] = storage[key] = text;
    },
    removeItem(key: string) {
      delete entries[key];
      delete storage[key];
    },
  };
  const storage: Record<string, string> = Object.assign(Object.create(methods), entries);
  return { storage, entries };
}

function forbid(...names: string[]) {
  for (const name of names) {
    vi.stubGlobal(name, undefined);
    Object.defineProperty(globalThis, name, {
      configurable: true,
      get() {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
  }
}

beforeEach(() => {
  vi.stubGlobal('localStorage', newStorage().storage);
  vi.stubGlobal('sessionStorage', newStorage().storage);
});
afterEach(() => {
  forgetAllStored();
  vi.unstubAllGlobals();
});

it('works for the visit where the browser stores nothing, and says so', async () => {
  forbid('localStorage');
  expect(canStore()).toBe(false);
  expect(writeStored('answer', { choice: 1 })).toBe(false);
  expect(notKept()).toContain('for this visit only');
  vi.resetModules();
  const next = await import('./storage.ts'); // the next page of the same tab
  expect(next.readStored('answer')).toEqual({ choice: 1 });
  expect(next.allStored()).toEqual({ answer: { choice: 1 } });
  forgetStored('answer');
  expect(next.readStored('answer')).toBeUndefined();
});

it('works on the page where the tab stores nothing either, and says so', () => {
  forbid('localStorage', 'sessionStorage');
  expect(writeStored('answer', 2)).toBe(false);
  expect(notKept()).toContain('only until this page is left');
  expect(readStored('answer')).toBe(2);
  expect(allStored()).toEqual({ answer: 2 });
  forgetAllStored();
  expect(readStored('answer')).toBeUndefined();
});

it('keeps for the visit what no longer finds room, and stores it when it does', () => {
  const { storage, entries } = newStorage({}, 20);
  vi.stubGlobal('localStorage', storage);
  expect(writeStored('note', 'before')).toBe(true);
  const note = 'a note that is longer than what is left of the room';
  expect(writeStored('note', note)).toBe(false);
  expect(readStored('note')).toBe(note);
  expect(entries).toEqual({ 'unsaturated:note': '"before"' });
  expect(writeStored('note', 'short')).toBe(true);
  expect(readStored('note')).toBe('short');
  expect(entries).toEqual({ 'unsaturated:note': '"short"' });
  expect(Object.keys(sessionStorage)).toEqual([]);
});

it('keeps values under its own prefix and shrugs at damaged ones', () => {
  const { storage, entries } = newStorage({ 'unsaturated:broken': '{', another: '1' });
  vi.stubGlobal('localStorage', storage);
  expect(canStore()).toBe(true);
  expect(writeStored('answer', { choice: 1 })).toBe(true);
  expect(entries['unsaturated:answer']).toBe('{"choice":1}');
  expect(readStored('broken')).toBeUndefined();
  expect(allStored()).toEqual({ answer: { choice: 1 } });
  forgetAllStored();
  expect(entries).toEqual({ another: '1' });
});
