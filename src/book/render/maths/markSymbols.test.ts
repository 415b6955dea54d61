import { describe, expect, it } from 'vitest';
import { notation } from '../../content/notation/index.ts';
import { readIndices, sentenceOn } from '../../content/notation/symbolForms.ts';
import { splitOverrides, type MarkOptions } from './markSymbols.ts';
import { renderTex } from './renderTex.ts';

/** The marks of a formula in order: 'weight', or 'weight l|jk' where it has indices. */
function marks(tex: string, options: MarkOptions = {}): string[] {
  const html = renderTex(tex, { meanings: options });
  return [...html.matchAll(/data-symbol="([^"]*)"(?: data-at="([^"]*)")?/g)].map(([, id, at]) =>
    at ? `${id} ${at}` : id,
  );
}

describe('signs of the notation in formulas', () => {
  it('are marked with their indices as one thing', () => {
    expect(marks('z^l_j = \\sum_k w^l_{jk} a^{l-1}_k + b^l_j')).toEqual([
      'weighted-input l|j',
      'sum |k',
      'weight l|jk',
      'activation l−1|k',
      'bias l|j',
    ]);
  });

  it('are marked in fractions, exponents and brackets', () => {
    expect(marks("\\frac{\\partial C}{\\partial w_j} = e^{-z}\\,\\sigma'(z)")).toEqual([
      ...['partial', 'weight |j', 'partial', 'cost'], // KaTeX writes the denominator first
      ...['weighted-input', 'slope', 'weighted-input'],
    ]);
    expect(marks('\\bigl((w^{l+1})^T \\delta^{l+1}\\bigr) \\odot y')).toEqual([
      ...['weight l+1|', 'transpose', 'error l+1|', 'elementwise', 'desired-output'],
    ]);
  });

  it('keep a meaning that belongs to sign and index together', () => {
    expect(marks('C_0 + C_x + C_{X_j} + n_{\\rm in} + n')).toEqual([
      ...['bare-cost', 'example-cost', 'batch-example-cost', 'fan-in', 'training-size'],
    ]);
    expect(marks('\\sum_x \\sum_w \\sum_{j=1}^m', {})).toEqual([
      ...['sum-over-examples', 'sum-over-weights', 'sum'],
    ]);
  });

  it('are left alone where the notation does not know them', () => {
    expect(marks('p_j \\ln q_j + w_\\infty')).toEqual(['ln']);
    expect(marks('z_{\\max}')).toEqual(['weighted-input']);
  });

  it('mean what they mean in their chapter', () => {
    expect(marks('v', { chapter: '09-other-techniques' })).toEqual(['velocity']);
    expect(marks('v', { chapter: '00-before-you-start' })).toEqual([]);
    expect(marks('a^2', { chapter: '00-before-you-start' })).toEqual(['activation 2|']);
    expect(marks('a^2', { chapter: '01-cross-entropy' })).toEqual(['activation']);
    expect(marks('y', { chapter: '02-softmax' })).toEqual(['label']);
  });

  it('mean what the author says at the end of the formula', () => {
    const { tex, overrides } = splitOverrides('\\sigma = 4n % σ: - n: fan-in');
    expect(tex).toBe('\\sigma = 4n');
    expect(marks(tex, { overrides })).toEqual(['fan-in']);
    expect(splitOverrides('5\\% % n: -').tex).toBe('5\\%');
  });

  it('have some meanings only where the author says so', () => {
    const chapter = '08-hyper-parameters';
    expect(marks('n', { chapter })).toEqual(['training-size']);
    expect(marks('n=5', { chapter, overrides: { n: 'patience' } })).toEqual(['patience']);
  });

  it('change nothing else that KaTeX wrote, but for letters it had run together', () => {
    const unmarked = (tex: string, display = false) =>
      renderTex(tex, { display, meanings: {} }).replace(/ data-(symbol|at)="[^"]*"/g, '');
    for (const display of [true, false]) {
      const tex = "C = -\\frac{1}{n}\\sum_x \\bigl[\\,y\\ln a\\,\\bigr] + \\sqrt{\\sigma'(z)}";
      expect(unmarked(tex, display)).toBe(renderTex(tex, { display }));
    }
    expect(marks('\\mu v', { chapter: '09' })).toEqual(['momentum', 'velocity']);
    expect(unmarked('\\mu v')).toContain('μ</span><span');
  });
});

it('a formula joined to punctuation may be parted where it is long, and nowhere else', () => {
  const parts = (tex: string, joined: boolean) => renderTex(tex, { joined }).includes('parts"');
  expect(parts('a = b', true)).toBe(false);
  expect(parts('a = b + c', true)).toBe(true);
  expect(parts('a = b + c', false)).toBe(false);
});

it('a function with an index is MathML as it should be', () => {
  const html = renderTex('x^{z_{\\max}}');
  expect(html).toContain('<msub><mi>z</mi><mi>max</mi></msub>');
});

describe('the notation', () => {
  it('has a name for every meaning', () => {
    const ids = notation.map(symbol => symbol.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says what indices say', () => {
    const forms = notation.find(({ id }) => id === 'weight')?.forms;
    expect(sentenceOn(readIndices('L|jk'), forms)).toBe(
      'Here: from neuron *k* of layer *L − 1* to neuron *j* of layer *L*.',
    );
    expect(sentenceOn(readIndices('2|1,784'), forms)).toBe(
      'Here: from neuron *784* of layer *1* to neuron *1* of layer *2*.',
    );
    expect(sentenceOn(readIndices('l+1|'), forms)).toContain('into layer *l + 1*, as a matrix');
    expect(sentenceOn(readIndices(''), forms)).toBe('');
  });
});
