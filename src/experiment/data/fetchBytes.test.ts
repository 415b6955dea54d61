import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { DataCache } from './dataCache.ts';
import { fetchBytes, fetchKept, unpack } from './fetchBytes.ts';

const plain = Uint8Array.from({ length: 100_000 }, (_, i) => (i * i) >> 5);
const packed = gzipSync(plain);
const file = { path: 'digits.gz', packed: packed.length, unpacked: plain.length, sha256: 'd1' };

let server: Server;
let host = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    const send: Record<string, () => void> = {
      '/as-a-file': () => response.end(packed),
      '/unpacked-on-its-way': () => response.setHeader('Content-Encoding', 'gzip').end(packed),
      '/unpacked': () => response.end(plain),
      '/slow': () => response.write(packed.subarray(0, 100)),
      '/cut': () => response.end(packed.subarray(0, packed.length / 2)),
      '/other': () => response.end(gzipSync(plain.subarray(1))),
    };
    const sends = send[request.url ?? ''];
    if (sends) sends();
    else response.writeHead(404).end('no');
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address && typeof address === 'object') host = `http://127.0.0.1:${address.port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** A cache in memory. */
function newCache(kept: Blob | null = null) {
  const cache: DataCache & { kept: Blob | null } = {
    kept,
    read: async () => cache.kept,
    write: async (_file, fetched) => {
      cache.kept = fetched;
    },
    size: async () => cache.kept?.size ?? 0,
    clear: async () => {
      cache.kept = null;
    },
  };
  return cache;
}

describe('a gzipped file from a server', () => {
  it.each(['as-a-file', 'unpacked-on-its-way', 'unpacked'])('comes whole, %s', async path => {
    const arrived: number[] = [];
    const bytes = await fetchBytes(`${host}/${path}`, file, { arrived: n => arrived.push(n) });
    expect(Buffer.compare(bytes, plain)).toBe(0);
    expect(arrived.at(-1)).toBe(packed.length);
    expect([...arrived].sort((a, b) => a - b)).toEqual(arrived);
  });

  it.each([
    ['nowhere', 'digits.gz could not be fetched: the server answered 404'],
    ['cut', 'digits.gz is gzipped, but cannot be unpacked: it is cut short or damaged'],
    ['other', 'digits.gz did not arrive whole: expected 100000 bytes, received 99999'],
  ])('or says why not: %s', async (path, words) => {
    await expect(fetchBytes(`${host}/${path}`, file)).rejects.toThrow(words);
  });

  it('or that the server fell silent', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let begun: () => void = () => {};
    const started = new Promise<void>(resolve => (begun = resolve));
    const fetched = fetchBytes(`${host}/slow`, file, { arrived: () => begun() });
    const told = expect(fetched).rejects.toThrow(
      'digits.gz could not be fetched: the server did not answer within 30 seconds',
    );
    await started;
    await vi.advanceTimersByTimeAsync(30_000);
    await told;
    vi.useRealTimers();
  });

  it('or that the network is gone', async () => {
    await expect(fetchBytes('http://127.0.0.1:1/', file)).rejects.toThrow(
      'digits.gz could not be fetched: is the network there?',
    );
  });
});

describe('a file that is kept', () => {
  it('is fetched once, and then no more', async () => {
    const cache = newCache();
    const first = await fetchKept(cache, `${host}/as-a-file`, file);
    expect(cache.kept?.size).toBe(packed.length);
    const arrived: number[] = [];
    const gone = 'http://127.0.0.1:1/';
    const second = await fetchKept(cache, gone, file, { arrived: n => arrived.push(n) });
    expect(Buffer.compare(first, plain)).toBe(0);
    expect(Buffer.compare(second, plain)).toBe(0);
    expect(arrived).toEqual([packed.length]);
  });

  it.each([
    ['cut short', packed.subarray(0, 500)],
    ['another', gzipSync(plain.subarray(1))],
  ])('is fetched anew when it is %s', async (_what, damaged) => {
    const cache = newCache(new Blob([damaged]));
    const bytes = await fetchKept(cache, `${host}/as-a-file`, file);
    expect(Buffer.compare(bytes, plain)).toBe(0);
    expect(cache.kept?.size).toBe(packed.length);
  });

  it('is not kept unless it came whole', async () => {
    const cache = newCache();
    await expect(fetchKept(cache, `${host}/cut`, file)).rejects.toThrow('cut short');
    expect(cache.kept).toBeNull();
  });

  it('is fetched anew where the cache does not say whether it has it, and the reader is told', async () => {
    const cache = newCache();
    const notes: string[] = [];
    cache.read = async () => {
      throw new Error('the browser’s storage did not answer within 5 seconds');
    };
    cache.write = async () => {
      throw new Error('nor does it take anything');
    };
    const note = (words: string) => notes.push(words);
    const bytes = await fetchKept(cache, `${host}/as-a-file`, file, { note });
    expect(Buffer.compare(bytes, plain)).toBe(0);
    expect(notes).toEqual([
      'the browser’s storage did not answer within 5 seconds: all of MNIST is fetched anew',
    ]);
  });

  it('can be left in the middle', async () => {
    const cache = newCache();
    const controller = new AbortController();
    const loading = fetchKept(cache, `${host}/slow`, file, {
      arrived: () => controller.abort(),
      signal: controller.signal,
    });
    await expect(loading).rejects.toThrow(/aborted/);
    expect(cache.kept).toBeNull();
  });
});

it('unpacks what is packed and leaves alone what is not', async () => {
  expect(Buffer.compare(await unpack(new Blob([packed]), 'a'), plain)).toBe(0);
  expect(Buffer.compare(await unpack(new Blob([plain]), 'a'), plain)).toBe(0);
  expect((await unpack(new Blob([]), 'a')).length).toBe(0);
});
