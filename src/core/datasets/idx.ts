/** The file format of MNIST: a magic number, the sizes, then bytes. */

export interface IdxImages {
  count: number;
  rows: number;
  columns: number;
  /** count × rows × columns, 0 white … 255 ink. */
  pixels: Uint8Array;
}

const IMAGES = 0x00000803;
const LABELS = 0x00000801;
const hex = (word: number) => `0x${word.toString(16).padStart(8, '0')}`;

function header(bytes: Uint8Array, magic: number, words: number, what: string): number[] {
  if (bytes.length >= 2 && bytes[0] === 0x1f && bytes[1] === 0x8b) {
    throw new Error(`${what}: still gzipped; unpack it first`);
  }
  if (bytes.length < words * 4) {
    throw new Error(
      `${what}: too short for an IDX header: expected at least ${words * 4} bytes, received ${bytes.length}`,
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = view.getUint32(0);
  if (found !== magic) {
    const other = magic === IMAGES ? LABELS : IMAGES;
    const hint =
      found === other ? ` (that is a file of ${magic === IMAGES ? 'labels' : 'images'})` : '';
    throw new Error(
      `${what}: not the expected IDX file: expected the magic number ${hex(magic)}, received ${hex(found)}${hint}`,
    );
  }
  return Array.from({ length: words - 1 }, (_, i) => view.getUint32(4 + 4 * i));
}

function body(bytes: Uint8Array, from: number, expected: number, what: string, items: string) {
  const received = bytes.length - from;
  if (received !== expected) {
    const verdict = received < expected ? 'cut short' : 'too long';
    throw new Error(
      `${what}: ${verdict}: its header promises ${items}, ${expected} bytes, but ${received} follow`,
    );
  }
  return bytes.subarray(from);
}

/** Images of an unpacked IDX file. Throws an Error that says what was expected and received. */
export function decodeIdxImages(bytes: Uint8Array, what = 'image file'): IdxImages {
  const [count, rows, columns] = header(bytes, IMAGES, 4, what);
  const items = `${count} images of ${rows} × ${columns}`;
  const pixels = body(bytes, 16, count * rows * columns, what, items);
  return { count, rows, columns, pixels };
}

/** Labels of an unpacked IDX file, each 0 … 9. Throws an Error like `decodeIdxImages`. */
export function decodeIdxLabels(bytes: Uint8Array, what = 'label file'): Uint8Array {
  const [count] = header(bytes, LABELS, 2, what);
  const labels = body(bytes, 8, count, what, `${count} labels`);
  const wrong = labels.findIndex(label => label > 9);
  if (wrong >= 0) {
    throw new Error(`${what}: label ${wrong} is ${labels[wrong]}; the labels of digits are 0 to 9`);
  }
  return labels;
}
