/**
 * exp, log and tanh of all lanes at once. In double precision they are core/elementary.ts operation
 * by operation, so that both give the same bits; in single precision they err by less than 1.5 units
 * in the last place.
 */

const LN2_HIGH: f64 = 6.9314718036912381649e-1;
const LN2_LOW: f64 = 1.90821492927058770002e-10;
const LOG2_E: f64 = 1.442695040888963387;

/** Adding 1.5 · 2^52 (2^23) to a whole number leaves that number in the low bits of the sum. */
const ROUND_64: f64 = 6755399441055744;
const ROUND_32: f32 = 12582912;

@inline
export function exp(x: v128): v128 {
  return sizeof<Real>() == 4 ? exp32(x) : exp64(x);
}

@inline
export function tanh(x: v128): v128 {
  return sizeof<Real>() == 4 ? tanh32(x) : tanh64(x);
}

/** e^r − 1 for r = high − low, |r| ≤ ½ ln 2. */
@inline
function expm1NearZero(high: v128, low: v128): v128 {
  const r = f64x2.sub(high, low);
  const t = f64x2.mul(r, r);
  let p = f64x2.mul(t, f64x2.splat(4.13813679705723846039e-8));
  p = f64x2.mul(t, f64x2.add(f64x2.splat(-1.6533902205465251539e-6), p));
  p = f64x2.mul(t, f64x2.add(f64x2.splat(6.61375632143793436117e-5), p));
  p = f64x2.mul(t, f64x2.add(f64x2.splat(-2.77777777770155933842e-3), p));
  p = f64x2.mul(t, f64x2.add(f64x2.splat(1.66666666666666019037e-1), p));
  const c = f64x2.sub(r, p);
  const quotient = f64x2.div(f64x2.mul(r, c), f64x2.sub(f64x2.splat(2), c));
  return f64x2.sub(high, f64x2.sub(low, quotient));
}

/** 2^k for whole k from −1022 to 1023. */
@inline
function powerOfTwo64(k: v128): v128 {
  return i64x2.shl(f64x2.add(k, f64x2.splat(ROUND_64 + 1023)), 52);
}

/** Beyond the bounds, e^x overflows to Infinity or underflows to 0, as it does at them. NaN stays. */
@inline
export function exp64(x: v128): v128 {
  x = f64x2.pmax(f64x2.pmin(x, f64x2.splat(710)), f64x2.splat(-746));
  const k = f64x2.floor(f64x2.add(f64x2.mul(f64x2.splat(LOG2_E), x), f64x2.splat(0.5)));
  const high = f64x2.sub(x, f64x2.mul(k, f64x2.splat(LN2_HIGH)));
  const low = f64x2.mul(k, f64x2.splat(LN2_LOW));
  const y = f64x2.add(f64x2.splat(1), expm1NearZero(high, low));
  // In two factors: near either end 2^k itself is no number, though the product is one.
  const half = f64x2.floor(f64x2.mul(k, f64x2.splat(0.5)));
  return f64x2.mul(f64x2.mul(y, powerOfTwo64(half)), powerOfTwo64(f64x2.sub(k, half)));
}

@inline
function tanh64(x: v128): v128 {
  const sign = v128.and(f64x2.lt(x, f64x2.splat(0)), f64x2.splat(-0.0));
  const u = f64x2.abs(x);
  const twice = f64x2.mul(u, f64x2.splat(2));
  const near = expm1NearZero(twice, f64x2.splat(0));
  const far = f64x2.sub(exp64(twice), f64x2.splat(1));
  const m = v128.bitselect(near, far, f64x2.lt(u, f64x2.splat(0.17)));
  const t = f64x2.div(m, f64x2.add(m, f64x2.splat(2)));
  const tooLarge = f64x2.gt(u, f64x2.splat(22));
  return v128.or(sign, v128.bitselect(f64x2.splat(1), t, tooLarge));
}

