import { VECTOR, splat } from './lanes';

/** Operations on whole arrays, `bytes` bytes of whole vectors. */

/** v ← factor · v */
export function scale(v: usize, bytes: usize, factor: f64): void {
  const factors = splat(factor);
  for (const end = v + bytes; v < end; v += VECTOR) {
    v128.store(v, v128.mul<Real>(v128.load(v), factors));
  }
}

/** v ← v + factor · u */
export function add(v: usize, u: usize, bytes: usize, factor: f64): void {
  const factors = splat(factor);
  for (const end = v + bytes; v < end; v += VECTOR, u += VECTOR) {
    v128.store(v, v128.add<Real>(v128.load(v), v128.mul<Real>(factors, v128.load(u))));
  }
}

/** v ← v + factor · sgn(u), with sgn 0 = 0 */
export function addSigns(v: usize, u: usize, bytes: usize, factor: f64): void {
  const factors = splat(factor);
  const one = splat(1);
  const signBit = splat(-0.0);
  for (const end = v + bytes; v < end; v += VECTOR, u += VECTOR) {
    const x = v128.load(u);
    const unit = v128.or(v128.and(x, signBit), one);
    const sign = v128.and(unit, v128.ne<Real>(x, splat(0)));
    const isNumber = v128.eq<Real>(x, x);
    const step = v128.mul<Real>(factors, v128.bitselect(sign, x, isNumber));
    v128.store(v, v128.add<Real>(v128.load(v), step));
  }
}

/** Multiplies each of `rows` rows by the mask, element by element. */
export function mask(values: usize, factors: usize, rowBytes: usize, rows: usize): void {
  for (const end = values + rows * rowBytes; values < end; values += rowBytes) {
    for (let j: usize = 0; j < rowBytes; j += VECTOR) {
      v128.store(values + j, v128.mul<Real>(v128.load(values + j), v128.load(factors + j)));
    }
  }
}
