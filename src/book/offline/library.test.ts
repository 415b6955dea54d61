import { describe, expect, it } from 'vitest';
import { answer, install, tidy, type FileList } from './library.ts';

const root = new URL('https://host.example/shelf/book/');

/** As much of a browser's cache as the library uses. */
class FakeCache {
  readonly entries = new Map<string, Response>();

  async match(address: string, { ignoreSearch = false } = {}): Promise<Response | undefined> {
    const bare = (url: string) => (ignoreSearch ? url.split('?')[0] : url);
    const found = [...this.entries].find(([key]) => bare(key) === bare(address));
    return found?.[1].clone();
  }
  async put(address: string, response: Response): Promise<void> {
    this.entries.set(address, response);
  }
  async delete(address: string): Promise<boolean> {
    return this.entries.delete(address);
  }
  async keys() {
    return [...this.entries.keys()].map(url => ({ url }));
  }
}

/** A site whose files say which version they are of. */
function newWorld(files: FileList, version: string, cache = new FakeCache()) {
  const fetched: string[] = [];
  const world = {
    root,
    files,
    online: true,
    caches: { open: async () => cache } as unknown as CacheStorage,
    async fetch({ url }: Request): Promise<Response> {
      fetched.push(url.slice(root.href.length));
      if (!world.online) throw new TypeError('Failed to fetch');
      return new Response(`${version} of ${url}`, { headers: { Vary: 'Accept-Encoding' } });
    },
  };
  return { world, cache, fetched };
}

const get = (path: string, mode = 'navigate') =>
  ({ url: new URL(path, root).href, method: 'GET', mode }) as Request;
const textOf = async (response: Promise<Response> | null) => (await response)?.text() ?? null;

const first: FileList = { '': 'a1', 'chapter/': 'b1', 'assets/x-1.js': 'c1', '404.html': 'd1' };
const second: FileList = { '': 'a1', 'chapter/': 'b2', 'assets/x-2.js': 'c2', '404.html': 'd1' };

describe('the book kept in the browser', () => {
  it('is fetched once and answers without a network, whatever the query', async () => {
    const { world, fetched } = newWorld(first, 'one');
    await install(world);
    await tidy(world);
    expect(fetched.sort()).toEqual(['', '404.html', 'assets/x-1.js', 'chapter/']);
    world.online = false;
    for (const path of ['chapter/', 'chapter/?figure=w:2#figure', 'chapter/index.html']) {
      expect(await textOf(answer(world, get(path)))).toBe(`one of ${root.href}chapter/`);
    }
    expect(await textOf(answer(world, get('')))).toBe(`one of ${root.href}`);
    expect(await textOf(answer(world, get('index.html')))).toBe(`one of ${root.href}`);
    expect(fetched.length).toBe(4);
  });

  it('sends an address without its slash on, with its query', async () => {
    const { world } = newWorld(first, 'one');
    const response = await answer(world, get('chapter?figure=w:2'));
    expect(response?.status).toBe(302);
    expect(response?.headers.get('Location')).toBe(`${root.href}chapter/?figure=w:2`);
  });

  it('leaves to the network what is not the book’s', async () => {
    const { world } = newWorld(first, 'one');
    expect(answer(world, get('data/mnist/images.gz', 'cors'))).toBeNull();
    expect(answer(world, get('https://elsewhere.example/chapter/'))).toBeNull();
    expect(answer(world, get('https://host.example/other/chapter/'))).toBeNull();
    expect(answer(world, { ...get('chapter/'), method: 'POST' } as Request)).toBeNull();
  });

  it('says that there is no such page where it cannot ask', async () => {
    const { world } = newWorld(first, 'one');
    await install(world);
    expect(await textOf(answer(world, get('lost/')))).toBe(`one of ${root.href}lost/`);
    world.online = false;
    const response = await answer(world, get('lost/'));
    expect(response?.status).toBe(404);
    expect(await response?.text()).toBe(`one of ${root.href}404.html`);
  });

  it('is asked of the network where the browser has thrown it away', async () => {
    const { world, cache } = newWorld(first, 'one');
    await install(world);
    cache.entries.clear();
    expect(await textOf(answer(world, get('chapter/')))).toBe(`one of ${root.href}chapter/`);
  });

  it('fetches of a new version what is new, and leaves the old one whole until it is in charge', async () => {
    const old = newWorld(first, 'one');
    await install(old.world);
    const { world, fetched, cache } = newWorld(second, 'two', old.cache);
    await install(world);
    expect(fetched.sort()).toEqual(['assets/x-2.js', 'chapter/']);
    old.world.online = world.online = false;
    expect(await textOf(answer(old.world, get('chapter/')))).toBe(`one of ${root.href}chapter/`);
    expect(await textOf(answer(world, get('chapter/')))).toBe(`two of ${root.href}chapter/`);

    await tidy(world);
    // A page of the first version may still be open; it asks for its scripts.
    expect(await textOf(answer(world, get('assets/x-1.js', 'cors')))).toBe(
      `one of ${root.href}assets/x-1.js`,
    );
    for (const n of [3, 4]) {
      const later = newWorld({ '': `a${n}` }, `v${n}`, cache);
      await install(later.world);
      await tidy(later.world);
    }
    expect([...cache.entries.keys()].map(key => key.slice(root.href.length)).sort()).toEqual([
      '404.html?d1',
      '?a1',
      '?a3',
      '?a4',
      'assets/x-2.js?c2',
      'chapter/?b2',
      'versions.json',
    ]);
  });

  it('is not installed unless all of it came', async () => {
    const { world, cache } = newWorld(first, 'one');
    const whole = world.fetch;
    world.fetch = async request =>
      request.url.endsWith('x-1.js') ? new Response('', { status: 404 }) : whole(request);
    await expect(install(world)).rejects.toThrow('assets/x-1.js: the server answered 404');
    expect(await cache.match(`${root.href}versions.json`)).toBeUndefined();
  });
});
