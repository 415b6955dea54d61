import type { Connect, ViteDevServer } from 'vite';
import { safeDecode } from '../../ui/address.ts';
import type { Page } from '../render/book.tsx';
import type { Site } from '../content/site.ts';
import { ruleOf } from './fonts/dress.ts';
import { faces } from './fonts/families.ts';
import { entries } from './prerender.ts';
import { searchIndexOf } from './searchIndex.ts';
import { documentOf, templateOf } from './template.ts';

/** Every page, rendered afresh as it is asked for. */
export function serveInDevelopment(
  server: ViteDevServer,
  root: string,
  site: Site,
): Connect.NextHandleFunction {
  return async (request, response, next) => {
    const url = (request.originalUrl ?? '/').split('?')[0];
    if (url === '/sw.js') {
      response.setHeader('Content-Type', 'text/javascript');
      response.end(leaveAtOnce);
      return;
    }
    if (url === facesUrl) {
      response.setHeader('Content-Type', 'text/css');
      response.end(faces.map(face => ruleOf(face, `/@fs${face.sources[0].file}`)).join('\n'));
      return;
    }
    if (url === '/search.json') {
      const { renderBook } = await server.ssrLoadModule('/src/book/render/book.tsx');
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify(searchIndexOf(await renderBook())));
      return;
    }
    if (request.method !== 'GET' || /\.\w+$/.test(url.replace(/\.html$/, ''))) return next();
    try {
      const { renderPage } = await server.ssrLoadModule('/src/book/render/book.tsx');
      const path = safeDecode(url)
        .replace(/^\//, '')
        .replace(/index\.html$/, '');
      const found: Page | null = await renderPage(path, site);
      if (!found && !path.endsWith('/') && (await renderPage(`${path}/`))) {
        response.writeHead(302, { Location: `${url}/` }).end();
        return;
      }
      const page: Page = found ?? (await renderPage('404.html', site));
      const assets = {
        styles: page.bare ? [] : [facesUrl, ...stylesOf(server)],
        scripts: page.bare ? [] : [`/${page.embed ? entries.embed : entries.page}`],
        modulePreloads: [],
        fonts: [],
      };
      const document = documentOf(templateOf(root), page, assets, site);
      response.statusCode = found ? 200 : 404;
      response.setHeader('Content-Type', 'text/html');
      response.end(await server.transformIndexHtml(url, document));
    } catch (error) {
      if (error instanceof Error) server.ssrFixStacktrace(error);
      next(error);
    }
  };
}

/** Fonts as they came: the build cuts them. */
const facesUrl = '/faces.css';

/** In place of the service worker that a built site may have left at this address. */
const leaveAtOnce = `
  self.addEventListener('install', () => self.skipWaiting());
  self.addEventListener('activate', async () => {
    await self.registration.unregister();
    for (const page of await self.clients.matchAll()) page.navigate(page.url);
  });
`;

/** The style sheets of everything the server render touched, so that nothing shows undressed. */
function stylesOf(server: ViteDevServer): string[] {
  const ids = [...server.environments.ssr.moduleGraph.idToModuleMap.values()].map(m => m.url);
  return ids.filter(url => /\.css($|\?)/.test(url));
}
