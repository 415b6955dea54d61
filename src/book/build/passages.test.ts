import { describe, expect, it } from 'vitest';
import { passagesOf } from './passages.ts';
import { renderTex } from '../render/maths/renderTex.ts';

const page = (inside: string) => `<header>Bar</header><main>${inside}</main><footer>Foot</footer>`;
const texts = (inside: string) => passagesOf(page(inside)).map(passage => passage.text);

describe('the passages of a page', () => {
  it('are its paragraphs, under the heading they follow', () => {
    const found = passagesOf(
      page('<h2 id="flat">Flat <a class="deep-link">§</a></h2><p>It is <em>flat</em>.</p>'),
    );
    expect(found).toEqual([
      { anchor: 'flat', place: 'Flat', kind: 'section', name: 'Flat', text: '' },
      { anchor: 'flat', place: 'Flat', kind: 'text', name: '', text: 'It is flat.' },
    ]);
  });

  it('leave out what is worked, drawn or steered by', () => {
    expect(
      texts('<nav>Sections</nav><div data-island="x">Run <svg>axis</svg></div><p>Text</p>'),
    ).toEqual(['Text']);
  });

  it('have a note beside the paragraph it stands in', () => {
    const note =
      '<a class="note-mark">1</a><span class="note" id="note-a" aria-label="Note 1"><a class="note-number">1</a> Aside.</span>';
    expect(passagesOf(page(`<p>Said${note}, and done.</p>`)).map(p => [p.name, p.text])).toEqual([
      ['Note 1', 'Aside.'],
      ['', 'Said, and done.'],
    ]);
  });

  it('name equations by number, figures by theirs, and say whose solution it is', () => {
    const html = [
      `<div class="equation" id="eq-57"><div class="equation-formula">${renderTex('a = 1', { display: true })}</div><a class="equation-number">(57)</a></div>`,
      '<figure id="f"><div data-island="x">Run</div><figcaption><b class="figure-number">Figure 3</b> Drag it.</figcaption></figure>',
      '<section data-exercise="X5" id="ex-X5"><h3 class="exercise-title"><a class="label">Problem X5</a> Linear</h3><p>Show it.</p><details data-solution><summary>Solution</summary><p>Shown.</p></details></section>',
    ];
    const found = passagesOf(page(html.join('')));
    expect(
      found.map(({ kind, anchor, name, place, text }) => [kind, anchor, name || place, text]),
    ).toEqual([
      ['equation', 'eq-57', 'Equation (57)', 'a = 1'],
      ['figure', 'f', 'Figure 3', 'Drag it.'],
      ['exercise', 'ex-X5', 'Problem X5: Linear', ''],
      ['exercise', 'ex-X5', 'Problem X5: Linear', 'Show it.'],
      ['exercise', 'ex-X5', 'Solution of Problem X5: Linear', 'Shown.'],
    ]);
  });

  it.each([
    ['\\frac{\\partial C}{\\partial w_j}', '(∂C)/(∂w_j)'],
    ["\\sigma'(z) = a(1-a)", 'σ′(z) = a(1 − a)'],
    ['-\\ln a', '− ln a'],
    ['x^2', 'x^2'],
  ])('have %s on one line', (tex, line) => {
    expect(texts(`<p>It is ${renderTex(tex)}.</p>`)).toEqual([`It is ${line}.`]);
  });
});
