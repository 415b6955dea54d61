/**
 * The book as it is kept in the browser. Each file lies under its path and the hash of what it
 * holds, so that a new version fetches only what is new, and an old page, still open, finds what it
 * was made with.
 */

/** What a version consists of: paths below the site's root, pages ending in '/', and hashes. */
export type FileList = Record<string, string>;

export interface LibraryWorld {
  /** The site's root, ending in '/'. */
  root: URL;
  files: FileList;
  caches: CacheStorage;
  fetch(request: Request): Promise<Response>;
}

const CACHE = 'unsaturated-book';
/** Which keys the last versions consist of, the newest first. */
const VERSIONS = 'versions.json';
/** As many as may still be open in some tab. */
const KEPT_VERSIONS = 3;
/** Files fetched at a time: what the reader looks at has the right of way. */
const AT_ONCE = 4;
const NOT_FOUND = '404.html';

/** Fetches what this version has and no earlier one had. Rejects unless all of it came. */
export async function install(world: LibraryWorld): Promise<void> {
  const cache = await world.caches.open(CACHE);
  const queue = Object.entries(world.files);
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await keep(world, cache, ...next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const versions = [keysOf(world), ...(await versionsIn(world, cache))];
  const told = new Response(JSON.stringify(versions.slice(0, KEPT_VERSIONS)));
  await cache.put(new URL(VERSIONS, world.root).href, told);
}

/** Lets go of what no version that may be open needs. */
export async function tidy(world: LibraryWorld): Promise<void> {
  const cache = await world.caches.open(CACHE);
  const versions = await versionsIn(world, cache);
  const needed = new Set([
    ...versions.flat(),
    ...keysOf(world),
    new URL(VERSIONS, world.root).href,
  ]);
  for (const { url } of await cache.keys()) if (!needed.has(url)) await cache.delete(url);
}

/** The answer to a request for a file of the book; null leaves it to the network. */
export function answer(world: LibraryWorld, request: Request): Promise<Response> | null {
  if (request.method !== 'GET') return null;
  const url = new URL(request.url);
  if (url.origin !== world.root.origin || !url.pathname.startsWith(world.root.pathname))
    return null;
  const path = url.pathname.slice(world.root.pathname.length).replace(/(^|\/)index\.html$/, '$1');
  if (path in world.files) return kept(world, request, keyOf(world, path));
  if (`${path}/` in world.files) {
    const page = new URL(`${path}/${url.search}`, world.root);
    return Promise.resolve(Response.redirect(page.href));
  }
  if (path.startsWith('assets/')) return ofAnyVersion(world, request);
  return request.mode === 'navigate' ? elsewhere(world, request) : null;
}

const keyOf = ({ root, files }: LibraryWorld, path: string): string =>
  new URL(`${path}?${files[path]}`, root).href;

const keysOf = (world: LibraryWorld): string[] =>
  Object.keys(world.files).map(path => keyOf(world, path));

async function versionsIn({ root }: LibraryWorld, cache: Cache): Promise<string[][]> {
  const told = await cache.match(new URL(VERSIONS, root).href);
  return told ? ((await told.json()) as string[][]) : [];
}

async function keep(world: LibraryWorld, cache: Cache, path: string, hash: string): Promise<void> {
  const key = new URL(`${path}?${hash}`, world.root).href;
  if (await cache.match(key)) return;
  const request = new Request(new URL(path, world.root), { cache: 'no-cache' });
  const response = await world.fetch(request);
  if (!response.ok) throw new Error(`${path}: the server answered ${response.status}`);
  // A response of our own: a redirected one may not answer a navigation, and one that varies by
  // the request's headers would not be found again.
  const headers = new Headers(response.headers);
  headers.delete('Vary');
  await cache.put(key, new Response(response.body, { headers }));
}

/** From the cache; from the network where the browser has thrown it away. */
async function kept(world: LibraryWorld, request: Request, key: string): Promise<Response> {
  const cache = await world.caches.open(CACHE);
  return (await cache.match(key)) ?? world.fetch(request);
}

/** Scripts and styles of a page that was opened before this version came. */
async function ofAnyVersion(world: LibraryWorld, request: Request): Promise<Response> {
  const cache = await world.caches.open(CACHE);
  return (await cache.match(request.url, { ignoreSearch: true })) ?? world.fetch(request);
}

async function elsewhere(world: LibraryWorld, request: Request): Promise<Response> {
  try {
    return await world.fetch(request);
  } catch (error) {
    const cache = await world.caches.open(CACHE);
    const page = NOT_FOUND in world.files ? await cache.match(keyOf(world, NOT_FOUND)) : undefined;
    if (!page) throw error;
    return new Response(page.body, { status: 404, headers: page.headers });
  }
}
