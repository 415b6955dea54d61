import katex from 'katex';
import { markSymbols, type MarkOptions } from './markSymbols.ts';

/**
 * TeX to HTML for the eye and MathML for the ear, its signs marked with what they mean; throws with
 * KaTeX's own explanation.
 */
export function renderTex(tex: string, display: boolean, meanings?: MarkOptions): string {
  const html = katex.renderToString(tex, {
    displayMode: display,
    output: 'htmlAndMathml',
    throwOnError: true,
    strict: 'error',
    trust: false,
  });
  const bare = html.replace(/<annotation[^>]*>.*?<\/annotation>/gs, ''); // TeX again, for no reader
  return meanings ? markSymbols(bare, meanings) : bare;
}

/** Takes \tag{55} out of a formula: the book sets the number itself, in the margin of the line. */
export function splitTag(tex: string): { tex: string; tag?: string; tags: number } {
  const tags = [...tex.matchAll(/\\tag\*?\s*\{([^{}]*)\}/g)];
  const bare = tags.reduce((text, match) => text.replace(match[0], ''), tex).trim();
  return { tex: bare, tag: tags[0]?.[1].trim(), tags: tags.length };
}
