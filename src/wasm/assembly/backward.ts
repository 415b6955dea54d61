import { VECTOR, splat } from './lanes';

/** δ of the layer below = scale · (Wᵀδ) ⊙ f′(z), belowBytes apart, for `rows` rows of errors. */
export function backpropagate(
  weights: usize,
  inputs: usize,
  rowBytes: usize,
  scale: f64,
  errors: usize,
  rows: usize,
  below: usize,
  slopes: usize,
  belowBytes: usize,
): void {
  const lanes = VECTOR / sizeof<Real>();
  const factor = splat(scale);
  const last = inputs - lanes; // where the last whole vector of inputs begins
  const end = errors + rows * rowBytes;
  for (; errors < end; errors += rowBytes, below += belowBytes, slopes += belowBytes) {
    if (inputs < lanes) {
      backpropagateFew(weights, inputs, rowBytes, scale, errors, below, slopes);
      continue;
    }
    // The last vector may begin within the one before it: some inputs are then done twice.
    for (let k: usize = 0; k < inputs; k += lanes) {
      k = min(k, last);
      const w = weights + k * rowBytes;
      const at = k * sizeof<Real>();
      const sums = sizeof<Real>() == 4 ? sums32(w, rowBytes, errors) : sums64(w, rowBytes, errors);
      const d = v128.mul<Real>(v128.mul<Real>(sums, factor), v128.load(slopes + at));
      v128.store(below + at, d);
    }
  }
}

/** The same for one row, where all inputs are fewer than a vector's lanes. */
function backpropagateFew(
  weights: usize,
  inputs: usize,
  rowBytes: usize,
  scale: f64,
  errors: usize,
  below: usize,
  slopes: usize,
): void {
  for (let k: usize = 0; k < inputs; k++) {
    let sum: Real = 0;
    for (let j: usize = 0; j < rowBytes; j += sizeof<Real>()) {
      sum += load<Real>(weights + k * rowBytes + j) * load<Real>(errors + j);
    }
    const at = k * sizeof<Real>();
    store<Real>(below + at, sum * <Real>scale * load<Real>(slopes + at));
  }
}

/** Σ_j w_kj δ_j for four inputs k, each in a lane of its own. */
@inline
function sums32(w0: usize, rowBytes: usize, errors: usize): v128 {
  const w1 = w0 + rowBytes;
  const w2 = w1 + rowBytes;
  const w3 = w2 + rowBytes;
  let s0 = f32x4.splat(0);
  let s1 = f32x4.splat(0);
  let s2 = f32x4.splat(0);
  let s3 = f32x4.splat(0);
  for (let j: usize = 0; j < rowBytes; j += VECTOR) {
    const d = v128.load(errors + j);
    s0 = f32x4.add(s0, f32x4.mul(v128.load(w0 + j), d));
    s1 = f32x4.add(s1, f32x4.mul(v128.load(w1 + j), d));
    s2 = f32x4.add(s2, f32x4.mul(v128.load(w2 + j), d));
    s3 = f32x4.add(s3, f32x4.mul(v128.load(w3 + j), d));
  }
  // Four rows of partial sums, turned over so that one addition serves all four inputs.
  const low01 = v128.shuffle<f32>(s0, s1, 0, 4, 1, 5);
  const high01 = v128.shuffle<f32>(s0, s1, 2, 6, 3, 7);
  const low23 = v128.shuffle<f32>(s2, s3, 0, 4, 1, 5);
  const high23 = v128.shuffle<f32>(s2, s3, 2, 6, 3, 7);
  const sum01 = f32x4.add(low01, high01);
  const sum23 = f32x4.add(low23, high23);
  return f32x4.add(
    v128.shuffle<f64>(sum01, sum23, 0, 2),
    v128.shuffle<f64>(sum01, sum23, 1, 3),
  );
}

/** The same for two inputs, each sum in the order of j: the bits of the plain kernel. */
@inline
function sums64(w0: usize, rowBytes: usize, errors: usize): v128 {
  const w1 = w0 + rowBytes;
  let s = f64x2.splat(0);
  for (let j: usize = 0; j < rowBytes; j += VECTOR) {
    const d = v128.load(errors + j);
    const u = v128.load(w0 + j);
    const v = v128.load(w1 + j);
    s = f64x2.add(s, f64x2.mul(v128.shuffle<f64>(u, v, 0, 2), v128.shuffle<f64>(d, d, 0, 0)));
    s = f64x2.add(s, f64x2.mul(v128.shuffle<f64>(u, v, 1, 3), v128.shuffle<f64>(d, d, 1, 1)));
  }
  return s;
}
