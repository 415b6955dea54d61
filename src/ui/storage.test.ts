import { afterEach, expect, it, vi } from 'vitest';
import { forgetStored, readStored, writeStored } from './storage.ts';

afterEach(() => vi.unstubAllGlobals());

it('works for the visit, and says so, where the browser stores nothing', () => {
  const forbidden = () => {
    throw new DOMException('forbidden', 'SecurityError');
  };
  vi.stubGlobal('localStorage', {
    getItem: forbidden,
    setItem: forbidden,
    removeItem: forbidden,
  });
  expect(writeStored('answer', 2)).toBe(false);
  expect(readStored('answer')).toBe(2);
  forgetStored('answer');
  expect(readStored('answer')).toBeUndefined();
});

it('keeps values under its own prefix and shrugs at damaged ones', () => {
  const kept = new Map<string, string>([['unsaturated:broken', '{']]);
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
    removeItem: (key: string) => kept.delete(key),
  });
  expect(writeStored('answer', { choice: 1 })).toBe(true);
  expect(kept.get('unsaturated:answer')).toBe('{"choice":1}');
  expect(readStored('broken')).toBeUndefined();
});
