import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  allStored,
  canStore,
  forgetAllStored,
  forgetStored,
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

const forbidden = () => {
  throw new DOMException('forbidden', 'SecurityError');
};

beforeEach(() => vi.stubGlobal('window', { name: '' }));
afterEach(() => {
  forgetAllStored();
  vi.unstubAllGlobals();
});

describe('where the browser stores nothing', () => {
  beforeEach(() =>
    vi.stubGlobal('localStorage', {
      getItem: forbidden,
      setItem: forbidden,
      removeItem: forbidden,
    }),
  );

  it('works for the visit, and says so', () => {
    expect(canStore()).toBe(false);
    expect(writeStored('answer', 2)).toBe(false);
    expect(readStored('answer')).toBe(2);
    expect(allStored()).toEqual({ answer: 2 });
    forgetStored('answer');
    expect(readStored('answer')).toBeUndefined();
  });

  it('finds it again on the next page of the same tab', async () => {
    writeStored('answer', { choice: 1 });
    const { name } = window;
    vi.resetModules();
    vi.stubGlobal('window', { name });
    const next = await import('./storage.ts');
    expect(next.readStored('answer')).toEqual({ choice: 1 });
    next.forgetAllStored();
    expect(window.name).toBe('');
  });

  it('leaves a name alone that somebody gave the window', () => {
    vi.stubGlobal('window', { name: 'exercise-frame' });
    writeStored('answer', 2);
    expect(window.name).toBe('exercise-frame');
    expect(readStored('answer')).toBe(2);
  });
});

it('keeps for the visit what no longer finds room, and stores it when it does', () => {
  const { storage, entries } = newStorage({}, 20);
  vi.stubGlobal('localStorage', storage);
  const note = 'a note that is longer than what is left of the room';
  expect(writeStored('note', note)).toBe(false);
  expect(readStored('note')).toBe(note);
  expect(writeStored('note', 'short')).toBe(true);
  expect(readStored('note')).toBe('short');
  expect(window.name).toBe('');
  expect(entries).toEqual({ 'unsaturated:note': '"short"' });
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
