/**
 * The four inner loops of a network: sums of n vectors side by side, n ≤ 8, that stay in registers
 * from the first input to the last. n is a constant wherever these are inlined, and the tests on it
 * vanish. Additions are made in the same order for every n: a number's bits do not depend on where
 * in a row it stands.
 *
 * Where eight vectors are summed, two of them are written out in mid-turn, at no cost to speak of.
 * Engines load all that a turn needs before they multiply; eight sums and eight loaded vectors do not
 * fit into sixteen registers, and a sum that is moved to the stack and back waits for itself at every
 * turn. A store holds the later loads up until the first sums are made and their registers are free.
 */

/** z += Σ_p x_p w_p over the non-zero inputs of one example. */
@inline
export function gather(
  n: i32,
  weights: usize,
  rowBytes: usize,
  columns: usize,
  values: usize,
  valuesEnd: usize,
  z: usize,
): void {
  let s0 = n > 0 ? v128.load(z, 0) : v128.splat<Real>(0);
  let s1 = n > 1 ? v128.load(z, 16) : v128.splat<Real>(0);
  let s2 = n > 2 ? v128.load(z, 32) : v128.splat<Real>(0);
  let s3 = n > 3 ? v128.load(z, 48) : v128.splat<Real>(0);
  let s4 = n > 4 ? v128.load(z, 64) : v128.splat<Real>(0);
  let s5 = n > 5 ? v128.load(z, 80) : v128.splat<Real>(0);
  let s6 = n > 6 ? v128.load(z, 96) : v128.splat<Real>(0);
  let s7 = n > 7 ? v128.load(z, 112) : v128.splat<Real>(0);
  for (; values < valuesEnd; values += sizeof<Real>(), columns += 2) {
    const x = v128.load_splat<Real>(values);
    const row = weights + <usize>load<u16>(columns) * rowBytes;
    s0 = v128.add<Real>(s0, v128.mul<Real>(x, v128.load(row, 0)));
    if (n > 1) s1 = v128.add<Real>(s1, v128.mul<Real>(x, v128.load(row, 16)));
    if (n > 2) s2 = v128.add<Real>(s2, v128.mul<Real>(x, v128.load(row, 32)));
    if (n > 3) s3 = v128.add<Real>(s3, v128.mul<Real>(x, v128.load(row, 48)));
    if (n > 4) s4 = v128.add<Real>(s4, v128.mul<Real>(x, v128.load(row, 64)));
    if (n > 5) s5 = v128.add<Real>(s5, v128.mul<Real>(x, v128.load(row, 80)));
    if (n > 7) {
      v128.store(z, s0, 0);
      v128.store(z, s1, 16);
    }
    if (n > 6) s6 = v128.add<Real>(s6, v128.mul<Real>(x, v128.load(row, 96)));
    if (n > 7) s7 = v128.add<Real>(s7, v128.mul<Real>(x, v128.load(row, 112)));
  }
  v128.store(z, s0, 0);
  if (n > 1) v128.store(z, s1, 16);
  if (n > 2) v128.store(z, s2, 32);
  if (n > 3) v128.store(z, s3, 48);
  if (n > 4) v128.store(z, s4, 64);
  if (n > 5) v128.store(z, s5, 80);
  if (n > 6) v128.store(z, s6, 96);
  if (n > 7) v128.store(z, s7, 112);
}

/** z += Σ_k a_k w_k over all inputs of one example. */
@inline
export function multiply(
  n: i32,
  weights: usize,
  rowBytes: usize,
  a: usize,
  aEnd: usize,
  z: usize,
): void {
  let s0 = n > 0 ? v128.load(z, 0) : v128.splat<Real>(0);
  let s1 = n > 1 ? v128.load(z, 16) : v128.splat<Real>(0);
  let s2 = n > 2 ? v128.load(z, 32) : v128.splat<Real>(0);
  let s3 = n > 3 ? v128.load(z, 48) : v128.splat<Real>(0);
  let s4 = n > 4 ? v128.load(z, 64) : v128.splat<Real>(0);
  let s5 = n > 5 ? v128.load(z, 80) : v128.splat<Real>(0);
  let s6 = n > 6 ? v128.load(z, 96) : v128.splat<Real>(0);
  let s7 = n > 7 ? v128.load(z, 112) : v128.splat<Real>(0);
  for (; a < aEnd; a += sizeof<Real>(), weights += rowBytes) {
    const x = v128.load_splat<Real>(a);
    s0 = v128.add<Real>(s0, v128.mul<Real>(x, v128.load(weights, 0)));
    if (n > 1) s1 = v128.add<Real>(s1, v128.mul<Real>(x, v128.load(weights, 16)));
    if (n > 2) s2 = v128.add<Real>(s2, v128.mul<Real>(x, v128.load(weights, 32)));
    if (n > 3) s3 = v128.add<Real>(s3, v128.mul<Real>(x, v128.load(weights, 48)));
    if (n > 4) s4 = v128.add<Real>(s4, v128.mul<Real>(x, v128.load(weights, 64)));
    if (n > 5) s5 = v128.add<Real>(s5, v128.mul<Real>(x, v128.load(weights, 80)));
    if (n > 7) {
      v128.store(z, s0, 0);
      v128.store(z, s1, 16);
    }
    if (n > 6) s6 = v128.add<Real>(s6, v128.mul<Real>(x, v128.load(weights, 96)));
    if (n > 7) s7 = v128.add<Real>(s7, v128.mul<Real>(x, v128.load(weights, 112)));
  }
  v128.store(z, s0, 0);
  if (n > 1) v128.store(z, s1, 16);
  if (n > 2) v128.store(z, s2, 32);
  if (n > 3) v128.store(z, s3, 48);
  if (n > 4) v128.store(z, s4, 64);
  if (n > 5) v128.store(z, s5, 80);
  if (n > 6) v128.store(z, s6, 96);
  if (n > 7) v128.store(z, s7, 112);
}

