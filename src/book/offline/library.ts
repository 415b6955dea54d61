import { bytesMatch } from './bytes.ts';
import type { Holdings } from './messages.ts';
import { typeOf } from './types.ts';

/**
 * The book as it is kept in the browser. Each file lies under its path and the hash of what it
 * holds, so that a new version fetches only what is new, and an old page, still open, finds what it
 * was made with. What a host sends is kept only if it has that hash: no page that says "not found",
 * and none of yesterday's, in the place of a file.
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

/**
 * Fetches what this version has and no earlier one had. A file that its host does not send is left
 * out; rejects where there is no connection any more, to be begun again at the next visit.
 */
export async function install(world: LibraryWorld): Promise<void> {
  const missing = await fetchMissing(world);
  if (missing.length > 0 && !(await isOnline(world))) {
    throw new Error(`The connection was gone before ${missing.length} files had come.`);
  }
  const cache = await world.caches.open(CACHE);
  const versions = [keysOf(world), ...(await versionsIn(world, cache))];
  const told = new Response(JSON.stringify(versions.slice(0, KEPT_VERSIONS)));
  await cache.put(new URL(VERSIONS, world.root).href, told);
}

/** Fetches what is not here yet; paths of what did not come. */
export async function fetchMissing(world: LibraryWorld): Promise<string[]> {
  const cache = await world.caches.open(CACHE);
  const queue = (await holdings(world)).missing;
  const failed: string[] = [];
  const work = async () => {
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      if (!(await keep(world, cache, path))) failed.push(path);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return failed;
}

export async function holdings(world: LibraryWorld): Promise<Holdings> {
  const cache = await world.caches.open(CACHE);
  const here = new Set((await cache.keys()).map(({ url }) => url));
  const paths = Object.keys(world.files);
  return { files: paths.length, missing: paths.filter(path => !here.has(keyOf(world, path))) };
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
  if (path in world.files) return kept(world, request, path);
  if (`${path}/` in world.files) return page(world, request, `${path}/`);
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

/** False where the file does not come as it was built, or there is no room for it. */
async function keep(world: LibraryWorld, cache: Cache, path: string): Promise<boolean> {
  const key = keyOf(world, path);
  try {
    // A cache in between may have an old answer for the file's address, and has none for its key.
    for (const address of [new URL(path, world.root).href, key]) {
      const response = await world.fetch(new Request(address, { cache: 'no-cache' }));
      const bytes = await response.arrayBuffer();
      if (!(await bytesMatch(path, bytes, world.files[path]))) continue;
      await cache.put(key, new Response(bytes, { headers: headersOf(path, response) }));
      return true;
    }
  } catch {
    // No connection to this file, or no room: as a file that does not come.
  }
  return false;
}

/** Of the host's headers those that hold for the bytes, and for every request for them. */
function headersOf(path: string, response: Response): Headers {
  const headers = new Headers(response.headers);
  for (const name of ['Vary', 'Content-Encoding', 'Content-Length']) headers.delete(name);
  const type = typeOf(path);
  if (type) headers.set('Content-Type', type);
  return headers;
}

/** Any answer will do, from anywhere but a cache. */
async function isOnline(world: LibraryWorld): Promise<boolean> {
  const request = new Request(world.root, { method: 'HEAD', cache: 'no-store' });
  return world.fetch(request).then(
    () => true,
    () => false,
  );
}

/** From the cache; from the network what is not there; without one, as an earlier version has it. */
async function kept(world: LibraryWorld, request: Request, path: string): Promise<Response> {
  const cache = await world.caches.open(CACHE);
  const found = await cache.match(keyOf(world, path));
  if (found) return found;
  try {
    return await world.fetch(request);
  } catch (error) {
    const earlier = await cache.match(new URL(path, world.root).href, { ignoreSearch: true });
    if (earlier) return earlier;
    throw error;
  }
}

/** A page asked for without its slash; where it is not here, its host knows how it is called there. */
async function page(world: LibraryWorld, request: Request, path: string): Promise<Response> {
  const cache = await world.caches.open(CACHE);
  if (!(await cache.match(keyOf(world, path)))) return world.fetch(request);
  return Response.redirect(new URL(path + new URL(request.url).search, world.root).href);
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
