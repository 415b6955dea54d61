import { existsSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, normalize } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Connect } from 'vite';
import { typeOf } from '../offline/types.ts';
import { safeDecode } from '../../ui/address.ts';

/** Lets pages share memory with their workers, and be framed elsewhere. */
export const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/**
 * The built site as any static host would serve it: folders by their index.html, text compressed,
 * the page for what is not found. Everything else is left to Vite.
 */
export function serveBuilt(middlewares: Connect.Server, dist: string): () => void {
  const compressed = new Map<string, Buffer>();

  middlewares.use((request, response, next) => {
    const [path, query] = (request.url ?? '/').split('?');
    for (const [name, value] of Object.entries(isolation)) response.setHeader(name, value);
    const file = join(dist, normalize(safeDecode(path)));
    if (!path.endsWith('/') && existsSync(join(file, 'index.html'))) {
      response.writeHead(302, { Location: `${path}/${query ? `?${query}` : ''}` }).end();
      return;
    }
    const text = path.endsWith('/') ? join(file, 'index.html') : file;
    const type = typeOf(path);
    if (!type || !isText.test(type) || !existsSync(text)) return next();
    sendText(request, response, { file: text, type, compressed });
  });

  return () =>
    middlewares.use((_request, response) => {
      const file = join(dist, '404.html');
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(existsSync(file) ? readFileSync(file) : 'Not found.');
    });
}

/** What is worth compressing, and compiled programs. */
const isText = /^text|json|xml|wasm/;

function sendText(
  request: IncomingMessage,
  response: ServerResponse,
  it: { file: string; type: string; compressed: Map<string, Buffer> },
): void {
  const { mtimeMs, size } = statSync(it.file);
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const encoding = ['br', 'gzip'].find(name => accepted.includes(name));
  const tag = `"${mtimeMs.toString(36)}-${size.toString(36)}-${encoding ?? 'plain'}"`;
  const hashed = it.file.includes('/assets/');
  response.setHeader('Content-Type', it.type);
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('ETag', tag);
  response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304).end();
    return;
  }
  if (encoding) response.setHeader('Content-Encoding', encoding);
  const key = it.file + tag;
  const body = it.compressed.get(key) ?? compress(readFileSync(it.file), encoding);
  it.compressed.set(key, body);
  response.end(request.method === 'HEAD' ? undefined : body);
}

function compress(text: Buffer, encoding: string | undefined): Buffer {
  if (encoding === 'gzip') return gzipSync(text);
  if (encoding !== 'br') return text;
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
}
