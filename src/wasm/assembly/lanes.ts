/**
 * The source is compiled twice, with `Real` as f32 (four lanes a vector) and as f64 (two); see
 * ../build.mjs.
 */

/** Bytes in a vector. Every array begins at a multiple of it, and its rows are whole vectors. */
export const VECTOR: usize = 16;

/** The most vectors that a block of registers holds; see blocks.ts. */
export const BLOCK: usize = 8;

/** All lanes the same number. */
@inline
export function splat(x: f64): v128 {
  return v128.splat<Real>(<Real>x);
}
