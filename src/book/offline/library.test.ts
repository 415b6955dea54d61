import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { answer, fetchMissing, holdings, install, tidy } from './library.ts';

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

/** What the files of a version hold, by path. */
type Site = Record<string, string | Uint8Array<ArrayBuffer>>;

const hashOf = (content: string | Uint8Array) =>
  createHash('sha256').update(content).digest('hex').slice(0, 16);

/** A host of this version, and a service worker that was built with it. */
function newWorld(site: Site, cache = new FakeCache()) {
  const fetched: string[] = [];
  const host = {
    online: true,
    /** Instead of the file, at this address below the root. */
    sends: new Map<string, () => Response>(),
  };
  const files = Object.fromEntries(
    Object.entries(site).map(([path, content]) => [path, hashOf(content)]),
  );
  const world = {
    root,
    files,
    caches: { open: async () => cache } as unknown as CacheStorage,
    async fetch({ url }: Request): Promise<Response> {
      const address = url.slice(root.href.length);
      fetched.push(address);
      if (!host.online) throw new TypeError('Failed to fetch');
      const path = address.split('?')[0];
      const sent = host.sends.get(address) ?? host.sends.get(path);
      if (sent) return sent();
      if (!(path in site)) return new Response(notFound, html(404));
      return new Response(site[path], { headers: { Vary: 'Accept-Encoding' } });
    },
  };
  return { world, host, cache, fetched };
}

const html = (status = 200) => ({ status, headers: { 'Content-Type': 'text/html' } });
const notFound = 'no such page';
const get = (path: string, mode = 'navigate') =>
  ({ url: new URL(path, root).href, method: 'GET', mode }) as Request;
const textOf = async (response: Promise<Response> | null) => (await response)?.text() ?? null;

const first: Site = {
  '': 'cover',
  'chapter/': 'chapter, first',
  'assets/x-1.js': 'script 1',
  '404.html': 'lost',
};
const second: Site = {
  '': 'cover',
  'chapter/': 'chapter, second',
  'assets/x-2.js': 'script 2',
  '404.html': 'lost',
};

describe('the book kept in the browser', () => {
  it('is fetched once and answers without a network, whatever the query', async () => {
    const { world, host, fetched } = newWorld(first);
    await install(world);
    await tidy(world);
    expect(fetched.sort()).toEqual(['', '404.html', 'assets/x-1.js', 'chapter/']);
    host.online = false;
    for (const path of ['chapter/', 'chapter/?figure=w:2#figure', 'chapter/index.html']) {
      expect(await textOf(answer(world, get(path)))).toBe('chapter, first');
    }
    expect(await textOf(answer(world, get('')))).toBe('cover');
    expect(await textOf(answer(world, get('index.html')))).toBe('cover');
    expect(fetched.length).toBe(4);
  });

  it('sends an address without its slash on, with its query', async () => {
    const { world } = newWorld(first);
    await install(world);
    const response = await answer(world, get('chapter?figure=w:2'));
    expect(response?.status).toBe(302);
    expect(response?.headers.get('Location')).toBe(`${root.href}chapter/?figure=w:2`);
  });

  it('leaves that to its host where the page is not here: hosts may send it back again', async () => {
    const { world, host } = newWorld(first);
    host.sends.set('chapter', () => new Response('as this host has it'));
    expect(await textOf(answer(world, get('chapter')))).toBe('as this host has it');
  });

  it('leaves to the network what is not the book’s', async () => {
    const { world } = newWorld(first);
    expect(answer(world, get('data/mnist/images.gz', 'cors'))).toBeNull();
    expect(answer(world, get('https://elsewhere.example/chapter/'))).toBeNull();
    expect(answer(world, get('https://host.example/other/chapter/'))).toBeNull();
    expect(answer(world, { ...get('chapter/'), method: 'POST' } as Request)).toBeNull();
  });

  it('says that there is no such page where it cannot ask', async () => {
    const { world, host } = newWorld(first);
    await install(world);
    expect(await textOf(answer(world, get('lost/')))).toBe(notFound);
    host.online = false;
    const response = await answer(world, get('lost/'));
    expect(response?.status).toBe(404);
    expect(await response?.text()).toBe('lost');
  });

  it('is asked of the network where the browser has thrown it away', async () => {
    const { world, cache } = newWorld(first);
    await install(world);
    cache.entries.clear();
    expect(await textOf(answer(world, get('chapter/')))).toBe('chapter, first');
  });

  it('fetches of a new version what is new, and leaves the old one whole until it is in charge', async () => {
    const old = newWorld(first);
    await install(old.world);
    const { world, host, fetched, cache } = newWorld(second, old.cache);
    await install(world);
    expect(fetched.sort()).toEqual(['assets/x-2.js', 'chapter/']);
    old.host.online = host.online = false;
    expect(await textOf(answer(old.world, get('chapter/')))).toBe('chapter, first');
    expect(await textOf(answer(world, get('chapter/')))).toBe('chapter, second');

    await tidy(world);
    // A page of the first version may still be open; it asks for its scripts.
    expect(await textOf(answer(world, get('assets/x-1.js', 'cors')))).toBe('script 1');
    for (const cover of ['third', 'fourth']) {
      const later = newWorld({ '': cover }, cache);
      await install(later.world);
      await tidy(later.world);
    }
    const kept = [
      ['', 'cover'],
      ['', 'third'],
      ['', 'fourth'],
      ['404.html', 'lost'],
      ['assets/x-2.js', 'script 2'],
      ['chapter/', 'chapter, second'],
    ].map(([path, content]) => `${path}?${hashOf(content)}`);
    expect([...cache.entries.keys()].map(key => key.slice(root.href.length)).sort()).toEqual(
      [...kept, 'versions.json'].sort(),
    );
  });
});

