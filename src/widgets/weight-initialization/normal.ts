/** The density at z of a normal distribution with mean 0 and this standard deviation. */
export function density(z: number, sd: number): number {
  return Math.exp((-z * z) / (2 * sd * sd)) / (sd * Math.sqrt(2 * Math.PI));
}

/** The chance that such a number is further from 0 than z ≥ 0. */
export function beyond(z: number, sd: number): number {
  return erfc(z / (sd * Math.SQRT2));
}

/**
 * The complement of the error function for x ≥ 0, to about ten digits, also where it is tiny: the
 * power series where it converges fast, the continued fraction elsewhere.
 */
export function erfc(x: number): number {
  if (x < 2) {
    let term = x;
    let sum = x;
    for (let n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
      term *= (-x * x) / n;
      sum += term / (2 * n + 1);
      if (n > 200) break;
    }
    return 1 - (2 / Math.sqrt(Math.PI)) * sum;
  }
  let fraction = 0;
  for (let n = 60; n > 0; n--) fraction = n / 2 / (x + fraction);
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * (x + fraction));
}
