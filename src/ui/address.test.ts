import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeIn, safeDecode } from './address.ts';

it('decodes what is well formed and leaves the rest as it is', () => {
  expect(safeDecode('the-slope-is-%CF%83')).toBe('the-slope-is-σ');
  expect(safeDecode('%E2%88')).toBe('%E2%88');
  expect(safeDecode('100%')).toBe('100%');
  expect(placeIn('#eq-57')).toBe('eq-57');
  expect(placeIn('')).toBe('');
});

it('gives back every name that an address can carry, and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), name => {
      expect(placeIn(`#${encodeURIComponent(name)}`)).toBe(name);
    }),
    { seed: 57 },
  );
  fc.assert(
    fc.property(fc.stringMatching(/^[%0-9A-Fa-f#?&=]*$/), text => {
      expect(typeof placeIn(text)).toBe('string');
    }),
    { seed: 57 },
  );
});
