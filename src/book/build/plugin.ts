import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { serveInDevelopment } from './development.ts';
import { writeFileList } from './fileList.ts';
import { katexCss } from './katexCss.ts';
import { chapters } from './mdx.ts';
import { entries, prerender } from './prerender.ts';
import { isolation, serveBuilt } from './serveBuilt.ts';
import { siteFrom } from '../content/site.ts';

/**
 * What figures share comes in few files: a figure would else ask for forty as it wakes. What pages
 * need as well stays apart, as small as it is.
 */
const chunks = [
  { name: 'initial', tags: ['$initial' as const], entriesAware: true, priority: 1 },
  { name: 'download', test: /[\\/]src[\\/]ui[\\/]download/, priority: 1 },
  { name: 'react', test: /[\\/]node_modules[\\/](react|scheduler)/, priority: 1 },
  {
    name: 'figures',
    test: /[\\/](src[\\/](plot|ui|theme|core)|node_modules[\\/]d3-)/,
    minShareCount: 4,
  },
  {
    name: 'runs',
    test: /[\\/]src[\\/](experiment|widgets[\\/](?!replay)).*\.tsx?$/,
    minShareCount: 4,
  },
];

/** The book: chapters compiled, every page served in development and prerendered by the build. */
export function book(root: string): Plugin[] {
  const cache = join(root, 'node_modules/.cache/unsaturated');
  // Its own folder, so that two builds at once do not meet; within reach of node_modules.
  const server = join(cache, `server-${process.pid}`);
  const site = siteFrom(process.env);

  const main: Plugin = {
    name: 'unsaturated:book',
    config() {
      return {
        appType: 'custom',
        base: './',
        server: { headers: isolation, fs: { allow: [root] } },
        preview: { headers: isolation },
        builder: {},
        environments: {
          client: {
            build: {
              manifest: true,
              cssCodeSplit: false,
              assetsInlineLimit: 0,
              rolldownOptions: {
                input: Object.values(entries).map(entry => join(root, entry)),
                output: {
                  // Its place says what it has charge of, and its name must stay.
                  entryFileNames: ({ name }) =>
                    name === 'serviceWorker' ? 'sw.js' : 'assets/[name]-[hash].js',
                  chunkFileNames: ({ name }) => `assets/${name.split('~')[0]}-[hash].js`,
                  codeSplitting: { groups: chunks },
                },
              },
            },
          },
          ssr: {
            build: {
              outDir: server,
              emptyOutDir: true,
              copyPublicDir: false,
              rolldownOptions: {
                input: { server: join(root, 'src/book/render/book.tsx') },
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
      const dist = resolve(root, builder.environments.client.config.build.outDir);
      const pages = await prerender(root, dist, join(server, 'server.js'), site);
      rmSync(server, { recursive: true });
      const files = writeFileList(dist);
      if (!site.address) {
        builder.config.logger.info('No SITE_ADDRESS: no sitemap, no canonical addresses.');
      }
      builder.config.logger.info(`✓ ${pages} pages prerendered; ${files} files kept offline.`);
    },
    hotUpdate({ file, server: { environments } }) {
      // Pages are made on the server: whatever they are made of, the whole page is new.
      if (this.environment.name === 'ssr' && this.environment.moduleGraph.getModulesByFile(file)) {
        if (!/\/src\/widgets\/.*\.tsx$/.test(file))
          environments.client.hot.send({ type: 'full-reload' });
      }
    },
    configureServer: vite => () => {
      vite.middlewares.use(serveInDevelopment(vite, root, site));
    },
    configurePreviewServer: ({ middlewares, config }) =>
      serveBuilt(middlewares, resolve(root, config.build.outDir)),
  };
  return [chapters(), katexCss(), main];
}
