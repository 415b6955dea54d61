/**
 * The source is compiled twice, with `Real` as f32 (four lanes a vector) and as f64 (two); see
 * ../build.mjs.
 */

/** Bytes in a vector. Every array begins at a multiple of it, and its rows are whole vectors. */
export const VECTOR: usize = 16;

/** The most vectors that a block of registers holds; see blocks.ts. */
export const BLOCK: usize = 8;

/** Rows of more vectors than this are cut into narrower blocks. */
const WIDE: usize = 2 * BLOCK;

/** The most vectors in a block of such a row. */
const NARROW: usize = 5;

/**
 * The most vectors that a block has where a mini-batch goes through scattered rows of weights once a
 * block: what it goes through is better not much more than a first-level cache holds. Of MNIST's 784
 * rows a mini-batch of ten meets about half.
 */
@inline
export function widestBlock(vectors: usize): usize {
  return vectors > WIDE ? NARROW : BLOCK;
}

/** How many of the vectors that are left of a row the next block takes, all being about as wide. */
@inline
export function nextBlock(left: usize, widest: usize): usize {
  const blocks = (left + widest - 1) / widest;
  return (left + blocks - 1) / blocks;
}

/** All lanes the same number. */
@inline
export function splat(x: f64): v128 {
  return v128.splat<Real>(<Real>x);
}
