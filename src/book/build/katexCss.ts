import type { Plugin } from 'vite';
import { cutMathFont } from './fonts.ts';

/** The faces of KaTeX that formulas here may use; text set in others would fall back to Main. */
const kept =
  /^KaTeX_(Main-Regular|Main-Bold|Main-Italic|Math-Italic|AMS-Regular|Caligraphic-Regular|Size[1-4]-Regular)$/;

/** KaTeX's own style sheet with one small woff2 a face. */
export function katexCss(fontFolder: string): Plugin {
  return {
    name: 'unsaturated:katex-css',
    enforce: 'pre',
    transform: {
      filter: { id: /katex\/dist\/katex\.css$/ },
      async handler(css) {
        const faces = [...css.matchAll(/@font-face\s*\{[^}]*\}/g)].map(match => match[0]);
        let result = css;
        for (const face of faces) {
          const file = /url\([^)]*?fonts\/([\w-]+)\.woff2\)/.exec(face)?.[1] ?? '';
          result = result.replace(face, kept.test(file) ? await small(face, file, fontFolder) : '');
        }
        return { code: result, map: null };
      },
    },
  };
}

async function small(face: string, file: string, fontFolder: string): Promise<string> {
  const path = await cutMathFont(fontFolder, `${file}.woff2`);
  const source = `src: url('${path}') format('woff2');\n  font-display: swap;`;
  return face.replace(/src:[^;}]*;?/, source);
}
