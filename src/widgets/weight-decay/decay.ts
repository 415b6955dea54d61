export type Penalty = 'l1' | 'l2';
export const penalties: readonly Penalty[] = ['l2', 'l1'];
export const penaltyTitles: Record<Penalty, string> = { l1: 'L1', l2: 'L2' };

/** One weight, as far as anything acts on it. */
export interface OneWeight {
  /** Where it starts. */
  w: number;
  /** η. */
  eta: number;
  /** λ. */
  lambda: number;
  /** Size of the training set. */
  n: number;
  epochs: number;
  /** k of C₀ = ½k(w − w*)²: how much the data care; 0: not at all. */
  curvature: number;
  /** w*: where the data want it. */
  wanted: number;
}

/** Examples in a mini-batch, as in every experiment of the book. */
export const miniBatchSize = 10;
export const stepsPerEpoch = (n: number): number => Math.max(1, Math.round(n / miniBatchSize));

/** ηλ/n, by how much a weight follows the penalty's slope in one step. */
export const rateOf = ({ eta, lambda, n }: OneWeight): number => (eta * lambda) / n;

/**
 * How much one step takes from a weight of this size, with rate = ηλ/n: a constant under L1 (97),
 * a share of the weight under L2 (98). L1 stops at zero: it takes no more than there is.
 */
export function taken(penalty: Penalty, size: number, rate: number): number {
  return penalty === 'l2' ? rate * size : Math.min(rate, size);
}

/** One step: the data's pull, −ηk(w − w*), and the penalty's. */
export function step(penalty: Penalty, w: number, one: OneWeight): number {
  const pulled = w - one.eta * one.curvature * (w - one.wanted);
  const rate = rateOf(one);
  if (penalty === 'l2') return pulled - rate * w;
  return pulled - Math.sign(pulled) * taken('l1', Math.abs(pulled), rate);
}

/** A weight further away than this has left for good. */
const lost = 1e6;

/** The weight at the start and after every epoch; null once it has grown beyond a million. */
export function course(penalty: Penalty, one: OneWeight): (number | null)[] {
  const weights: (number | null)[] = [one.w];
  const steps = stepsPerEpoch(one.n);
  let w = one.w;
  for (let epoch = 0; epoch < one.epochs; epoch++) {
    for (let k = 0; k < steps && Math.abs(w) <= lost; k++) w = step(penalty, w, one);
    weights.push(Math.abs(w) <= lost ? w : null);
  }
  return weights;
}

/** Where the two pulls balance; null if nothing pulls at all. */
export function restOf(penalty: Penalty, one: OneWeight): number | null {
  const { curvature, wanted } = one;
  const price = one.lambda / one.n;
  if (curvature === 0 && price === 0) return null;
  if (penalty === 'l2') return (curvature * wanted) / (curvature + price);
  if (curvature === 0) return 0;
  return Math.sign(wanted) * Math.max(0, Math.abs(wanted) - price / curvature);
}

/** Some weights under the penalty alone: each, at the start and after every step. */
export function shrunk(penalty: Penalty, from: number, rate: number, steps: number): number[] {
  const weights = [from];
  for (let k = 0; k < steps; k++) {
    const w = weights[k];
    weights.push(w - Math.sign(w) * taken(penalty, Math.abs(w), rate));
  }
  return weights;
}
