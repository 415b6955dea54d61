import katex from 'katex';

/** TeX to HTML for the eye and MathML for the ear; throws with KaTeX's own explanation. */
export function renderTex(tex: string, display: boolean): string {
  const html = katex.renderToString(tex, {
    displayMode: display,
    output: 'htmlAndMathml',
    throwOnError: true,
    strict: 'error',
    trust: false,
  });
  return html.replace(/<annotation[^>]*>.*?<\/annotation>/gs, ''); // TeX again, for no reader
}

/** Takes \tag{55} out of a formula: the book sets the number itself, in the margin of the line. */
export function splitTag(tex: string): { tex: string; tag?: string; tags: number } {
  const tags = [...tex.matchAll(/\\tag\*?\s*\{([^{}]*)\}/g)];
  const bare = tags.reduce((text, match) => text.replace(match[0], ''), tex).trim();
  return { tex: bare, tag: tags[0]?.[1].trim(), tags: tags.length };
}
