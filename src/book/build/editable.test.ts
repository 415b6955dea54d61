import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { activations } from '../../core/activations.ts';
import { costs } from '../../core/costs.ts';
import { compileActivation, compileCost } from '../../experiment/sandbox/compile.ts';
import { coreFormulas } from './coreSource.ts';
import { editable } from './source/editable.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const formulas = coreFormulas(root);

it.each(['quadratic', 'cross-entropy', 'log-likelihood'] as const)(
  'the %s cost as a program is the cost of the core',
  name => {
    const { value, gradient, partner } = compileCost(formulas[name]);
    expect(partner).toBe(costs[name].partner);
    for (const a of [0, 1e-320, 0.2, 0.5, 0.9, 1]) {
      for (const y of [0, 0.3, 1]) {
        expect(value(a, y)).toBe(costs[name].value(a, y));
        expect(gradient(a, y)).toBe(costs[name].gradient(a, y));
      }
    }
  },
);

it.each(['sigmoid', 'tanh', 'relu'] as const)(
  'the %s activation as a program is the activation of the core',
  name => {
    const { f, slope } = compileActivation(formulas[name]);
    for (const z of [-800, -2, -0.1, 0, 0.1, 2, 800]) {
      expect(f(z)).toBe(activations[name].f(z));
      expect(slope(z)).toBe(activations[name].slope(z));
    }
  },
);

it('has the very lines of the file where they have no types in them', () => {
  const lines = readFileSync(`${root}src/core/costs.ts`, 'utf8').split('\n');
  const trimmed = new Set(lines.map(line => line.trim()));
  const strange = formulas['cross-entropy'].split('\n').filter(line => !trimmed.has(line.trim()));
  // The frame around them, and two declarations that lost their types.
  expect(strange).toEqual([
    'const surprise = (a) => 0 - log(Math.max(a, SMALLEST_OUTPUT));',
    'const surpriseOfRest = (a) => 0 - log(Math.max(1 - a, SMALLEST_REST));',
    'const cost = {',
    '};',
  ]);
});

it('is refused when the entry is gone', () => {
  expect(() => editable(root, 'src/core/costs.ts', 'costs.cubic', ['value'], 'cost')).toThrow(
    'src/core/costs.ts has no "costs.cubic".',
  );
});
