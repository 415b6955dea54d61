import { describe, expect, it } from 'vitest';
import { excerptOf, phraseIn } from './excerpt.ts';

const text =
  'The slope of the sigmoid is small, and a small slope is the slope of the sigmoid neuron.';

const shown = (found: string[], length?: number) =>
  excerptOf(text, new Set(found), length)
    .map(piece => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');

describe('an excerpt', () => {
  it('marks a phrase as one, and no common word by itself', () => {
    expect(shown(['slope', 'of', 'the'])).toBe(
      '[The slope of the] sigmoid is small, and a small [slope] is [the slope of the] sigmoid neuron.',
    );
  });

  it('is cut at words around the fullest run', () => {
    expect(shown(['sigmoid', 'neuron'], 40)).toBe('… is the slope of the [sigmoid neuron].');
  });

  it('of a text without the words is its beginning', () => {
    expect(shown(['absent'], 20)).toBe('The slope of the …');
  });
});

describe('the phrase to point a browser at', () => {
  it('is the longest run, as it is written', () => {
    expect(phraseIn(text, new Set(['sigmoid', 'neuron']))).toBe('sigmoid neuron');
    expect(phraseIn(text, new Set(['absent']))).toBe('');
  });
});
