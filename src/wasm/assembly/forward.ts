import { gather, multiply } from './blocks';
import { BLOCK, VECTOR, nextBlock, splat, widestBlock } from './lanes';

/** Bytes in a line of the processor's cache. */
const LINE: usize = 64;

/** How many examples are fetched ahead: about as many as a second-level cache has room for. */
const AHEAD: usize = 128;

/** z = scale · Wx + b for the sparse inputs of `rows` examples, named one by one in `order`. */
export function weighInputs(
  weights: usize,
  biases: usize,
  rowBytes: usize,
  scale: f64,
  starts: usize,
  columns: usize,
  values: usize,
  order: usize,
  rows: usize,
  z: usize,
): void {
  touch(starts, columns, values, order, rows, z);
  startRows(z, biases, rowBytes, rows, scale != 1);
  const end = order + rows * 4;
  let left = rowBytes / VECTOR;
  const widest = widestBlock(left);
  let at: usize = 0;
  while (left > 0) {
    const n = nextBlock(left, widest);
    let zRow = z + at;
    for (let example = order; example < end; example += 4, zRow += rowBytes) {
      const range = starts + (<usize>load<u32>(example) << 2);
      const first = <usize>load<u32>(range);
      const c = columns + first * 2;
      const v = values + first * sizeof<Real>();
      const vEnd = values + <usize>load<u32>(range, 4) * sizeof<Real>();
      const w = weights + at;
      switch (n) {
        case 1: { gather(1, w, rowBytes, c, v, vEnd, zRow); break; }
        case 2: { gather(2, w, rowBytes, c, v, vEnd, zRow); break; }
        case 3: { gather(3, w, rowBytes, c, v, vEnd, zRow); break; }
        case 4: { gather(4, w, rowBytes, c, v, vEnd, zRow); break; }
        case 5: { gather(5, w, rowBytes, c, v, vEnd, zRow); break; }
        case 6: { gather(6, w, rowBytes, c, v, vEnd, zRow); break; }
        case 7: { gather(7, w, rowBytes, c, v, vEnd, zRow); break; }
        default: { gather(8, w, rowBytes, c, v, vEnd, zRow); break; }
      }
    }
    left -= n;
    at += n * VECTOR;
  }
  if (scale != 1) endRows(z, biases, rowBytes, rows, scale);
}

/** z = scale · Wa + b for `rows` rows of activations, aBytes apart. */
export function weigh(
  weights: usize,
  biases: usize,
  inputs: usize,
  rowBytes: usize,
  scale: f64,
  a: usize,
  aBytes: usize,
  rows: usize,
  z: usize,
): void {
  startRows(z, biases, rowBytes, rows, scale != 1);
  const end = a + rows * aBytes;
  let left = rowBytes / VECTOR;
  let at: usize = 0;
  while (left > 0) {
    const n = min(left, BLOCK);
    let zRow = z + at;
    for (let aRow = a; aRow < end; aRow += aBytes, zRow += rowBytes) {
      const aEnd = aRow + inputs * sizeof<Real>();
      const w = weights + at;
      switch (n) {
        case 1: { multiply(1, w, rowBytes, aRow, aEnd, zRow); break; }
        case 2: { multiply(2, w, rowBytes, aRow, aEnd, zRow); break; }
        case 3: { multiply(3, w, rowBytes, aRow, aEnd, zRow); break; }
        case 4: { multiply(4, w, rowBytes, aRow, aEnd, zRow); break; }
        case 5: { multiply(5, w, rowBytes, aRow, aEnd, zRow); break; }
        case 6: { multiply(6, w, rowBytes, aRow, aEnd, zRow); break; }
        case 7: { multiply(7, w, rowBytes, aRow, aEnd, zRow); break; }
        default: { multiply(8, w, rowBytes, aRow, aEnd, zRow); break; }
      }
    }
    left -= n;
    at += n * VECTOR;
  }
  if (scale != 1) endRows(z, biases, rowBytes, rows, scale);
}

/** The first of `rows` rows z = b; or z = 0, where the sums are to be scaled before b is added. */
function startRows(z: usize, biases: usize, rowBytes: usize, rows: usize, scaled: bool): void {
  for (; rows > 0; rows--, z += rowBytes) {
    for (let j: usize = 0; j < rowBytes; j += VECTOR) {
      v128.store(z + j, scaled ? i64x2.splat(0) : v128.load(biases + j));
    }
  }
}

/** z ← scale · z + b */
function endRows(z: usize, biases: usize, rowBytes: usize, rows: usize, scale: f64): void {
  const factor = splat(scale);
  for (; rows > 0; rows--, z += rowBytes) {
    for (let j: usize = 0; j < rowBytes; j += VECTOR) {
      const sum = v128.mul<Real>(v128.load(z + j), factor);
      v128.store(z + j, v128.add<Real>(sum, v128.load(biases + j)));
    }
  }
}

/**
 * Reads a byte of every cache line that the first examples' inputs lie on. Examples are drawn in
 * random order; so their lines are all on their way at once, where each example would wait for its
 * own. The sum is written out, or an optimiser would find that nobody needs it.
 */
function touch(
  starts: usize,
  columns: usize,
  values: usize,
  order: usize,
  rows: usize,
  sink: usize,
): void {
  let sum: u32 = 0;
  for (const end = order + min(rows, AHEAD) * 4; order < end; order += 4) {
    const range = starts + (<usize>load<u32>(order) << 2);
    const first = <usize>load<u32>(range);
    const last = <usize>load<u32>(range, 4);
    sum += touchLines(columns + first * 2, columns + last * 2);
    sum += touchLines(values + first * sizeof<Real>(), values + last * sizeof<Real>());
  }
  store<u32>(sink, sum);
}

@inline
function touchLines(at: usize, end: usize): u32 {
  let sum: u32 = 0;
  for (; at < end; at += LINE) sum += load<u8>(at);
  return sum;
}
