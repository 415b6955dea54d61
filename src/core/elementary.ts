/**
 * exp, log, tanh, sin and cos from + − × ÷ and exact powers of two alone.
 *
 * The language leaves the last bit of Math.exp and its kin to each engine. A run that is shared as
 * a link has to give the same bits everywhere, so the core has its own. Polynomials after Sun's
 * fdlibm; errors below one unit in the last place for exp and log, two for sin and cos, three for
 * tanh.
 */

/** 2^k for k = −1074 … 1023, by exact doubling and halving. */
const powersOfTwo = new Float64Array(1074 + 1024);
powersOfTwo[1074] = 1;
for (let k = 1; k <= 1023; k++) powersOfTwo[1074 + k] = powersOfTwo[1074 + k - 1] * 2;
for (let k = -1; k >= -1074; k--) powersOfTwo[1074 + k] = powersOfTwo[1074 + k + 1] / 2;

/** ln 2 in two parts: the first has its low bits clear, so k·LN2_HIGH is exact for |k| ≤ 1100. */
const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const LOG2_E = 1.442695040888963387;

/** e^r − 1 for |r| ≤ ½ ln 2, where r = high − low: a rational form that keeps its last digits. */
function expm1NearZero(high: number, low: number): number {
  const r = high - low;
  const t = r * r;
  const c =
    r -
    t *
      (1.66666666666666019037e-1 +
        t *
          (-2.77777777770155933842e-3 +
            t *
              (6.61375632143793436117e-5 +
                t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8))));
  return high - (low - (r * c) / (2 - c));
}

/** e^x. Overflows to Infinity above 709.78, underflows to 0 below −745.13. */
export function exp(x: number): number {
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019412) return 0;
  if (x !== x) return x;
  // x = k ln 2 + r with |r| ≤ ½ ln 2
  const k = Math.floor(LOG2_E * x + 0.5);
  const y = 1 + expm1NearZero(x - k * LN2_HIGH, k * LN2_LOW);
  // At either end, e^x is still a number where 2^k is not one any more.
  if (k > 1023) return y * 2 * powersOfTwo[1074 + 1023];
  if (k < -1074) return (y / 2) * powersOfTwo[0];
  return y * powersOfTwo[1074 + k];
}

const bits = new DataView(new ArrayBuffer(8));

/** ln x. −Infinity at 0, NaN below. */
export function log(x: number): number {
  if (x === 0) return -Infinity;
  if (!(x > 0) || x === Infinity) return x > 0 ? x : NaN;
  // x = 2^k (1 + f) with √½ ≤ 1 + f < √2
  let k = 0;
  if (x < 2.2250738585072014e-308) {
    x *= 18014398509481984; // 2^54: lifts a subnormal number into the normal range
    k = -54;
  }
  bits.setFloat64(0, x);
  const head = bits.getInt32(0);
  k += (head >> 20) - 1023;
  const mantissa = head & 0xfffff;
  const carry = (mantissa + 0x95f64) & 0x100000;
  bits.setInt32(0, mantissa | (carry ^ 0x3ff00000));
  k += carry >> 20;
  const f = bits.getFloat64(0) - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even =
    w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
  const odd =
    z *
    (6.66666666666673513e-1 +
      w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)));
  const half = 0.5 * f * f;
  return k * LN2_HIGH - (half - (s * (half + even + odd) + k * LN2_LOW) - f);
}

/** tanh x = (e^{2x} − 1)/(e^{2x} + 1) (110). Near 0, e^{2x} − 1 is taken without the detour by 1. */
export function tanh(x: number): number {
  const u = Math.abs(x);
  if (u > 22) return x > 0 ? 1 : -1;
  const m = u < 0.17 ? expm1NearZero(2 * u, 0) : exp(2 * u) - 1;
  return x < 0 ? -m / (m + 2) : m / (m + 2);
}

/** π/2 in two parts, the first 33 bits long, so that its multiples are exact. */
const HALF_PI_HIGH = 1.57079632673412561417;
const HALF_PI_LOW = 6.07710050650619224932e-11;

/** sin on |r| ≤ π/4. */
function sinNearZero(r: number): number {
  const t = r * r;
  return (
    r +
    r *
      t *
      (-1.66666666666666324348e-1 +
        t *
          (8.33333333332248946124e-3 +
            t *
              (-1.98412698298579493134e-4 +
                t *
                  (2.75573137070700676789e-6 +
                    t * (-2.50507602534068634195e-8 + t * 1.58969099521155010221e-10)))))
  );
}

/** cos on |r| ≤ π/4. */
function cosNearZero(r: number): number {
  const t = r * r;
  return (
    1 -
    0.5 * t +
    t *
      t *
      (4.16666666666666019037e-2 +
        t *
          (-1.38888888888741095749e-3 +
            t *
              (2.48015872894767294178e-5 +
                t *
                  (-2.75573143513906633035e-7 +
                    t * (2.0875723212981748279e-9 + t * -1.13596475577881948265e-11)))))
  );
}

/** sin x, x in radians, |x| up to a few thousand (angles of images, not of clocks). */
export function sin(x: number): number {
  const quadrant = Math.round(x / HALF_PI_HIGH);
  const r = x - quadrant * HALF_PI_HIGH - quadrant * HALF_PI_LOW;
  const turn = ((quadrant % 4) + 4) % 4;
  const value = turn % 2 === 0 ? sinNearZero(r) : cosNearZero(r);
  return turn < 2 ? value : -value;
}

/** cos x, x in radians, under the same limits as sin. */
export function cos(x: number): number {
  const quadrant = Math.round(x / HALF_PI_HIGH);
  const r = x - quadrant * HALF_PI_HIGH - quadrant * HALF_PI_LOW;
  const turn = ((quadrant % 4) + 4) % 4;
  const value = turn % 2 === 0 ? cosNearZero(r) : sinNearZero(r);
  return turn === 0 || turn === 3 ? value : -value;
}
