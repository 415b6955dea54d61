import { describe, expect, it } from 'vitest';
import { noAnchors, type Anchors, type Reference } from '../content/anchors.ts';
import { anchorProblems } from './checkAnchors.ts';

const known = {
  widgets: ['single-neuron'],
  diagrams: ['one-neuron'],
  works: ['nielsen'],
  symbols: ['weight'],
};

function problemsOf(...chapters: Partial<Anchors>[]): string[] {
  return anchorProblems(
    chapters.map((anchors, i) => ({ slug: `0${i}-test`, anchors: { ...noAnchors(), ...anchors } })),
    known,
  );
}

const to = (kind: Reference['kind'], target: string): Reference => ({
  kind,
  target,
  written: '<X>',
  line: 7,
});
const equation = { n: '54', html: '' };
const figure = { id: 'f', number: 1, kind: 'widget' as const, name: 'single-neuron' };

describe('references', () => {
  it('that lead somewhere, in this chapter or another, pass', () => {
    const references = [to('equation', '54'), to('figure', 'f'), to('link', '/00-test/#eq-54')];
    expect(problemsOf({ equations: [equation], figures: [figure] }, { references })).toEqual([]);
  });

  it.each([
    [to('equation', '99'), 'equation (99), which is nowhere'],
    [to('figure', 'g'), 'figure "g", which is nowhere'],
    [to('exercise', 'X9'), 'exercise X9, which is nowhere'],
    [to('citation', 'nobody'), 'cites "nobody", which is not in references/'],
    [to('symbol', 'wait'), 'names "wait", which is not in notation/'],
    [to('live', 'g'), 'figure "g", which is not a live figure of this chapter'],
    [to('link', '#gone'), 'links to #gone, which is nowhere there'],
    [to('link', '/09-gone/'), 'links to /09-gone/, which is no page'],
  ])('that dangle are named with their chapter and line: %o', (reference, words) => {
    const problems = problemsOf({ references: [reference] });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('chapters/00-test.mdx:7');
    expect(problems[0]).toContain(words);
  });

  it('to works need a list of references on the page', () => {
    const references = [to('citation', 'nielsen')];
    expect(problemsOf({ references })[0]).toContain('has no <References />');
    expect(problemsOf({ references, hasReferences: true })).toEqual([]);
  });
});

it('refuses an equation number taken by another chapter', () => {
  const problems = problemsOf({ equations: [equation] }, { equations: [equation] });
  expect(problems).toEqual(['Equation (54) is defined in more than one chapter.']);
});

it('refuses widgets and drawings that do not exist', () => {
  const wrong = { ...figure, name: 'dancing-bear' };
  expect(problemsOf({ figures: [wrong] })).toEqual([
    'chapters/00-test.mdx: there is no widget called "dancing-bear".',
  ]);
});
