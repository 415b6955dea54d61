import { leastSquares } from './leastSquares.ts';

export interface Measured {
  x: number;
  y: number;
}

/** The measurements of F17. */
export const tenPoints: readonly Measured[] = [
  { x: 0.7, y: 1.8 },
  { x: 1.3, y: 2.2 },
  { x: 1.9, y: 4.0 },
  { x: 2.6, y: 5.0 },
  { x: 2.9, y: 6.1 },
  { x: 3.6, y: 7.0 },
  { x: 3.8, y: 7.4 },
  { x: 3.95, y: 8.0 },
  { x: 4.4, y: 9.1 },
  { x: 4.9, y: 10.0 },
];

/** The middle of the points and half their spread: in these units powers of x are tame. */
export const middle = { centre: 2.8, unit: 2.1 } as const;

export interface Pricing {
  /** λ of C = (1/2n) Σ (y − p(x))² + (λ/2n) Σ_{k ≥ 1} c_k², with n points; 0: no price. */
  penalty: number;
  /** The coefficients are those of p(x) = Σ c_k ((x − centre)/unit)^k; c_0 goes free. */
  unit: number;
  centre: number;
}

export interface Fit {
  at(x: number): number;
  /** The root mean square of its misses. */
  rms: number;
  /** The largest |c_k|, k ≥ 1, in the units of the pricing. */
  largestCoefficient: number;
}

/**
 * The polynomial of this degree with the lowest cost. Through ten points and without a price,
 * degree 9 is the one that passes through them all.
 */
export function fitPolynomial(
  points: readonly Measured[],
  degree: number,
  { penalty, unit, centre }: Pricing,
): Fit {
  // Without a price the units do not matter to the curve, so it is found in the tame ones.
  const own = penalty > 0 ? { unit, centre } : middle;
  const rows = points.map(({ x }) => powers((x - own.centre) / own.unit, degree));
  const wanted = points.map(({ y }) => y);
  if (penalty > 0) {
    for (let k = 1; k <= degree; k++) {
      rows.push(rows[0].map((_, j) => (j === k ? Math.sqrt(penalty) : 0)));
      wanted.push(0);
    }
  }
  const coefficients = leastSquares(rows, wanted);
  const at = (x: number) => horner(coefficients, (x - own.centre) / own.unit);
  const charged = penalty > 0 ? coefficients : inUnits(coefficients, own, { unit, centre });
  return {
    at,
    rms: rmsOf(points, at),
    largestCoefficient: Math.max(...charged.slice(1).map(Math.abs)),
  };
}

export function rmsOf(points: readonly Measured[], at: (x: number) => number): number {
  const sum = points.reduce((total, { x, y }) => total + (at(x) - y) ** 2, 0);
  return Math.sqrt(sum / points.length);
}

function powers(t: number, degree: number): number[] {
  const row = [1];
  for (let k = 1; k <= degree; k++) row.push(row[k - 1] * t);
  return row;
}

function horner(coefficients: readonly number[], t: number): number {
  return coefficients.reduceRight((value, c) => value * t + c, 0);
}

type Units = Pick<Pricing, 'unit' | 'centre'>;

/** The same polynomial's coefficients in other units: with t = αu + β, Horner's rule in u. */
function inUnits(coefficients: readonly number[], from: Units, to: Units): number[] {
  const alpha = to.unit / from.unit;
  const beta = (to.centre - from.centre) / from.unit;
  let result = [0];
  for (let k = coefficients.length - 1; k >= 0; k--) {
    const next = [...result.map(c => c * beta), 0];
    for (let j = 0; j < result.length; j++) next[j + 1] += result[j] * alpha;
    next[0] += coefficients[k];
    result = next;
  }
  return result.slice(0, coefficients.length);
}
