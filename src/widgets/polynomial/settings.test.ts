import { describe, expect, it } from 'vitest';
import { readoutsOf, shownOf, summaryOf } from './presenter.ts';
import { defaultsOf, linkOf, readGiven } from '../../figure/state.ts';
import { settings, settled, type PolynomialState } from './settings.ts';

const plain = defaultsOf(settings);

function state(given: Record<string, unknown>, base = plain): PolynomialState {
  const { values, problems } = readGiven(settings, given, 'chapter');
  expect(problems).toEqual([]);
  return settled({ ...base, ...values });
}

const readouts = (of: PolynomialState) => readoutsOf(of, shownOf(of));

describe('settings', () => {
  it('are those of the chapter, with the numbers it quotes', () => {
    const everyPoint = state({ degree: 9, xMax: 5, x: 5 });
    expect(readouts(everyPoint)).toMatchObject({ x: '5.00', value: '18.16', rms: '0.00' });
    const at7 = state({ xMax: 7, x: 7 }, everyPoint);
    expect(readouts(at7).value).toBe('54,958');
    const lifted = state({ xMax: 7, x: 7, move: { index: 8, y: 8.1 } }, everyPoint);
    expect(readouts(lifted).value).toBe('89,900');
    const priced = state({ degree: 9, penalty: 0.001, unit: 7, xMax: 7, x: 7 });
    expect(readouts(priced)).toMatchObject({
      value: '14.11',
      rms: '0.24',
      largestCoefficient: '10.5',
    });
    expect(readouts(state({ line: true })).rms).toBe('0.27');
  });

  it('come back from a link', () => {
    const before = state({ degree: 9, penalty: 0.001, xMax: 7, move: { index: 8, y: 8.1 } });
    const link = Object.fromEntries(
      Object.entries(linkOf(settings, before, plain)).map(([name, value]) => [name, String(value)]),
    );
    expect(state(link)).toEqual(before);
  });

  it('that make no sense are refused in words', () => {
    const { problems } = readGiven(
      settings,
      {
        degree: 10,
        xMax: 6,
        move: { index: 11, y: 3 },
        heights: '1;2',
      },
      'link',
    );
    expect(problems).toHaveLength(4);
    expect(problems[1]).toBe('xMax: expected 5 or 7, received “6”.');
  });

  it('never read the curve outside the frame', () => {
    expect(state({ xMax: 5, x: 7 }).x).toBe(5);
  });
});

it('says the result in words', () => {
  const now = state({ degree: 9, xMax: 7, x: 7, line: true });
  expect(summaryOf(now, shownOf(now), 12)).toContain(
    'At x = 7.00 the polynomial of degree 9 without a price on its coefficients gives 54,958.',
  );
  expect(summaryOf(now, shownOf(now), 12)).toContain('At x = 7.00 your sketch gives 12.00.');
});
