import type { Plugin } from 'vite';

/** KaTeX's own style sheet without its fonts, which the build cuts (fonts/). */
export function katexCss(): Plugin {
  return {
    name: 'unsaturated:katex-css',
    enforce: 'pre',
    transform: {
      filter: { id: /katex\/dist\/katex\.css$/ },
      handler: css => ({ code: css.replace(/@font-face\s*\{[^}]*\}\s*/g, ''), map: null }),
    },
  };
}
