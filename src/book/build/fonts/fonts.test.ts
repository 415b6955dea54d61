import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { renderTex } from '../../render/maths/renderTex.ts';
import { glyphsOf } from './cut.ts';
import { dress } from './dress.ts';
import { writingOf, type Site } from './writing.ts';

const katexCss = readFileSync('node_modules/katex/dist/katex.css', 'utf8');
const css = `
  :root { --serif: 'Source Serif 4 Variable', serif; --sans: 'Inter Variable', sans-serif }
  body { font: 400 1rem/1.6 var(--serif) }
  .label { font: 600 .7rem var(--sans); text-transform: uppercase }
  p .plain, .plain:hover { font-style: normal }
  .mark::before { content: '✓'; font-family: var(--sans) }
  @media print { .label { font-family: var(--serif) } }
`;
const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const site = (body: string, code = ''): Site => ({
  pages: [{ path: 'page/', body }],
  css: katexCss + css,
  scripts: [{ name: 'page.js', code }],
});

/** By face, what it is to draw. */
function drawn(body: string, code?: string): Record<string, string> {
  return Object.fromEntries(
    [...writingOf(site(body, code))].map(([face, signs]) => [
      face.name,
      [...signs.keys()].join(''),
    ]),
  );
}

describe('which face draws which character', () => {
  it('follows classes, names, what is inherited, and the medium', () => {
    const faces = drawn('<p>α <em>β <span class="plain">γ</span></em></p><i class="label">δ</i>');
    expect(faces.serif).toMatch(/^(?=.*α)(?=.*γ)(?=.*Δ)(?!.*β)/); // Δ: on paper
    expect(faces['serif-italic']).toBe('β ');
    expect(faces.sans).toContain('Δ');
    expect(faces.sans).not.toContain('δ');
  });

  it('leaves to the system what the system draws', () => {
    const faces = drawn('<p><code>⋯</code></p>');
    expect(Object.values(faces).join('')).not.toContain('⋯');
  });

  it('takes formulas apart as KaTeX sets them', () => {
    const faces = drawn(renderTex('a \\ne -b \\ast \\mathbf{W}'));
    expect(faces['KaTeX_Main-Regular']).toMatch(/^(?=.*\ue020)(?=.*−)(?=.*∗)(?=.*=)/);
    expect(faces['KaTeX_Math-Italic']).toBe('ab');
    expect(faces['KaTeX_Main-Bold']).toBe('W');
  });

  it('expects in either face of text what scripts and style sheets may write', () => {
    const faces = drawn('', 'const a = "⁻", b = `≤${a}≥`; // ⊗');
    for (const name of ['serif', 'sans']) {
      expect(faces[name]).toMatch(/^(?=.*⁻)(?=.*≤)(?=.*≥)(?=.*✓)/);
      expect(faces[name]).not.toContain('⊗');
    }
  });
});

describe('fonts cut to what is written', () => {
  it('have every glyph, and are named by their bytes', async () => {
    const body = `<p>x₁ ≤ ∂ ⁻</p>${renderTex('a \\ne b')}`;
    const { files, css } = await dress(writingOf(site(body)), folder, folder);
    const glyphs = async (name: string) =>
      [...(await glyphsOf(readFileSync(join(folder, files.get(name) ?? ''))))].sort().join('');
    expect(await glyphs('KaTeX_Math-Italic')).toBe('ab');
    expect(await glyphs('KaTeX_Main-Regular')).toBe('=\ue020');
    expect(await glyphs('serif-signs')).toMatch(/₁.*∂.*≤/);
    expect(await glyphs('serif-lent-1')).toBe('⁻'); // Source Serif has none
    for (const file of files.values()) expect(css).toContain(`url(./${file})`);
    expect(css).toMatch(/unicode-range:U\+207B/);
    expect(css).not.toContain('font-display:block');
  });

  it('are refused where a sign has no glyph, with the face and the place', async () => {
    const writing = writingOf(site('<p>as in 数学</p>'));
    await expect(dress(writing, folder, folder)).rejects.toThrow(
      /数 \(U\+6570\) in serif, \/page\/: “as in 数学”\n学 \(U\+5B66\) in serif/,
    );
  });
});