/** ln x for x > 0. Infinity and NaN stay what they are. */
@inline
export function log64(x: v128): v128 {
  // x = 2^k (1 + f) with √½ ≤ 1 + f < √2; subnormal numbers are lifted by 2^54 first
  const subnormal = f64x2.lt(x, f64x2.splat(2.2250738585072014e-308));
  const bits = v128.bitselect(f64x2.mul(x, f64x2.splat(18014398509481984)), x, subnormal);
  const mantissa = v128.and(bits, i64x2.splat(0xfffffffffffff));
  const carry = v128.and(
    i64x2.add(mantissa, i64x2.splat(0x95f6400000000)),
    i64x2.splat(0x10000000000000),
  );
  const exponent = i64x2.add(i64x2.shr_u(bits, 52), i64x2.shr_u(carry, 52));
  const biased = v128.bitselect(f64x2.splat(1023 + 54), f64x2.splat(1023), subnormal);
  // The exponent is a small whole number: under the leading bit of 2^52 it is a number's last bits.
  const k = f64x2.sub(
    f64x2.sub(v128.or(exponent, f64x2.splat(4503599627370496)), f64x2.splat(4503599627370496)),
    biased,
  );
  const one = v128.or(mantissa, v128.xor(carry, i64x2.splat(0x3ff0000000000000)));
  const f = f64x2.sub(one, f64x2.splat(1));
  const s = f64x2.div(f, f64x2.add(f64x2.splat(2), f));
  const z = f64x2.mul(s, s);
  const w = f64x2.mul(z, z);
  let even = f64x2.mul(w, f64x2.splat(1.531383769920937332e-1));
  even = f64x2.mul(w, f64x2.add(f64x2.splat(2.222219843214978396e-1), even));
  even = f64x2.mul(w, f64x2.add(f64x2.splat(3.999999999940941908e-1), even));
  let odd = f64x2.mul(w, f64x2.splat(1.479819860511658591e-1));
  odd = f64x2.mul(w, f64x2.add(f64x2.splat(1.818357216161805012e-1), odd));
  odd = f64x2.mul(w, f64x2.add(f64x2.splat(2.857142874366239149e-1), odd));
  odd = f64x2.mul(z, f64x2.add(f64x2.splat(6.66666666666673513e-1), odd));
  const half = f64x2.mul(f64x2.mul(f64x2.splat(0.5), f), f);
  const rest = f64x2.add(
    f64x2.mul(s, f64x2.add(f64x2.add(half, even), odd)),
    f64x2.mul(k, f64x2.splat(LN2_LOW)),
  );
  const y = f64x2.sub(f64x2.mul(k, f64x2.splat(LN2_HIGH)), f64x2.sub(f64x2.sub(half, rest), f));
  return v128.bitselect(y, x, f64x2.lt(x, f64x2.splat(Infinity)));
}

@inline
function powerOfTwo32(k: v128): v128 {
  return i32x4.shl(f32x4.add(k, f32x4.splat(ROUND_32 + 127)), 23);
}

/**
 * (e^r − 1 − r) / r² for |r| ≤ ½ ln 2, with r² given. Polynomial after Cephes, its terms in pairs: a
 * chain half as long to wait for.
 */
@inline
function curve32(r: v128, r2: v128): v128 {
  const p45 = f32x4.add(
    f32x4.mul(r, f32x4.splat(1.9875691500e-4)),
    f32x4.splat(1.3981999507e-3),
  );
  const p23 = f32x4.add(
    f32x4.mul(r, f32x4.splat(8.3334519073e-3)),
    f32x4.splat(4.1665795894e-2),
  );
  const p01 = f32x4.add(
    f32x4.mul(r, f32x4.splat(1.6666665459e-1)),
    f32x4.splat(5.0000001201e-1),
  );
  return f32x4.add(
    f32x4.mul(f32x4.mul(r2, r2), p45),
    f32x4.add(f32x4.mul(r2, p23), p01),
  );
}

@inline
function exp32(x: v128): v128 {
  x = f32x4.pmax(f32x4.pmin(x, f32x4.splat(89)), f32x4.splat(-105));
  const k = f32x4.nearest(f32x4.mul(f32x4.splat(<f32>LOG2_E), x));
  let r = f32x4.sub(x, f32x4.mul(k, f32x4.splat(0.693359375)));
  r = f32x4.sub(r, f32x4.mul(k, f32x4.splat(-2.12194440e-4)));
  const r2 = f32x4.mul(r, r);
  const curve = f32x4.mul(curve32(r, r2), r2);
  const y = f32x4.add(f32x4.add(curve, r), f32x4.splat(1));
  const half = f32x4.floor(f32x4.mul(k, f32x4.splat(0.5)));
  return f32x4.mul(f32x4.mul(y, powerOfTwo32(half)), powerOfTwo32(f32x4.sub(k, half)));
}

@inline
function tanh32(x: v128): v128 {
  const sign = v128.and(f32x4.lt(x, f32x4.splat(0)), f32x4.splat(-0.0));
  const u = f32x4.abs(x);
  const twice = f32x4.mul(u, f32x4.splat(2));
  const square = f32x4.mul(twice, twice);
  const near = f32x4.add(f32x4.mul(curve32(twice, square), square), twice);
  const far = f32x4.sub(exp32(twice), f32x4.splat(1));
  const m = v128.bitselect(near, far, f32x4.lt(u, f32x4.splat(0.17)));
  const t = f32x4.div(m, f32x4.add(m, f32x4.splat(2)));
  const tooLarge = f32x4.gt(u, f32x4.splat(10));
  return v128.or(sign, v128.bitselect(f32x4.splat(1), t, tooLarge));
}
