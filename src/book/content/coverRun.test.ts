import { describe, expect, it } from 'vitest';
import { drawing, epochBelow, epochs, outputs, startAt, starts } from './coverRun.ts';

describe('the runs on the cover', () => {
  it('are those of the first chapter', () => {
    const kind = outputs('quadratic', 1.5); // w = 0.6, b = 0.9
    expect(kind[0]).toBeCloseTo(0.82, 2);
    expect(epochBelow(kind, 0.5)).toBe(36);
    expect(kind[epochs]).toBeCloseTo(0.09, 2);
    const bad = outputs('quadratic', 4); // w = b = 2
    expect(bad[100]).toBeCloseTo(0.96, 2);
    expect(bad[250]).toBeCloseTo(0.36, 2);
    expect(bad[epochs]).toBeCloseTo(0.2, 2);
  });

  it('step by η times the gradient in the weight and in the bias', () => {
    const a = 1 / (1 + Math.exp(-2));
    // z − 2 · 0.15 · a under the cross-entropy
    expect(outputs('crossEntropy', 2)[1]).toBeCloseTo(1 / (1 + Math.exp(-(2 - 0.3 * a))), 12);
  });

  it('say so where one half is not reached', () => {
    expect(drawing(6).quadratic.words).toBe('not within 300 epochs');
    expect(drawing(6).crossEntropy.words).toMatch(/^after \d\d epochs$/);
  });

  it('start where the dot is dragged to, within bounds', () => {
    expect(startAt(1 - 1 / (1 + Math.exp(-3)))).toBeCloseTo(3, 10);
    expect(startAt(-1)).toBe(starts.most);
    expect(startAt(2)).toBe(starts.least);
  });
});
