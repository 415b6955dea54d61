import { describe, expect, it } from 'vitest';
import { exponentials, outputsOf, sumOf } from './layer.ts';

const rounded = (values: readonly number[]) => values.map(value => value.toFixed(3)).join(' ');
const start = [2.5, -1, 3.2, 0.5];

describe('the four outputs of the chapter', () => {
  it.each([
    // e^2.5 = 12.18, e^−1 = 0.37, e^3.2 = 24.53, e^0.5 = 1.65; together 38.73
    [0.5, '0.315 0.009 0.633 0.043'],
    [-5, '0.328 0.010 0.661 0.000'],
    [0, '0.320 0.010 0.644 0.026'],
    [5, '0.066 0.002 0.132 0.800'],
  ])('with z₄ = %f', (z4, expected) => {
    const { softmax } = outputsOf([2.5, -1, 3.2, z4], 1);
    expect(rounded(softmax)).toBe(expected);
    expect(sumOf(softmax)).toBeCloseTo(1, 14);
    // whatever z₄ is: a₃/a₁ = e^0.7
    expect(softmax[2] / softmax[0]).toBeCloseTo(Math.exp(0.7), 12);
  });

  it.each([
    [0.1, '0.278 0.196 0.298 0.228'],
    [5, '0.029 0.000 0.971 0.000'],
    [20, '0.000 0.000 1.000 0.000'],
  ])('with sharpness %f', (c, expected) => {
    expect(rounded(outputsOf(start, c).softmax)).toBe(expected);
  });

  it('as sigmoids, which sum to anything', () => {
    const { sigmoid } = outputsOf(start, 1);
    expect(rounded(sigmoid)).toBe('0.924 0.269 0.961 0.622');
    expect(sumOf(sigmoid).toFixed(3)).toBe('2.776');
  });
});

it('splits a tie, and parts it by one step of the slider', () => {
  expect(rounded(outputsOf([3.2, -1, 3.2, 0.5], 20).softmax)).toBe('0.500 0.000 0.500 0.000');
  // 1/(1 + e^−2) = 0.881
  expect(rounded(outputsOf([3.2, -1, 3.3, 0.5], 20).softmax)).toBe('0.119 0.000 0.881 0.000');
});

it('is unmoved when every weighted input is raised alike', () => {
  const raised = outputsOf([4, 0.5, 4.7, 2], 1).softmax;
  outputsOf(start, 1).softmax.forEach((a, j) => expect(raised[j]).toBeCloseTo(a, 14));
});

it('keeps its exponentials finite at the ends of both sliders', () => {
  for (const value of exponentials([5, -5], 20)) expect(Number.isFinite(value)).toBe(true);
  expect(exponentials(start, 1).map(value => value.toFixed(2))).toEqual([
    '12.18',
    '0.37',
    '24.53',
    '1.65',
  ]);
});
