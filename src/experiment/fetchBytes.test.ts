import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchBytes, unpack } from './fetchBytes.ts';

const plain = Uint8Array.from({ length: 100_000 }, (_, i) => (i * i) >> 5);
const packed = gzipSync(plain);
const file = { path: 'digits.gz', packed: packed.length, unpacked: plain.length };

let server: Server;
let host = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    const send: Record<string, () => void> = {
      '/as-a-file': () => response.end(packed),
      '/unpacked-on-its-way': () => response.setHeader('Content-Encoding', 'gzip').end(packed),
      '/unpacked': () => response.end(plain),
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

afterAll(() => server.close());

describe('a gzipped file from a server', () => {
  it.each(['as-a-file', 'unpacked-on-its-way', 'unpacked'])('comes whole, %s', async path => {
    const arrived: number[] = [];
    const bytes = await fetchBytes(`${host}/${path}`, file, n => arrived.push(n));
    expect(Buffer.compare(bytes, plain)).toBe(0);
    expect(arrived.at(-1)).toBe(packed.length);
    expect([...arrived].sort((a, b) => a - b)).toEqual(arrived);
  });

  it.each([
    ['nowhere', 'digits.gz could not be fetched: the server answered 404'],
    ['cut', 'digits.gz is gzipped, but cannot be unpacked: it is cut short or damaged'],
    ['other', 'digits.gz did not arrive whole: expected 100000 bytes, received 99999'],
  ])('or says why not: %s', async (path, words) => {
    await expect(fetchBytes(`${host}/${path}`, file, () => {})).rejects.toThrow(words);
  });

  it('or that the network is gone', async () => {
    await expect(fetchBytes('http://127.0.0.1:1/', file, () => {})).rejects.toThrow(
      'digits.gz could not be fetched: is the network there?',
    );
  });
});

it('unpacks what is packed and leaves alone what is not', async () => {
  expect(Buffer.compare(await unpack([packed], 'a'), plain)).toBe(0);
  expect(Buffer.compare(await unpack([plain], 'a'), plain)).toBe(0);
  expect((await unpack([new Uint8Array()], 'a')).length).toBe(0);
});
