import { expect, it } from 'vitest';
import { hundredths } from './hundredths.ts';

it('shortens places in drawings, and nothing else', () => {
  expect(hundredths('<circle class="a" cx="226.32584031219335" cy="99.10000000000007" r="4.5">')).toBe(
    '<circle class="a" cx="226.33" cy="99.1" r="4.5">',
  ); // prettier-ignore
  expect(hundredths('<g transform="translate(-0.0049 50.139000000001)">')).toBe(
    '<g transform="translate(0 50.14)">',
  );
  const words = '<p title="0.12345">width is 0.12345, x="</p><input value="0.12345" max="1.23456">';
  expect(hundredths(words)).toBe(words);
});
