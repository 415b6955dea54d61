import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { broughtBack, fromFile, toFile, type Kept } from './readersFile.ts';

const kept: Kept = {
  theme: 'dark',
  place: { chapter: '01-cross-entropy', section: 'slow' },
  'read/01-cross-entropy': ['slow', 'fast'],
  'predict/01-cross-entropy/when-fastest': 2,
  'sketch/slow-start': '0.5;0.25',
  'exercise/X5': { mark: 'done', note: 'Use (57).' },
};

describe('a reader’s book as a file', () => {
  it('comes back as it was', () => {
    const text = toFile(kept, new Date('2026-11-25T10:00:00Z'));
    expect(JSON.parse(text)).toMatchObject({ version: 1, saved: '2026-11-25T10:00:00.000Z' });
    expect(fromFile(text, 'mine.json')).toEqual({ kept });
    expect(broughtBack({}, kept)).toEqual(kept);
    expect(broughtBack(kept, kept)).toEqual({});
  });

  it.each([
    ['{"format": "unsat', /mine\.json: expected .*; this one is not JSON, or is cut short/],
    ['[1, 2]', /expected a file that was saved on this page, received something else/],
    ['{"sizes": [784, 30, 10]}', /received something else/],
    [
      '{"format":"unsaturated-reader","version":2,"kept":{}}',
      /version 1 is known here, received 2/,
    ],
    [
      '{"format":"unsaturated-reader","version":{"toString":1},"kept":{}}',
      /version 1 is known here, received \{"toString":1\}/,
    ],
    [
      '{"format":"unsaturated-reader","version":1,"kept":{"exercise/X5":7}}',
      /exercise\/X5 cannot be what this book keeps, received 7/,
    ],
    [
      '{"format":"unsaturated-reader","version":1,"kept":{"__proto__ x":1}}',
      /"__proto__ x" is not a name/,
    ],
  ])('is refused in words when it is %s', (text, words) => {
    const result = fromFile(text, 'mine.json');
    expect('problem' in result && result.problem).toMatch(words);
  });
});

/** Can be read as JSON and not be written again. */
const deep = '['.repeat(50_000) + ']'.repeat(50_000);

it('whatever a file holds, it is brought back or refused in a line', () => {
  const key = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...Object.keys(kept), 'read/constructor', 'run/lab') },
    fc.constantFrom('toString', '__proto__', 'hasOwnProperty/x'),
    fc.string(),
  );
  const value = fc.oneof(
    fc.constantFrom(...Object.values(kept)),
    fc.jsonValue(),
    fc.constantFrom('deep', 'x'.repeat(9_000), { toString: 1, valueOf: null }),
  );
  const usually = (usual: unknown) => fc.oneof({ weight: 9, arbitrary: fc.constant(usual) }, value);
  const file = fc.record({
    format: usually('unsaturated-reader'),
    version: usually(1),
    kept: fc.oneof({ weight: 9, arbitrary: fc.dictionary(key, value, { maxKeys: 3 }) }, value),
  });
  let taken = 0;
  fc.assert(
    fc.property(file, fc.nat(), (written, cut) => {
      const text = JSON.stringify(written).replaceAll('"deep"', deep);
      const given = cut % 8 === 0 ? text.slice(0, cut % (text.length + 1)) : text;
      const result = fromFile(given, 'mine.json');
      if ('problem' in result) {
        expect(result.problem.length).toBeLessThan(250);
      } else {
        taken++;
        for (const here of [{}, kept]) JSON.stringify(broughtBack(here, result.kept));
      }
    }),
    { seed: 2014, numRuns: 1000 },
  );
  expect(taken).toBeGreaterThan(100);
});

describe('what a file brings back', () => {
  it('fills in what is missing and leaves what is here', () => {
    const here: Kept = { theme: 'light', 'predict/01-cross-entropy/when-fastest': 0 };
    const changes = broughtBack(here, kept);
    expect(changes).not.toHaveProperty('theme');
    expect(changes).not.toHaveProperty('predict/01-cross-entropy/when-fastest');
    expect(changes['sketch/slow-start']).toBe('0.5;0.25');
  });

  it('joins the sections read, and the notes', () => {
    const here: Kept = {
      'read/01-cross-entropy': ['fast', 'last'],
      'exercise/X5': { mark: null, note: 'A sketch first.' },
    };
    expect(broughtBack(here, kept)).toMatchObject({
      'read/01-cross-entropy': ['fast', 'last', 'slow'],
      'exercise/X5': { mark: 'done', note: 'A sketch first.\n\nUse (57).' },
    });
    const longer: Kept = { 'exercise/X5': { mark: 'again', note: 'Use (57). Then (58).' } };
    expect(broughtBack(longer, { 'exercise/X5': kept['exercise/X5'] })).toEqual({});
    expect(broughtBack({ 'exercise/X5': kept['exercise/X5'] }, longer)).toEqual({
      'exercise/X5': { mark: 'done', note: 'Use (57). Then (58).' },
    });
  });
});
