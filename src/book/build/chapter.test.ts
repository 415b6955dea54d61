import { compile } from '@mdx-js/mdx';
import { describe, expect, it } from 'vitest';
import type { Anchors } from '../content/anchors.ts';
import { remarkPlugins } from './mdx.ts';
import { splitTag } from '../render/maths/renderTex.ts';
import { slugOf } from './remarkAnchors.ts';
import { splitNumerals } from './remarkNumerals.ts';
import { curled } from './remarkQuotes.ts';

async function compiled(source: string): Promise<string> {
  return String(await compile({ value: source, path: 'chapters/test.mdx' }, { remarkPlugins }));
}

/** The register as the chapter's module exports it. */
async function anchorsOf(source: string): Promise<Anchors> {
  const code = await compiled(source);
  const json = /export const anchors = JSON\.parse\(("(?:[^"\\]|\\.)*")\)/.exec(code)?.[1];
  return JSON.parse(JSON.parse(json ?? '""'));
}

describe('formulas', () => {
  it('are entered under their numbers, whether on one line or several', async () => {
    const { equations } = await anchorsOf(
      'Then $$ a = 1 \\tag{54} $$\n'.replace('Then ', '') +
        '\n$$\nb = 2 \\tag{BP1}\n$$\n\n$$\nc = 3\n$$\n',
    );
    expect(equations.map(equation => equation.n)).toEqual(['54', 'BP1']);
    expect(equations[0].html).toContain('<math');
    expect(equations[0].html).not.toContain('tag');
  });

  it('with a number that is taken are refused', async () => {
    const twice = '$$\na = 1 \\tag{54}\n$$\n\n$$\nb = 2 \\tag{54}\n$$\n';
    await expect(compiled(twice)).rejects.toThrow('Equation (54) is defined twice.');
  });

  it('that are only recalled define nothing, and refer to where they are defined', async () => {
    const { equations, references } = await anchorsOf(
      '<Recall>\n\n$$\na = 1 \\tag{3}\n$$\n\n</Recall>\n\n$$\nb = 2 \\tag{54}\n$$\n',
    );
    expect(equations.map(equation => equation.n)).toEqual(['54']);
    expect(references).toEqual([expect.objectContaining({ kind: 'equation', target: '3' })]);
  });

  it('that cannot be set are refused by name', async () => {
    await expect(compiled('Here $\\nonsense{1}$.')).rejects.toThrow(
      'The formula \\nonsense{1} cannot be set',
    );
  });

  it('that are displayed in the middle of a sentence are refused', async () => {
    await expect(compiled('Then $$ a = 1 $$ follows.')).rejects.toThrow('paragraph of its own');
  });

  it('lose their tag and nothing else', () => {
    expect(splitTag('a = \\frac{1}{2} \\tag{55}')).toEqual({
      tex: 'a = \\frac{1}{2}',
      tag: '55',
      tags: 1,
    });
  });

  it('keep the comma that follows them', async () => {
    const code = await compiled('With $x$, and ($y$).');
    expect(code).toContain('after: ","');
    expect(code).toContain('before: "("');
    expect(code).toContain('after: ")."');
  });
});

describe('the register', () => {
  it('numbers figures in their order and knows where references lead', async () => {
    const anchors = await anchorsOf(
      [
        '## First things',
        '<Diagram name="one-neuron" id="d">Drawn.</Diagram>',
        '<Figure widget="single-neuron" id="f" w={2}>Run.</Figure>',
        'See <Eq n={54} />, <Fig id="d" /> and [there](#first-things).',
      ].join('\n\n'),
    );
    expect(anchors.figures).toEqual([
      { id: 'd', number: 1, kind: 'diagram', name: 'one-neuron' },
      { id: 'f', number: 2, kind: 'widget', name: 'single-neuron' },
    ]);
    expect(anchors.sections).toEqual([{ id: 'first-things', title: 'First things', depth: 2 }]);
    expect(anchors.references.map(r => [r.kind, r.target])).toEqual([
      ['equation', '54'],
      ['figure', 'd'],
      ['link', '#first-things'],
    ]);
  });

  it('refuses two figures of one name', async () => {
    const figure = '<Diagram name="one-neuron" id="d">Drawn.</Diagram>';
    await expect(compiled(`${figure}\n\n${figure}`)).rejects.toThrow('"d" is used twice');
  });

  it('refuses a figure that waits for a question which is not before it', async () => {
    const question = '<Predict id="q" question="Which?" />';
    const figure = '<Figure widget="replay" id="f" after="q">Run.</Figure>';
    await expect(compiled(`${question}\n\n${figure}`)).resolves.toContain('after: "q"');
    await expect(compiled(`${figure}\n\n${question}`)).rejects.toThrow('waits for "q"');
  });

  it('gives way to a figure that has the name of a section', async () => {
    const { sections } = await anchorsOf(
      '## Ten digits\n\n<Figure widget="train-mnist" id="ten-digits">Run.</Figure>',
    );
    expect(sections[0].id).toBe('ten-digits-section');
  });

  it('leaves the plain name after a heading out of its address', async () => {
    const headings = ['Half the choir: dropout', 'How long is the wait? The slowdown in numbers'];
    const { sections } = await anchorsOf(headings.map(title => `## ${title}`).join('\n\n'));
    expect(sections.map(({ id }) => id)).toEqual(['half-the-choir', 'how-long-is-the-wait']);
    expect(sections.map(({ title }) => title)).toEqual(headings);
  });

  it('makes addresses of titles', () => {
    expect(slugOf('Where the neuron’s slope is σ′(4)')).toBe('where-the-neurons-slope-is-σ-4');
  });
});

describe('notes', () => {
  it('stand where they are referred to', async () => {
    const code = await compiled('A sigmoid.[^s]\n\n[^s]: It never reaches $1$.');
    expect(code).toMatch(/_jsxs?\(Note, \{\s*name: "s",\s*n: "1"/);
  });

  it('that nobody refers to are refused', async () => {
    await expect(compiled('Text.\n\n[^s]: Lost.')).rejects.toThrow('[^s] is never referred to');
  });
});

describe('type', () => {
  it('curls quotation marks and apostrophes', () => {
    expect(curled('"It\'s \'here\'," she said ("so").')).toBe('“It’s ‘here’,” she said (“so”).');
  });

  it('sets as formulas do what old-style figures would blur', () => {
    const formal = (text: string) =>
      splitNumerals(text)
        .filter(part => part.formal)
        .map(part => part.text);
    expect(formal('L1 and L2 in 2015: from 0.98 to 0, in 300 of 50,000 steps.')).toEqual([
      'L1',
      'L2',
      '0.98',
      '0',
    ]);
  });
});
