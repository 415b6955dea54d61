import { join } from 'node:path';
import type { Plugin } from 'vite';
import { serveInDevelopment } from './development.ts';
import { cutSans } from './fonts.ts';
import { katexCss } from './katexCss.ts';
import { chapters } from './mdx.ts';
import { entries, prerender } from './prerender.ts';
import { isolation, serveBuilt } from './preview.ts';

/** The book: chapters compiled, every page served in development and prerendered by the build. */
export function book(root: string): Plugin[] {
  const cache = join(root, 'node_modules/.cache/unsaturated');
  const fonts = join(cache, 'fonts');
  const serverFile = join(cache, 'server/server.js');

  const main: Plugin = {
    name: 'unsaturated:book',
    async config() {
      await cutSans(fonts);
      return {
        appType: 'custom',
        base: './',
        resolve: { alias: { '@fonts': fonts } },
        server: { headers: isolation, fs: { allow: [root] } },
        preview: { headers: isolation },
        builder: {},
        environments: {
          client: {
            build: {
              outDir: 'dist',
              manifest: true,
              cssCodeSplit: false,
              assetsInlineLimit: 0,
              rolldownOptions: { input: Object.values(entries).map(entry => join(root, entry)) },
            },
          },
          ssr: {
            build: {
              outDir: join(cache, 'server'),
              emptyOutDir: true,
              copyPublicDir: false,
              rolldownOptions: {
                input: { server: join(root, 'src/book/server.tsx') },
                output: { entryFileNames: '[name].js' },
              },
            },
          },
        },
      };
    },
    async buildApp(builder) {
      await builder.build(builder.environments.client);
      await builder.build(builder.environments.ssr);
      const pages = await prerender(root, join(root, 'dist'), serverFile);
      builder.config.logger.info(`✓ ${pages} pages prerendered.`);
    },
    hotUpdate({ file, server }) {
      // Pages are made on the server: whatever they are made of, the whole page is new.
      if (this.environment.name === 'ssr' && this.environment.moduleGraph.getModulesByFile(file)) {
        if (!/\/src\/widgets\/.*\.tsx$/.test(file))
          server.environments.client.hot.send({ type: 'full-reload' });
      }
    },
    configureServer: server => () => {
      server.middlewares.use(serveInDevelopment(server, root));
    },
    configurePreviewServer: server => serveBuilt(server.middlewares, join(root, 'dist')),
  };
  return [chapters(), katexCss(fonts), main];
}
