import { collect, scatter } from './blocks';
import { BLOCK, VECTOR, nextBlock, splat, widestBlock } from './lanes';

/** target −= step · Σ_x δ xᵀ over the sparse inputs of `rows` examples. */
export function descendInputs(
  target: usize,
  rowBytes: usize,
  starts: usize,
  columns: usize,
  values: usize,
  order: usize,
  rows: usize,
  errors: usize,
  step: f64,
): void {
  const steps = splat(step);
  const end = order + rows * 4;
  let left = rowBytes / VECTOR;
  const widest = widestBlock(left);
  let at: usize = 0;
  while (left > 0) {
    const n = nextBlock(left, widest);
    let d = errors + at;
    for (let example = order; example < end; example += 4, d += rowBytes) {
      const range = starts + (<usize>load<u32>(example) << 2);
      const first = <usize>load<u32>(range);
      const c = columns + first * 2;
      const v = values + first * sizeof<Real>();
      const vEnd = values + <usize>load<u32>(range, 4) * sizeof<Real>();
      const w = target + at;
      switch (n) {
        case 1: { scatter(1, w, rowBytes, c, v, vEnd, d, steps); break; }
        case 2: { scatter(2, w, rowBytes, c, v, vEnd, d, steps); break; }
        case 3: { scatter(3, w, rowBytes, c, v, vEnd, d, steps); break; }
        case 4: { scatter(4, w, rowBytes, c, v, vEnd, d, steps); break; }
        case 5: { scatter(5, w, rowBytes, c, v, vEnd, d, steps); break; }
        case 6: { scatter(6, w, rowBytes, c, v, vEnd, d, steps); break; }
        case 7: { scatter(7, w, rowBytes, c, v, vEnd, d, steps); break; }
        default: { scatter(8, w, rowBytes, c, v, vEnd, d, steps); break; }
      }
    }
    left -= n;
    at += n * VECTOR;
  }
}

/** target −= step · Σ_x δ aᵀ over `rows` rows. */
export function descend(
  target: usize,
  inputs: usize,
  rowBytes: usize,
  a: usize,
  aBytes: usize,
  errors: usize,
  rows: usize,
  step: f64,
): void {
  const steps = splat(step);
  const targetEnd = target + inputs * rowBytes;
  let left = rowBytes / VECTOR;
  let at: usize = 0;
  while (left > 0) {
    const n = min(left, BLOCK);
    const d = errors + at;
    const dEnd = d + rows * rowBytes;
    let x = a;
    for (let w = target + at; w < targetEnd; w += rowBytes, x += sizeof<Real>()) {
      switch (n) {
        case 1: { collect(1, w, rowBytes, x, aBytes, d, dEnd, steps); break; }
        case 2: { collect(2, w, rowBytes, x, aBytes, d, dEnd, steps); break; }
        case 3: { collect(3, w, rowBytes, x, aBytes, d, dEnd, steps); break; }
        case 4: { collect(4, w, rowBytes, x, aBytes, d, dEnd, steps); break; }
        case 5: { collect(5, w, rowBytes, x, aBytes, d, dEnd, steps); break; }
        case 6: { collect(6, w, rowBytes, x, aBytes, d, dEnd, steps); break; }
        case 7: { collect(7, w, rowBytes, x, aBytes, d, dEnd, steps); break; }
        default: { collect(8, w, rowBytes, x, aBytes, d, dEnd, steps); break; }
      }
    }
    left -= n;
    at += n * VECTOR;
  }
}

/** target −= step · Σ_x δ over `rows` rows. */
export function descendBiases(
  target: usize,
  rowBytes: usize,
  errors: usize,
  rows: usize,
  step: f64,
): void {
  const steps = splat(step);
  const end = errors + rows * rowBytes;
  for (let j: usize = 0; j < rowBytes; j += VECTOR) {
    let b = v128.load(target + j);
    for (let d = errors + j; d < end; d += rowBytes) {
      b = v128.sub<Real>(b, v128.mul<Real>(steps, v128.load(d)));
    }
    v128.store(target + j, b);
  }
}
