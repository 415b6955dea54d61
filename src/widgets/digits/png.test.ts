import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { crc32, pngDataUrl } from './png.ts';

const grey = (alpha: number) => ({ red: 0, green: 0, blue: 0, alpha });

function chunksOf(url: string): Map<string, Buffer> {
  const file = Buffer.from(url.replace('data:image/png;base64,', ''), 'base64');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    const body = file.subarray(at + 4, at + 8 + length);
    expect(file.readUInt32BE(at + 8 + length)).toBe(crc32([...body]));
    chunks.set(body.subarray(0, 4).toString('latin1'), body.subarray(4));
    at += 12 + length;
  }
  return chunks;
}

it('knows the check value of CRC-32: "123456789" gives cbf43926', () => {
  expect(crc32([...Buffer.from('123456789')])).toBe(0xcbf43926);
});

it('packs two pixels of up to sixteen colours in a byte, and inflates to them again', () => {
  // 3 × 2 pixels: rows 1 2 3 and 4 5 6, each led by filter 0 and padded to whole bytes.
  const chunks = chunksOf(
    pngDataUrl(
      [1, 2, 3, 4, 5, 6],
      3,
      Array.from({ length: 16 }, (_, k) => grey(17 * k)),
    ),
  );
  expect([...inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0))]).toEqual([
    0, 0x12, 0x30, 0, 0x45, 0x60,
  ]);
  expect([...(chunks.get('tRNS') ?? [])].slice(0, 3)).toEqual([0, 17, 34]);
  expect(chunks.get('IHDR')?.[8]).toBe(4);
});

it('takes a byte a pixel where there are more colours', () => {
  const chunks = chunksOf(
    pngDataUrl(
      [0, 200],
      2,
      Array.from({ length: 201 }, () => grey(1)),
    ),
  );
  expect([...inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0))]).toEqual([0, 0, 200]);
});
