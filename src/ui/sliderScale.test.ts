import { expect, it } from 'vitest';
import { sliderScale } from './sliderScale.ts';

it('has the usual learning rates on a logarithmic slider', () => {
  const scale = sliderScale({ min: 0.005, max: 10, log: true });
  for (const rate of [0.005, 0.05, 0.15, 0.5, 3, 10]) {
    expect(scale.toValue(scale.toPosition(rate))).toBe(rate);
  }
  // A value beyond the slider stands at its end, and does not break it.
  expect(scale.toPosition(1e9)).toBe(scale.max);
});

it('leaves a linear slider as it is', () => {
  const scale = sliderScale({ min: 0, max: 300, step: 1 });
  expect([scale.step, scale.toPosition(120), scale.toValue(7)]).toEqual([1, 120, 7]);
});
