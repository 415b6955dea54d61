import { describe, expect, it } from 'vitest';
import { compileActivation, compileCost } from './compile.ts';

describe('a cost', () => {
  it('is what the program declares under that name, and may use the core’s functions', () => {
    const cost = compileCost(
      "const half = 0.5; const cost = { value: (a, y) => half * (a - y) ** 2, gradient: (a, y) => a - y, partner: 'linear' };",
    );
    expect(cost.value(0.75, 0.25)).toBe(0.125);
    expect(cost.gradient(0.75, 0.25)).toBe(0.5);
    expect(cost.partner).toBe('linear');
    const logarithmic = compileCost('const cost = { value: a => -log(a), gradient: a => -1 / a };');
    expect(logarithmic.value(1, 1)).toBe(-0);
    expect(logarithmic.partner).toBeUndefined();
  });

  it.each([
    ['const cost = {', 'This is not JavaScript: '],
    [
      'const price = {};',
      'There is no cost here: expected const cost = { value, gradient, partner }',
    ],
    ['const cost = 3;', 'cost: expected an object, { value, gradient, partner }; received 3'],
    ['const cost = null;', 'received null'],
    ['const cost = {};', 'cost.value: expected a function of (a, y); received nothing'],
    ["const cost = { value: 'a' };", "cost.value: expected a function of (a, y); received 'a'"],
    ['const cost = { value: a => a };', 'cost.gradient: expected a function of (a, y)'],
    ['const cost = quadratic;', 'The code stopped: quadratic is not defined'],
    ["throw new Error('enough');", 'The code stopped: enough'],
    [
      "const cost = { value: a => a, gradient: a => 1, partner: 'tanh' };",
      "cost.partner: expected 'sigmoid', 'softmax', 'linear', or no partner; received 'tanh'",
    ],
  ])('that cannot be used is refused in words: %s', (code, words) => {
    expect(() => compileCost(code)).toThrow(words);
  });
});

it('an activation may have the name of one of the core’s inside', () => {
  const { f, slope } = compileActivation(
    'const sigmoid = z => 2 * z; const activation = { f: sigmoid, slope: () => 2 };',
  );
  expect([f(3), slope(3)]).toEqual([6, 2]);
});