/** w_p −= (step · x_p) δ for the non-zero inputs of one example. */
@inline
export function scatter(
  n: i32,
  target: usize,
  rowBytes: usize,
  columns: usize,
  values: usize,
  valuesEnd: usize,
  errors: usize,
  step: v128,
): void {
  const d0 = n > 0 ? v128.load(errors, 0) : v128.splat<Real>(0);
  const d1 = n > 1 ? v128.load(errors, 16) : v128.splat<Real>(0);
  const d2 = n > 2 ? v128.load(errors, 32) : v128.splat<Real>(0);
  const d3 = n > 3 ? v128.load(errors, 48) : v128.splat<Real>(0);
  const d4 = n > 4 ? v128.load(errors, 64) : v128.splat<Real>(0);
  const d5 = n > 5 ? v128.load(errors, 80) : v128.splat<Real>(0);
  const d6 = n > 6 ? v128.load(errors, 96) : v128.splat<Real>(0);
  const d7 = n > 7 ? v128.load(errors, 112) : v128.splat<Real>(0);
  for (; values < valuesEnd; values += sizeof<Real>(), columns += 2) {
    const amount = v128.mul<Real>(step, v128.load_splat<Real>(values));
    const row = target + <usize>load<u16>(columns) * rowBytes;
    v128.store(row, v128.sub<Real>(v128.load(row, 0), v128.mul<Real>(amount, d0)), 0);
    if (n > 1) v128.store(row, v128.sub<Real>(v128.load(row, 16), v128.mul<Real>(amount, d1)), 16);
    if (n > 2) v128.store(row, v128.sub<Real>(v128.load(row, 32), v128.mul<Real>(amount, d2)), 32);
    if (n > 3) v128.store(row, v128.sub<Real>(v128.load(row, 48), v128.mul<Real>(amount, d3)), 48);
    if (n > 4) v128.store(row, v128.sub<Real>(v128.load(row, 64), v128.mul<Real>(amount, d4)), 64);
    if (n > 5) v128.store(row, v128.sub<Real>(v128.load(row, 80), v128.mul<Real>(amount, d5)), 80);
    if (n > 6) v128.store(row, v128.sub<Real>(v128.load(row, 96), v128.mul<Real>(amount, d6)), 96);
    if (n > 7) v128.store(row, v128.sub<Real>(v128.load(row, 112), v128.mul<Real>(amount, d7)), 112);
  }
}

/** w −= Σ_x (step · a_x) δ_x for one input over all examples; a and δ lie aBytes and rowBytes apart. */
@inline
export function collect(
  n: i32,
  target: usize,
  rowBytes: usize,
  a: usize,
  aBytes: usize,
  errors: usize,
  errorsEnd: usize,
  step: v128,
): void {
  let w0 = n > 0 ? v128.load(target, 0) : v128.splat<Real>(0);
  let w1 = n > 1 ? v128.load(target, 16) : v128.splat<Real>(0);
  let w2 = n > 2 ? v128.load(target, 32) : v128.splat<Real>(0);
  let w3 = n > 3 ? v128.load(target, 48) : v128.splat<Real>(0);
  let w4 = n > 4 ? v128.load(target, 64) : v128.splat<Real>(0);
  let w5 = n > 5 ? v128.load(target, 80) : v128.splat<Real>(0);
  let w6 = n > 6 ? v128.load(target, 96) : v128.splat<Real>(0);
  let w7 = n > 7 ? v128.load(target, 112) : v128.splat<Real>(0);
  for (; errors < errorsEnd; errors += rowBytes, a += aBytes) {
    const amount = v128.mul<Real>(step, v128.load_splat<Real>(a));
    w0 = v128.sub<Real>(w0, v128.mul<Real>(amount, v128.load(errors, 0)));
    if (n > 1) w1 = v128.sub<Real>(w1, v128.mul<Real>(amount, v128.load(errors, 16)));
    if (n > 2) w2 = v128.sub<Real>(w2, v128.mul<Real>(amount, v128.load(errors, 32)));
    if (n > 3) w3 = v128.sub<Real>(w3, v128.mul<Real>(amount, v128.load(errors, 48)));
    if (n > 4) w4 = v128.sub<Real>(w4, v128.mul<Real>(amount, v128.load(errors, 64)));
    if (n > 5) w5 = v128.sub<Real>(w5, v128.mul<Real>(amount, v128.load(errors, 80)));
    if (n > 7) {
      v128.store(target, w0, 0);
      v128.store(target, w1, 16);
    }
    if (n > 6) w6 = v128.sub<Real>(w6, v128.mul<Real>(amount, v128.load(errors, 96)));
    if (n > 7) w7 = v128.sub<Real>(w7, v128.mul<Real>(amount, v128.load(errors, 112)));
  }
  v128.store(target, w0, 0);
  if (n > 1) v128.store(target, w1, 16);
  if (n > 2) v128.store(target, w2, 32);
  if (n > 3) v128.store(target, w3, 48);
  if (n > 4) v128.store(target, w4, 64);
  if (n > 5) v128.store(target, w5, 80);
  if (n > 6) v128.store(target, w6, 96);
  if (n > 7) v128.store(target, w7, 112);
}