describe('what a host sends', () => {
  it.each<[string, () => Response]>([
    ['is a page in the place of a script', () => new Response('<h1>Sign in</h1>', html())],
    ['is cut short', () => new Response('scri')],
    ['is nothing', () => new Response('', { status: 404 })],
    ['is an error', () => new Response('busy', { status: 503 })],
    ['does not come', () => Response.error()],
    [
      'breaks off',
      () => {
        throw new TypeError('Failed to fetch');
      },
    ],
  ])('that %s is not kept, costs only itself, and comes at the next visit', async (_, sent) => {
    const { world, host } = newWorld(first);
    host.sends.set('assets/x-1.js', sent);
    await install(world);
    expect(await holdings(world)).toEqual({ files: 4, missing: ['assets/x-1.js'] });
    host.online = false;
    expect(await textOf(answer(world, get('chapter/')))).toBe('chapter, first');
    host.online = true;
    host.sends.clear();
    expect(await fetchMissing(world)).toEqual([]);
    host.online = false;
    expect(await textOf(answer(world, get('assets/x-1.js', 'cors')))).toBe('script 1');
  });

  it('that is a cache’s old answer is passed by', async () => {
    const { world, host } = newWorld(second);
    host.sends.set('chapter/', () => new Response('chapter, first', html()));
    host.sends.set(`chapter/?${hashOf('chapter, second')}`, () => new Response('chapter, second'));
    await install(world);
    expect(await textOf(answer(world, get('chapter/')))).toBe('chapter, second');
  });

  it('that stays an old answer is not kept; without a connection the earlier version’s page is shown', async () => {
    const old = newWorld(first);
    await install(old.world);
    const { world, host } = newWorld(second, old.cache);
    host.sends.set('chapter/', () => new Response('chapter, first', html()));
    await install(world);
    expect((await holdings(world)).missing).toEqual(['chapter/']);
    host.online = false;
    expect(await textOf(answer(world, get('chapter/')))).toBe('chapter, first');
  });

  it('is known by what it holds: whatever its status, its type, or the address it moved to', async () => {
    const { world, host } = newWorld(first);
    host.sends.set('404.html', () => new Response('lost', html(404)));
    host.sends.set('assets/x-1.js', () => new Response('script 1', html()));
    await install(world);
    expect((await holdings(world)).missing).toEqual([]);
    const script = await answer(world, get('assets/x-1.js', 'cors'));
    expect(script?.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect((await answer(world, get('404.html')))?.status).toBe(200);
  });

  it('may be unpacked already', async () => {
    const packed = new Uint8Array(gzipSync('digits'));
    for (const sent of [packed, 'digits']) {
      const { world, host } = newWorld({ 'data/digits.bin.gz': 'digits' });
      host.sends.set('data/digits.bin.gz', () => new Response(sent));
      await install(world);
      expect((await holdings(world)).missing).toEqual([]);
    }
  });

  it('is no version where the connection goes on the way: the next visit begins again', async () => {
    const { world, host, cache } = newWorld(first);
    host.sends.set('chapter/', () => {
      host.online = false;
      throw new TypeError('Failed to fetch');
    });
    await expect(install(world)).rejects.toThrow('The connection was gone');
    expect(await cache.match(`${root.href}versions.json`)).toBeUndefined();
  });
});
