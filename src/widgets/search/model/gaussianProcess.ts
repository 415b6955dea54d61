import { exp, log } from '../../../core/elementary.ts';
import { cholesky, solveLower, solveUpper } from './cholesky.ts';

/** A place in the square that is searched: both coordinates from 0 to 1. */
export type Place = readonly [number, number];

/** How alike the values at two places are, and how far a value can be trusted. */
export interface Likeness {
  /** Over how long a way along each coordinate values stay alike. */
  lengths: Place;
  /** Variance of a measurement, as a share of the variance of the surface. */
  noise: number;
}

/** What is believed of the value at a place: a normal distribution. */
export interface Belief {
  mean: number;
  deviation: number;
}

export interface GaussianProcess {
  likeness: Likeness;
  at(place: Place): Belief;
  /** Its mean alone, at a fraction of the cost. */
  meanAt(place: Place): number;
}

/**
 * Matérn's correlation with ν = 5/2: 1 at no distance, and smooth, but not so smooth that a few
 * values would settle the whole surface. r is counted in lengths.
 */
export function correlation(a: Place, b: Place, lengths: Place): number {
  const x = (a[0] - b[0]) / lengths[0];
  const y = (a[1] - b[1]) / lengths[1];
  // Math.hypot is left to each engine; a square root is not, and a search is to be the same in all.
  const r = Math.sqrt(5 * (x * x + y * y));
  return (1 + r + (r * r) / 3) * exp(-r);
}

const lengthChoices = [0.12, 0.2, 0.35, 0.6, 1, 2];
const noiseChoices = [1e-4, 1e-2, 0.1];

/** The process that makes the values likeliest, of a table of lengths and noises. */
export function fit(places: readonly Place[], values: readonly number[]): GaussianProcess | null {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const rest = values.map(value => value - mean);
  let likeliest: Fitted | null = null;
  for (const across of lengthChoices) {
    for (const up of lengthChoices) {
      for (const noise of noiseChoices) {
        const fitted = condition(places, rest, { lengths: [across, up], noise });
        if (fitted && fitted.likelihood > (likeliest?.likelihood ?? -Infinity)) likeliest = fitted;
      }
    }
  }
  return likeliest && processOf(places, mean, likeliest);
}

/** With the likeness given: what is believed once the values are known. */
export function given(
  places: readonly Place[],
  values: readonly number[],
  likeness: Likeness,
  mean = 0,
): GaussianProcess | null {
  const rest = values.map(value => value - mean);
  const fitted = condition(places, rest, likeness);
  return fitted && processOf(places, mean, fitted);
}

interface Fitted {
  likeness: Likeness;
  lower: number[][];
  /** The inverse of the correlations, times the values. */
  pulls: number[];
  /** Of the surface: the one that makes the values likeliest. */
  variance: number;
  /** Logarithm, up to what is the same for all. */
  likelihood: number;
}

/** Flat values have no variance of their own; this much is granted. */
const leastVariance = 1e-8;

function condition(
  places: readonly Place[],
  rest: readonly number[],
  likeness: Likeness,
): Fitted | null {
  const matrix = places.map((place, i) =>
    places
      .slice(0, i + 1)
      .map(
        (other, j) => correlation(place, other, likeness.lengths) + (i === j ? likeness.noise : 0),
      ),
  );
  const lower = cholesky(matrix);
  if (!lower) return null;
  const half = solveLower(lower, rest);
  const n = rest.length;
  const squares = half.reduce((sum, value) => sum + value * value, 0);
  const variance = Math.max(leastVariance, squares / n);
  const determinant = lower.reduce((sum, row, i) => sum + 2 * log(row[i]), 0);
  const likelihood = -0.5 * (n * log(variance) + determinant + squares / variance);
  return { likeness, lower, pulls: solveUpper(lower, half), variance, likelihood };
}

function processOf(places: readonly Place[], mean: number, fitted: Fitted): GaussianProcess {
  const { likeness, lower, pulls, variance } = fitted;
  const likenessTo = (place: Place) =>
    places.map(other => correlation(place, other, likeness.lengths));
  const meanFrom = (alike: readonly number[]) =>
    mean + alike.reduce((sum, value, i) => sum + value * pulls[i], 0);
  return {
    likeness,
    at(place) {
      const alike = likenessTo(place);
      const known = solveLower(lower, alike).reduce((sum, value) => sum + value * value, 0);
      return {
        mean: meanFrom(alike),
        deviation: Math.sqrt(variance * Math.max(0, 1 - known)),
      };
    },
    meanAt: place => meanFrom(likenessTo(place)),
  };
}
