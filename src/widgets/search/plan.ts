import { exp, log } from '../../core/elementary.ts';
import { uniforms } from '../uniforms.ts';
import { fit, type Belief, type GaussianProcess, type Place } from './model/gaussianProcess.ts';
import { expectedImprovement } from './model/improvement.ts';

export const methods = ['grid', 'random', 'bayesian'] as const;
export type Method = (typeof methods)[number];

/** The two dials that are searched over. */
export interface Dials {
  eta: number;
  lambda: number;
}

/** What is searched: three powers of ten of each, on a logarithmic scale. */
export const spans = { eta: [0.01, 10], lambda: [0.01, 10] } as const;

/** How many trials a search may have, and the grid that takes as many: values of η, values of λ. */
export const shapes = { '9': [3, 3], '18': [6, 3], '36': [6, 6] } as const;
export type Budget = keyof typeof shapes;
export const budgets = Object.keys(shapes) as Budget[];

/** Of the Bayesian search: its first trials are those of the random one. */
export const firstRandom = 4;

/** To three figures, as they can be read out and typed. */
const between = ([low, high]: readonly [number, number], share: number): number =>
  Number((low * exp(share * log(high / low))).toPrecision(3));
const shareOf = ([low, high]: readonly [number, number], value: number): number =>
  log(value / low) / log(high / low);

/** The settings at a place of the square: η across, λ up. */
export const dialsAt = ([across, up]: Place): Dials => ({
  eta: between(spans.eta, across),
  lambda: between(spans.lambda, up),
});
export const placeOf = ({ eta, lambda }: Dials): Place => [
  shareOf(spans.eta, eta),
  shareOf(spans.lambda, lambda),
];

/** The middles of equal rectangles, row by row from the lowest λ. */
export function gridPlan(budget: Budget): Dials[] {
  const [etas, lambdas] = shapes[budget];
  return Array.from({ length: etas * lambdas }, (_, k) =>
    dialsAt([((k % etas) + 0.5) / etas, (Math.floor(k / etas) + 0.5) / lambdas]),
  );
}

/** Anywhere in the square, each place as likely as any other. A larger budget goes on from a smaller. */
export function randomPlan(count: number, seed: number): Dials[] {
  const uniform = uniforms(seed);
  return Array.from({ length: count }, () => dialsAt([uniform(), uniform()]));
}

/** A trial and the share of the validation images that it got right. */
export interface Scored extends Dials {
  score: number;
}

/** What is believed of the score at a place: shares of the validation images. */
export interface Expectation {
  mean: number;
  /** One standard deviation below, and above. */
  low: number;
  high: number;
}

/** Where to try next, and what is expected of it. */
export interface Proposal extends Dials, Expectation {
  best: number;
}

/** Log-odds: a share between 0 and 1 on a scale without ends, as a normal distribution needs it. */
function oddsOf(share: number): number {
  const inside = Math.min(0.9995, Math.max(0.0005, share));
  return log(inside / (1 - inside));
}
const shareAt = (odds: number): number => 1 / (1 + exp(-odds));

const believe = (tried: readonly Scored[]): GaussianProcess | null =>
  tried.length === 0
    ? null
    : fit(
        tried.map(placeOf),
        tried.map(({ score }) => oddsOf(score)),
      );

const expectation = ({ mean, deviation }: Belief): Expectation => ({
  mean: shareAt(mean),
  low: shareAt(mean - deviation),
  high: shareAt(mean + deviation),
});

/** The share to expect anywhere on the map, from what was tried; null before anything was. */
export function expectedFrom(tried: readonly Scored[]): ((place: Place) => number) | null {
  const process = believe(tried);
  return process && (place => shareAt(process.meanAt(place)));
}

/** Places along each side at which the expected improvement is compared. */
const fineness = 61;

/**
 * The place of the greatest expected improvement, in log-odds; null before anything was tried. Never
 * one that was tried: from the same seed the same run would come of it.
 */
export function propose(tried: readonly Scored[]): Proposal | null {
  const process = believe(tried);
  if (!process) return null;
  const best = Math.max(...tried.map(({ score }) => score));
  const keyOf = ({ eta, lambda }: Dials) => `${eta} ${lambda}`;
  const known = new Set(tried.map(keyOf));
  let chosen: { place: Place; belief: Belief } | null = null;
  let most = -Infinity;
  for (let j = 0; j < fineness; j++) {
    for (let i = 0; i < fineness; i++) {
      const place: Place = [i / (fineness - 1), j / (fineness - 1)];
      const belief = process.at(place);
      const improvement = expectedImprovement(belief.mean, belief.deviation, oddsOf(best));
      if (improvement <= most || known.has(keyOf(dialsAt(place)))) continue;
      most = improvement;
      chosen = { place, belief };
    }
  }
  return chosen && { ...dialsAt(chosen.place), ...expectation(chosen.belief), best };
}
