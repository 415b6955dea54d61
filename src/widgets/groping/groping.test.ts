import { defaultsOf } from '../../figure/state.ts';
import { describe, expect, it } from 'vitest';
import { sameSpec } from '../training/spec.ts';
import { course, decayFactor, decaySentence, factorText, memory } from './decay.ts';
import { classOf, classSizes, publishedScores } from './published.ts';
import {
  settings as declared,
  presetNames,
  presetOf,
  presets,
  scaledLambda,
  specOf,
} from './settings.ts';
import { ahead, aheadSpec, answersText, distinct } from './view.ts';
import { publishedSentence, readoutsOf, resultSentence } from './words.ts';

describe('the decay factor', () => {
  it('of each published setting is that of the syllabus', () => {
    const factors = presetNames.map(name => factorText(decayFactor(presets[name])));
    expect(factors).toEqual(['0.8', '−9', '0.8', '−1', '0.98']);
  });

  it('is told in words', () => {
    expect(decaySentence(presets.E15)).toContain('about 5 mini-batches, 0.001 of an epoch');
    expect(decaySentence(presets.E19)).toContain('about 50 mini-batches, 0.5 of an epoch');
    // 9^100 has 96 digits.
    expect(decaySentence(presets.E16)).toContain(
      '9 times as large at every step, by 3\u00a0×\u00a010⁹⁵ in',
    );
    expect(decaySentence(presets.E18)).toContain('never shrinks');
    expect(decaySentence({ ...presets.E18, lambda: 10 })).toContain('wipes the weights out');
    expect(decaySentence({ ...presets.E18, lambda: 15 })).toContain('and shrinks');
    expect(decaySentence({ ...presets.E18, lambda: 0 })).toContain('nothing is forgotten');
    // 49,999^100 is larger than any number the computer has.
    expect(decaySentence({ ...presets.E18, eta: 1e4, lambda: 5000 })).toContain('by 10^470 in');
  });

  it('takes a weight where the chapter says', () => {
    const weights = course(0.8);
    expect(weights[10]).toBeCloseTo(0.107, 3);
    expect(weights[31]).toBeCloseTo(0.00099, 5);
    expect(memory(presets.E15)).toBe(5);
    expect(memory(presets.E16)).toBeNull();
  });
});

it('the published scores are the sizes of classes', () => {
  expect(publishedScores.map(({ correct }) => classOf(correct))).toEqual([
    'threes',
    'twos',
    'eights',
    'eights',
    'fours',
    'sixes',
  ]);
  expect(classSizes.reduce((sum, size) => sum + size, 0)).toBe(10000);
  expect(classOf(1000)).toBeNull();
});

describe('our runs of the published settings', () => {
  it('are what the figure would run', () => {
    for (const name of presetNames) {
      const spec = specOf({ ...defaultsOf(declared), ...presets[name] });
      expect(sameSpec(spec, aheadSpec(name))).toBe(true);
      expect(presetOf(presets[name])).toBe(name);
    }
    expect(scaledLambda(presets.E15)).toBe(20);
  });

  it('show what the syllabus says of each', () => {
    const { E15, E16, E17, E18, E19 } = ahead;
    const answers = (name: keyof typeof ahead) =>
      ahead[name].answers.map(counts => (counts ? distinct(counts) : 0));
    // The first run gives one answer to every image, and now this one, now that.
    expect(new Set(answers('E15'))).toEqual(new Set([1]));
    expect(new Set(E15.answers.map(answersText)).size).toBe(10);
    // (a) is over in its fourth epoch; (a) and (c) always answer 0.
    expect([E16.correct.length, E16.overflowed]).toEqual([3, true]);
    for (const { answers: given } of [E16, E18]) {
      expect(new Set(given.map(answersText))).toEqual(new Set(['always 0']));
    }
    // (b) is a voice; (d) learns.
    expect(Math.max(...E17.correct)).toBeGreaterThan(20);
    expect(E19.correct.filter(correct => correct > 50).length).toBeGreaterThan(20);
  });

  it('count what they answer', () => {
    for (const { correct, answers, labels, of } of Object.values(ahead)) {
      expect(labels?.reduce((sum, count) => sum + count, 0)).toBe(of);
      answers.forEach((counts, epoch) => {
        expect(counts?.reduce((sum, count) => sum + count, 0)).toBe(100);
        const only = counts && distinct(counts) === 1 ? counts.indexOf(100) : null;
        if (only !== null) expect(correct[epoch]).toBe(labels?.[only]);
      });
    }
  });

  it('are told in words, without numbers that do not exist', () => {
    expect(resultSentence(ahead.E16)).toMatch(
      /^9 of 100 right after every one of 3 epochs; after each epoch one answer to every image\. In the next epoch the weights passed the largest number/,
    );
    expect(resultSentence({ ...ahead.E16, correct: [], answers: [] })).toMatch(
      /^In the next epoch/,
    );
    expect(resultSentence({ ...ahead.E19, correct: [], answers: [] })).toBe(
      'No epoch is finished yet.',
    );
    expect(publishedSentence('E19')).toContain('62, 42, 43, 61, … of 100');
    const readouts = readoutsOf(presets.E16, ahead.E16);
    expect(readouts).toEqual({
      factor: '−9',
      memory: '–',
      correct: '9',
      best: '9',
      distinctAnswers: '1',
    });
  });
});
