import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Connect, Plugin, PreviewServer, ViteDevServer } from 'vite';
import type { Page } from '../server.tsx';
import { cutFonts } from './fonts.ts';
import { katexCss } from './katexCss.ts';
import { chapters } from './mdx.ts';
import { entries, hasIndex, prerender } from './prerender.ts';
import { documentOf } from './template.ts';

/** Lets pages share memory with their workers, and be framed elsewhere. */
export const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** The book: chapters compiled, every page served in development and prerendered by the build. */
export function book(root: string): Plugin[] {
  const cache = join(root, 'node_modules/.cache/unsaturated');
  const fonts = join(cache, 'fonts');
  const serverFile = join(cache, 'server/server.js');

  const main: Plugin = {
    name: 'unsaturated:book',
    async config() {
      await cutFonts(fonts);
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
    configurePreviewServer: server => {
      server.middlewares.use(cleanAddresses(server, join(root, 'dist')));
      return () => server.middlewares.use(notFound(join(root, 'dist')));
    },
  };
  return [chapters(), katexCss(fonts), main];
}

function serveInDevelopment(server: ViteDevServer, root: string): Connect.NextHandleFunction {
  return async (request, response, next) => {
    const url = (request.originalUrl ?? '/').split('?')[0];
    if (request.method !== 'GET' || /\.\w+$/.test(url.replace(/\.html$/, ''))) return next();
    try {
      const { renderPage } = await server.ssrLoadModule('/src/book/server.tsx');
      const path = decodeURI(url)
        .replace(/^\//, '')
        .replace(/index\.html$/, '');
      const found: Page | null = await renderPage(path);
      if (!found && !path.endsWith('/') && (await renderPage(`${path}/`))) {
        response.writeHead(302, { Location: `${url}/` }).end();
        return;
      }
      const page: Page = found ?? (await renderPage('404.html'));
      const document = documentOf(readFileSync(join(root, 'index.html'), 'utf8'), page, {
        styles: page.bare ? [] : stylesOf(server),
        scripts: page.bare ? [] : [`/${page.embed ? entries.embed : entries.page}`],
        modulePreloads: [],
        fonts: [],
      });
      response.statusCode = found ? 200 : 404;
      response.setHeader('Content-Type', 'text/html');
      response.end(await server.transformIndexHtml(url, document));
    } catch (error) {
      if (error instanceof Error) server.ssrFixStacktrace(error);
      next(error);
    }
  };
}

/** The style sheets of everything the server render touched, so that nothing shows undressed. */
function stylesOf(server: ViteDevServer): string[] {
  const ids = [...server.environments.ssr.moduleGraph.idToModuleMap.values()].map(m => m.url);
  return ids.filter(url => /\.css($|\?)/.test(url));
}

function cleanAddresses(_server: PreviewServer, dist: string): Connect.NextHandleFunction {
  return (request, response, next) => {
    const [path, query] = (request.url ?? '/').split('?');
    if (path.endsWith('/') && hasIndex(dist, path)) {
      request.url = `${path}index.html${query ? `?${query}` : ''}`;
    } else if (!/\.\w+$/.test(path) && hasIndex(dist, path)) {
      response.writeHead(302, { Location: `${path}/${query ? `?${query}` : ''}` }).end();
      return;
    }
    next();
  };
}

function notFound(dist: string): Connect.NextHandleFunction {
  return (_request, response) => {
    const file = join(dist, '404.html');
    response.writeHead(404, { 'Content-Type': 'text/html' });
    response.end(existsSync(file) ? readFileSync(file) : 'Not found.');
  };
}
