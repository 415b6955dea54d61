import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonOf, textOf } from './jsonText.ts';

const bytes = (text: string, encoding: BufferEncoding, ...mark: number[]) =>
  Uint8Array.from([...mark, ...Buffer.from(text, encoding)]);
const swapped = (utf16: Uint8Array) => Buffer.from(utf16).swap16();

describe('the text of a file', () => {
  const text = '{ "name": "Zürich, η" }';
  it.each([
    ['UTF-8', bytes(text, 'utf8')],
    ['UTF-8 with a mark', bytes(text, 'utf8', 0xef, 0xbb, 0xbf)],
    ['UTF-16, little end first', bytes(text, 'utf16le', 0xff, 0xfe)],
    ['UTF-16, big end first', swapped(bytes(text, 'utf16le', 0xff, 0xfe))],
    ['UTF-16 without a mark', bytes(text, 'utf16le')],
    ['UTF-16, big end first, without a mark', swapped(bytes(text, 'utf16le'))],
  ])('is read in %s', (_, file) => {
    expect(textOf(file)).toBe(text);
  });

  it('is refused in another encoding', () => {
    expect(() => textOf(bytes('{ "name": "Zürich" }', 'latin1'))).toThrow(
      'not text in UTF-8 or UTF-16',
    );
  });
});

describe('JSON', () => {
  it('is what it stands for', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async value => {
        const text = JSON.stringify(value);
        expect(await jsonOf(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it.each([
    ['{\n  "rate": NaN\n}', 'line 2, column 11: found NaN, which is no number that JSON can hold'],
    ['[1, -Infinity]', 'line 1, column 5: found -Infinity, which is no number that JSON can hold'],
    ['{ "a": tru }', 'line 1, column 8: found tru'],
    ['{ "a": .5 }', 'line 1, column 8: found .5'],
    ['{ "a": 1, }', 'line 1, column 11: found }'],
    ["{ 'a': 1 }", "line 1, column 3: found 'a'"],
    ['// of mine\n{}', 'line 1, column 1: found //'],
    ['{ "a": [1, 2', 'line 1, column 13: it ends before it is whole'],
    ['{ "a": "b', 'line 1, column 8: it ends before it is whole'],
    ['{\n "a": 1\n', 'line 3, column 1: it ends before it is whole'],
    ['', 'it is empty'],
    [' \n', 'it is empty'],
    ['{}\u0000', 'line 1, column 3: found �'],
  ])('is not %j', async (text, words) => {
    await expect(jsonOf(text)).rejects.toThrow(new Error(`not JSON: ${words}`));
  });

  it('is never quoted at more than a line', async () => {
    const deep = `{ "a": ${'x'.repeat(100_000)} }`;
    const failed = await jsonOf(deep).catch((error: unknown) => error);
    expect(String(failed).length).toBeLessThan(160);
  });

  it('cut anywhere is said to be cut, or not to be JSON, never taken', async () => {
    const whole = JSON.stringify({ sizes: [2, 1], weights: [[[0.5, -1e-7]]], cost: 'a "b" \\' });
    for (let end = 0; end < whole.length; end++) {
      await expect(jsonOf(whole.slice(0, end))).rejects.toThrow(
        /^not JSON: (it is empty|line 1, column \d+: )/,
      );
    }
  });
});
