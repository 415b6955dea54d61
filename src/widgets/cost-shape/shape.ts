import { activations } from '../../core/activations.ts';
import { costs } from '../../core/costs.ts';
import { sampleFunction, type SeriesPoint } from '../../plot/Line.tsx';
import type { Interval } from '../../plot/scales.ts';

export type ShownCost = 'quadratic' | 'cross-entropy';
export const shownCosts: readonly ShownCost[] = ['quadratic', 'cross-entropy'];
/** What the cost is differentiated by: the output, or the weighted input of a sigmoid neuron. */
export type Against = 'a' | 'z';

/** A sigmoid's output is never 0 nor 1; the axis stops just short of them. */
export const outputRange = [0.005, 0.995] as const;
export const outputStep = 0.005;
/** Costs and gradients above these are cut off: cross-entropy has no upper end. */
export const highestCost = 3;
export const highestGradient = 4;

export function cost(name: ShownCost, a: number, y: number): number {
  return costs[name].value(a, y);
}

/**
 * ∂C/∂a, or ∂C/∂z = ∂C/∂a · σ′(z) with σ′(z) = a(1 − a). Where the two factors cancel exactly,
 * their product is taken in the cancelled form a − y.
 */
export function gradient(name: ShownCost, a: number, y: number, against: Against): number {
  const { gradient: byOutput, partner } = costs[name];
  if (against === 'a') return byOutput(a, y);
  if (partner === 'sigmoid') return a - y;
  return byOutput(a, y) * activations.sigmoid.slope(0, a);
}

/** The lowest the cross-entropy can go for this target: the binary entropy of y. */
export function crossEntropyMinimum(y: number): number {
  return costs['cross-entropy'].value(y, y);
}

/** A curve over the outputs, drawn a little past its cut so that it leaves the frame. */
export function curve(f: (a: number) => number, within: Interval): SeriesPoint[] {
  const [low, high] = within;
  const margin = (high - low) * 0.5;
  // Even steps of the weighted input: close together where the curves are steep, at the ends.
  return sampleFunction(activations.sigmoid.f, [-12, 12], 400).map(({ y }) => {
    const a = y ?? 0;
    const value = f(a);
    return { x: a, y: value > low - margin && value < high + margin ? value : null };
  });
}

/** For a target at an end there is only one way to be wrong, and half the axis is enough. */
export function gradientDomain(y: number, against: Against): [number, number] {
  const most = against === 'a' ? highestGradient : 1;
  return [y === 0 ? 0 : -most, y === 1 ? 0 : most];
}
