import { describe, expect, it } from 'vitest';
import { checkSpec } from '../../experiment/index.ts';
import { readSettings } from '../../figure/reading.ts';
import {
  histogramBase,
  histogramSchema,
  lambdaOn,
  regimes,
  settledHistogram,
  specsOf,
} from './histogramSettings.ts';
import { accuracyText, columnsOf, sentenceOf, titleOf } from './histogramWords.ts';
import { ahead, nearZeroText } from './weights.ts';

describe('the committed networks', () => {
  it('began alike', () => {
    const [none, l1, l2] = regimes.map(regime => ahead.look(regime, 0));
    expect(l1).toEqual(none);
    expect(l2).toEqual(none);
    // N(0, 1/784): a standard deviation of 1/28
    expect(none.spread.rms).toBeCloseTo(1 / 28, 3);
  });

  it('have 23,520 first-layer weights, each counted once', () => {
    for (const regime of regimes) {
      for (const epoch of ahead.epochs) {
        const { spread, image } = ahead.look(regime, epoch);
        expect(spread.counts.reduce((sum, count) => sum + count)).toBe(23520);
        expect(image).toHaveLength(784);
      }
    }
  });

  it('end with what the chapter says: 0.75 % near zero without a penalty, 39.7 % with L1', () => {
    expect(nearZeroText(ahead.look('none', 30).spread)).toBe('0.75 %');
    expect(nearZeroText(ahead.look('l1', 30).spread)).toBe('39.7 %');
  });

  it('are told in a sentence', () => {
    const looks = { none: ahead.look('none', 30), l1: ahead.look('l1', 30), l2: null };
    expect(sentenceOf(looks, 30)).toBe(
      'After epoch 30, of the 23,520 first-layer weights these are within 0.001 of zero: 0.75 % with no penalty and 39.7 % with L1.',
    );
    expect(columnsOf(looks).map(({ name }) => name)).toEqual([
      'weight, middle of step',
      'No penalty',
      'L1',
    ]);
  });
});

describe('settings', () => {
  it('make specs that can be run, λ in proportion to the images', () => {
    const specs = specsOf(histogramBase);
    for (const spec of Object.values(specs)) expect(checkSpec(spec)).toHaveProperty('spec');
    expect(specs.none.training.regularization).toBeUndefined();
    // 2 · 8,000/50,000
    expect(specs.l1.training.regularization).toEqual({ kind: 'l1', lambda: 0.32 });
    expect(lambdaOn(5, 'mnist')).toBe(5);
  });

  it('come from a chapter and from a link', () => {
    const { values, problems } = readSettings(histogramSchema, {
      penalties: 'l2_none',
      lambda: '1_3',
    });
    expect(problems).toEqual([]);
    const settled = settledHistogram({ ...histogramBase, ...(values as object) });
    expect(settled.penalties).toEqual(['none', 'l2']);
    expect(settled.lambda).toEqual({ l1: 1, l2: 3 });
    expect(readSettings(histogramSchema, { lambda: { l1: 2, l2: 5 } }).values.lambda).toEqual({
      l1: 2,
      l2: 5,
    });
    expect(readSettings(histogramSchema, { lambda: 3 }).problems).toHaveLength(1);
  });
});

it('names networks and their accuracies', () => {
  expect(titleOf('none', { l1: 2, l2: 5 })).toBe('No penalty');
  expect(titleOf('l2', { l1: 2, l2: 5 })).toBe('L2, λ = 5');
  expect(accuracyText([9400, 9500], 2, 10000)).toBe('95.00 %');
  expect(accuracyText([9400], 0, 10000)).toBeNull();
});
