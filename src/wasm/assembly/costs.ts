import { exp64, log64 } from './elementary';
import { VECTOR } from './lanes';

/**
 * The array forms of core/costs.ts. `outputs` is room for the outputs of one example in double
 * precision. Costs and outputs go by number; see ../formulas.ts.
 */
const QUADRATIC = 0;
const CROSS_ENTROPY = 1;
const SIGMOID = 0;
const SOFTMAX = 1;

const SMALLEST_OUTPUT: f64 = 5e-324;
const SMALLEST_REST: f64 = 5.551115123125783e-17; // 2^−54


/** δ^L = a − y, for the output that is the cost's partner. */
export function partnerErrors(
  a: usize,
  errors: usize,
  neurons: usize,
  rowBytes: usize,
  labels: usize,
  order: usize,
  rows: usize,
): void {
  const width = neurons * sizeof<Real>();
  for (const end = order + rows * 4; order < end; order += 4, a += rowBytes, errors += rowBytes) {
    for (let j: usize = 0; j < width; j += sizeof<Real>()) {
      store<Real>(errors + j, load<Real>(a + j));
    }
    const desired = errors + <usize>load<u8>(labels + <usize>load<u32>(order)) * sizeof<Real>();
    store<Real>(desired, load<Real>(desired) - 1);
  }
}

@inline
function gradient(cost: i32, a: f64, isLabel: bool): f64 {
  if (cost == QUADRATIC) return isLabel ? a - 1 : a;
  if (isLabel) return -1 / max<f64>(a, 1e-300);
  return cost == CROSS_ENTROPY ? 1 / max<f64>(1 - a, SMALLEST_REST) : 0;
}

/** δ^L = ∂C_x/∂z for any known cost, by its gradient and the slopes of the output. */
export function outputErrors(
  cost: i32,
  isSoftmax: bool,
  a: usize,
  slopes: usize,
  errors: usize,
  neurons: usize,
  rowBytes: usize,
  labels: usize,
  order: usize,
  rows: usize,
  outputs: usize,
): void {
  const end = order + rows * 4;
  for (; order < end; order += 4, a += rowBytes, slopes += rowBytes, errors += rowBytes) {
    const label = <usize>load<u8>(labels + <usize>load<u32>(order));
    let shared: f64 = 0;
    for (let j: usize = 0; j < neurons; j++) {
      const output = <f64>load<Real>(a + j * sizeof<Real>());
      const g = gradient(cost, output, j == label);
      store<f64>(outputs + j * 8, g);
      shared += output * g;
    }
    for (let j: usize = 0; j < neurons; j++) {
      const at = j * sizeof<Real>();
      const g = load<f64>(outputs + j * 8);
      const error = isSoftmax
        ? <f64>load<Real>(a + at) * (g - shared)
        : g * <f64>load<Real>(slopes + at);
      store<Real>(errors + at, <Real>error);
    }
  }
}

/** Σ_x C_x in double precision, the outputs taken anew from z. */
export function totalCost(
  cost: i32,
  output: i32,
  z: usize,
  neurons: usize,
  rowBytes: usize,
  labels: usize,
  order: usize,
  rows: usize,
  outputs: usize,
): f64 {
  const width = neurons * 8;
  let total: f64 = 0;
  for (const end = order + rows * 4; order < end; order += 4, z += rowBytes) {
    widen(z, neurons, outputs);
    if (output == SIGMOID) sigmoidOutputs(outputs, width);
    else if (output == SOFTMAX) softmaxOutputs(outputs, width);
    const label = <usize>load<u8>(labels + <usize>load<u32>(order)) * 8;
    if (cost == QUADRATIC) quadraticValues(outputs, width, label);
    else if (cost == CROSS_ENTROPY) crossEntropyValues(outputs, width, label);
    else {
      total += surprise(max<f64>(load<f64>(outputs + label), SMALLEST_OUTPUT));
      continue;
    }
    for (let j: usize = 0; j < width; j += 8) total += load<f64>(outputs + j);
  }
  return total;
}

@inline
function widen(z: usize, neurons: usize, outputs: usize): void {
  for (let j: usize = 0; j < neurons; j++) {
    store<f64>(outputs + j * 8, <f64>load<Real>(z + j * sizeof<Real>()));
  }
}

@inline
function sigmoidOutputs(outputs: usize, width: usize): void {
  const one = f64x2.splat(1);
  for (let at = outputs; at < outputs + width; at += VECTOR) {
    v128.store(at, f64x2.div(one, f64x2.add(one, exp64(f64x2.neg(v128.load(at))))));
  }
}

@inline
function softmaxOutputs(outputs: usize, width: usize): void {
  let largest: f64 = -Infinity;
  for (let j: usize = 0; j < width; j += 8) {
    const x = load<f64>(outputs + j);
    if (x > largest) largest = x;
  }
  const top = f64x2.splat(largest);
  for (let at = outputs; at < outputs + width; at += VECTOR) {
    v128.store(at, exp64(f64x2.sub(v128.load(at), top)));
  }
  let sum: f64 = 0;
  for (let j: usize = 0; j < width; j += 8) sum += load<f64>(outputs + j);
  const sums = f64x2.splat(sum);
  for (let at = outputs; at < outputs + width; at += VECTOR) {
    v128.store(at, f64x2.div(v128.load(at), sums));
  }
}

@inline
function quadraticValues(outputs: usize, width: usize, label: usize): void {
  const desired = outputs + label;
  store<f64>(desired, load<f64>(desired) - 1);
  for (let at = outputs; at < outputs + width; at += VECTOR) {
    const d = v128.load(at);
    v128.store(at, f64x2.mul(f64x2.mul(f64x2.splat(0.5), d), d));
  }
}

/** −ln a for the label, −ln(1 − a) for the others: one logarithm each. */
@inline
function crossEntropyValues(outputs: usize, width: usize, label: usize): void {
  const a = load<f64>(outputs + label);
  for (let at = outputs; at < outputs + width; at += VECTOR) {
    const rest = f64x2.sub(f64x2.splat(1), v128.load(at));
    v128.store(at, f64x2.max(rest, f64x2.splat(SMALLEST_REST)));
  }
  store<f64>(outputs + label, max<f64>(a, SMALLEST_OUTPUT));
  for (let at = outputs; at < outputs + width; at += VECTOR) {
    v128.store(at, f64x2.neg(log64(v128.load(at))));
  }
}

@inline
function surprise(a: f64): f64 {
  return -f64x2.extract_lane(log64(f64x2.splat(a)), 0);
}

/** How many rows have their largest activation at their label. */
export function countCorrect(
  a: usize,
  neurons: usize,
  rowBytes: usize,
  labels: usize,
  order: usize,
  rows: usize,
): i32 {
  let correct = 0;
  for (const end = order + rows * 4; order < end; order += 4, a += rowBytes) {
    let best: usize = 0;
    let largest = load<Real>(a);
    for (let j: usize = 1; j < neurons; j++) {
      const x = load<Real>(a + j * sizeof<Real>());
      if (x > largest) {
        largest = x;
        best = j;
      }
    }
    if (best == <usize>load<u8>(labels + <usize>load<u32>(order))) correct++;
  }
  return correct;
}
