import type { OutputName } from './activations.ts';
import { log } from './elementary.ts';

/** What one output neuron adds to the cost of one example: C_x = Σ_j value(a_j, y_j). */
export interface Cost {
  /** What a control calls it. */
  title: string;
  /** The cost of one example, for the page. */
  tex: string;
  /** For an output a and a desired output y in [0, 1]. Finite, and never NaN, for every a. */
  value(a: number, y: number): number;
  /** ∂C_x/∂a. Finite for every a. */
  gradient(a: number, y: number): number;
  /** The output activations whose range the cost is defined on. */
  outputs: readonly OutputName[];
  /**
   * The output activation for which ∂C_x/∂z is exactly a − y: its slope cancels against the
   * cost's own gradient, (66), (68), (84). The error is then taken in that form, which stays
   * right where the two factors alone would be 0 × ∞. A cost need not have one.
   */
  partner?: OutputName;
}

// A sigmoid in double precision rounds to 1 from z = 36.74 on, and to 0 below −745. The logarithm
// there is the one of the smallest number above 0, and of the point 2⁻⁵⁴ below 1 where rounding begins.
const SMALLEST_OUTPUT = 5e-324;
const SMALLEST_REST = 2 ** -54;

/** −ln a, the surprise at an event that was given probability a. (0 −, so that ln 1 gives no −0.) */
const surprise = (a: number): number => 0 - log(Math.max(a, SMALLEST_OUTPUT));
/** −ln(1 − a), the surprise at its not happening. */
const surpriseOfRest = (a: number): number => 0 - log(Math.max(1 - a, SMALLEST_REST));

const table = {
  quadratic: {
    title: 'quadratic',
    tex: String.raw`C_x = \tfrac12 \sum_j (y_j - a_j)^2`,
    value: (a, y) => 0.5 * (a - y) * (a - y),
    gradient: (a, y) => a - y,
    outputs: ['sigmoid', 'softmax', 'linear'],
    partner: 'linear',
  },
  'cross-entropy': {
    title: 'cross-entropy',
    tex: String.raw`C_x = -\sum_j \left[ y_j \ln a_j + (1-y_j) \ln (1-a_j) \right]`,
    // The terms with a factor 0 are left out, not computed: 0 × ln 0 has no value.
    value: (a, y) => (y === 0 ? 0 : y * surprise(a)) + (y === 1 ? 0 : (1 - y) * surpriseOfRest(a)),
    gradient: (a, y) =>
      (y === 1 ? 0 : (1 - y) / Math.max(1 - a, SMALLEST_REST)) -
      (y === 0 ? 0 : y / Math.max(a, 1e-300)),
    outputs: ['sigmoid', 'softmax'],
    partner: 'sigmoid',
  },
  'log-likelihood': {
    title: 'log-likelihood',
    tex: String.raw`C_x = -\ln a_y`,
    value: (a, y) => (y === 0 ? 0 : y * surprise(a)),
    gradient: (a, y) => (y === 0 ? 0 : -y / Math.max(a, 1e-300)),
    outputs: ['sigmoid', 'softmax'],
    partner: 'softmax',
  },
} satisfies Record<string, Cost>;

export type CostName = keyof typeof table;
export const costs: Record<CostName, Cost> = table;

/** The outputs that some cost goes with. */
export const outputNames: readonly OutputName[] = [
  ...new Set(Object.values(costs).flatMap(cost => cost.outputs)),
];
