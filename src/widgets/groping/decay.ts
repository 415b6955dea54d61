import { fixed, powerOfTen, short } from '../../ui/format.ts';
import { MINI_BATCH, type Dials } from './settings.ts';

/** 1 − ηλ/n: what a weight is multiplied by in each mini-batch, its gradient apart (93). */
export const decayFactor = ({ eta, lambda, n }: Dials): number =>
  Number((1 - (eta * lambda) / n).toPrecision(12));

export const factorText = (factor: number): string =>
  Math.abs(factor) < 10 ? fixed(factor, 4).replace(/\.?0+$/, '') : short(factor, 4);

/** Mini-batches that the picture of a weight goes through. */
export const STEPS = 31;

/** A weight that begins at 1 and learns nothing, after 0, 1, 2 … mini-batches. */
export function course(factor: number): number[] {
  return Array.from({ length: STEPS + 1 }, (_, k) => factor ** k);
}

/** How many mini-batches a weight remembers, n/ηλ; null where it remembers all, or where it grows. */
export function memory({ eta, lambda, n }: Dials): number | null {
  return lambda > 0 && decayFactor({ eta, lambda, n, hidden: 0 }) > 0 ? n / (eta * lambda) : null;
}

/** m/(ηλ), in epochs. */
function epochsText({ eta, lambda }: Dials): string {
  const epochs = MINI_BATCH / (eta * lambda);
  return epochs < 1 ? `${short(epochs, 2)} of an epoch` : `${short(epochs, 2)} epochs`;
}

/** What the factor does to a weight, in words. */
export function decaySentence(dials: Dials): string {
  const factor = decayFactor(dials);
  const remembered = memory(dials);
  const name = `The decay factor is ${factorText(factor)}:`;
  if (factor === 1) return `${name} nothing is taken away, and nothing is forgotten.`;
  if (remembered !== null) {
    return `${name} a weight remembers about ${short(remembered, 2)} mini-batches, ${epochsText(dials)}.`;
  }
  if (factor === 0) return `${name} every mini-batch wipes the weights out.`;
  if (factor > -1) return `${name} a weight turns round in sign at every step, and shrinks.`;
  if (factor === -1)
    return `${name} a weight turns round in sign at every step, and never shrinks.`;
  const perEpoch = dials.n / MINI_BATCH;
  const digits = perEpoch * Math.log10(-factor);
  const grown = digits < 300 ? powerOfTen(10 ** digits, 1) : `10^${fixed(digits, 0)}`;
  return `${name} a weight turns round in sign and grows ${short(-factor)} times as large at every step, by ${grown} in an epoch.`;
}
