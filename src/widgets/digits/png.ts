/**
 * Small images as data URLs, made without a canvas, so that the prerendered page has them too.
 * A palette with transparency lets the paper show through, light or dark.
 */
export interface Colour {
  red: number;
  green: number;
  blue: number;
  /** 0 transparent … 255 opaque. */
  alpha: number;
}

/** One palette number for each pixel, row by row; up to 256 colours, four bits each for up to 16. */
export function pngDataUrl(
  indices: ArrayLike<number>,
  width: number,
  palette: readonly Colour[],
): string {
  const height = indices.length / width;
  const depth = palette.length <= 16 ? 4 : 8;
  const header = [...bytes32(width), ...bytes32(height), depth, 3, 0, 0, 0];
  const file = [
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    chunk('IHDR', header),
    chunk(
      'PLTE',
      palette.flatMap(({ red, green, blue }) => [red, green, blue]),
    ),
    chunk(
      'tRNS',
      palette.map(({ alpha }) => alpha),
    ),
    chunk('IDAT', stored(scanlines(indices, width, depth))),
    chunk('IEND', []),
  ].flat();
  return `data:image/png;base64,${btoa(String.fromCharCode(...file))}`;
}

/** Each row after a 0: no filter. */
function scanlines(indices: ArrayLike<number>, width: number, depth: 4 | 8): number[] {
  const rows: number[] = [];
  for (let from = 0; from < indices.length; from += width) {
    rows.push(0);
    for (let column = 0; column < width; column += 8 / depth) {
      const first = indices[from + column];
      const second = column + 1 < width ? indices[from + column + 1] : 0;
      rows.push(depth === 8 ? first : (first << 4) | second);
    }
  }
  return rows;
}

/** A zlib stream of one stored block: up to 65,535 bytes, not compressed. */
function stored(data: readonly number[]): number[] {
  const { length } = data;
  const block = [1, length & 255, length >> 8, ~length & 255, (~length >> 8) & 255];
  return [0x78, 0x01, ...block, ...data, ...bytes32(adler32(data))];
}

function chunk(name: string, data: readonly number[]): number[] {
  const body = [...Array.from(name, letter => letter.charCodeAt(0)), ...data];
  return [...bytes32(data.length), ...body, ...bytes32(crc32(body))];
}

function bytes32(value: number): number[] {
  return [(value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

function adler32(data: readonly number[]): number {
  let a = 1;
  let b = 0;
  for (const byte of data) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return ((b << 16) | a) >>> 0;
}

const crcOfByte = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

export function crc32(data: readonly number[]): number {
  let crc = 0xffffffff;
  for (const byte of data) crc = crcOfByte[(crc ^ byte) & 255] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
