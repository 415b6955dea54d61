import { exp, tanh } from './elementary';
import { VECTOR, splat } from './lanes';

/** The array forms of core/activations.ts: a = f(z), f′(z) for `bytes` bytes of whole vectors. */

export function sigmoid(z: usize, a: usize, slopes: usize, bytes: usize): void {
  let i: usize = 0;
  // Two vectors a turn: half the time would go into loading the constants of the exponential.
  for (; i + VECTOR < bytes; i += 2 * VECTOR) {
    sigmoidAt(z, a, slopes, i);
    sigmoidAt(z, a, slopes, i + VECTOR);
  }
  if (i < bytes) sigmoidAt(z, a, slopes, i);
}

@inline
function sigmoidAt(z: usize, a: usize, slopes: usize, i: usize): void {
  const one = splat(1);
  const y = v128.div<Real>(one, v128.add<Real>(one, exp(v128.neg<Real>(v128.load(z + i)))));
  v128.store(a + i, y);
  v128.store(slopes + i, v128.mul<Real>(y, v128.sub<Real>(one, y)));
}

export function tanhs(z: usize, a: usize, slopes: usize, bytes: usize): void {
  const one = splat(1);
  for (let i: usize = 0; i < bytes; i += VECTOR) {
    const y = tanh(v128.load(z + i));
    v128.store(a + i, y);
    v128.store(slopes + i, v128.sub<Real>(one, v128.mul<Real>(y, y)));
  }
}

export function relu(z: usize, a: usize, slopes: usize, bytes: usize): void {
  const one = splat(1);
  for (let i: usize = 0; i < bytes; i += VECTOR) {
    const x = v128.load(z + i);
    const positive = v128.gt<Real>(x, splat(0));
    v128.store(a + i, v128.and(x, positive));
    v128.store(slopes + i, v128.and(one, positive));
  }
}

export function linear(z: usize, a: usize, slopes: usize, bytes: usize): void {
  for (let i: usize = 0; i < bytes; i += VECTOR) {
    v128.store(a + i, v128.load(z + i));
    v128.store(slopes + i, splat(1));
  }
}

/** a = softmax(z) (78), row by row. What lies beyond the neurons of a row becomes 0. */
export function softmax(
  z: usize,
  a: usize,
  neurons: usize,
  rowBytes: usize,
  rows: usize,
): void {
  const width = neurons * sizeof<Real>();
  for (const end = z + rows * rowBytes; z < end; z += rowBytes, a += rowBytes) {
    let largest: Real = -Infinity;
    for (let j: usize = 0; j < width; j += sizeof<Real>()) {
      const x = load<Real>(z + j);
      if (x > largest) largest = x;
    }
    const top = v128.splat<Real>(largest);
    for (let j: usize = 0; j < rowBytes; j += VECTOR) {
      v128.store(a + j, exp(v128.sub<Real>(v128.load(z + j), top)));
    }
    for (let j = width; j < rowBytes; j += sizeof<Real>()) store<Real>(a + j, 0);
    let total: Real = 0;
    for (let j: usize = 0; j < width; j += sizeof<Real>()) total += load<Real>(a + j);
    const totals = v128.splat<Real>(total);
    for (let j: usize = 0; j < rowBytes; j += VECTOR) {
      v128.store(a + j, v128.div<Real>(v128.load(a + j), totals));
    }
  }
}
