import { exp } from '../../../core/elementary.ts';

/** φ, the density of the standard normal distribution. */
export const density = (u: number): number => exp(-0.5 * u * u) / Math.sqrt(2 * Math.PI);

/**
 * Φ, the share of a standard normal distribution below u, to one part in ten million however far
 * out: erfc by the Chebyshev fit of Press et al., Numerical Recipes, section 6.2.
 */
export function below(u: number): number {
  const z = Math.abs(u) / Math.SQRT2;
  const t = 1 / (1 + 0.5 * z);
  const fit = coefficients.reduceRight((sum, coefficient) => coefficient + t * sum, 0);
  const tail = 0.5 * t * exp(fit - z * z);
  return u > 0 ? 1 - tail : tail;
}
const coefficients = [
  -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587,
  -0.82215223, 0.17087277,
];

/**
 * By how much a value that is normally distributed, with this mean and deviation, beats the best so
 * far, on average, when values below it count as no gain: (μ − best) Φ(u) + s φ(u), u = (μ − best)/s.
 */
export function expectedImprovement(mean: number, deviation: number, best: number): number {
  const gain = mean - best;
  if (!(deviation > 0)) return Math.max(0, gain);
  const u = gain / deviation;
  return Math.max(0, gain * below(u) + deviation * density(u));
}
