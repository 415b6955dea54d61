/** What a file of the site is, by the end of its name, whatever a host calls it. */
const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  wasm: 'application/wasm',
  png: 'image/png',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
  gz: 'application/octet-stream',
};

/** By the path below the site's root; pages end in '/' or have no name at all. */
export function typeOf(path: string): string | undefined {
  return path === '' || path.endsWith('/') ? types.html : types[path.split('.').at(-1) ?? ''];
}
