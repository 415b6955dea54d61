import { activations, type ActivationName } from '../../core/activations.ts';
import { sampleFunction, type SeriesPoint } from '../../plot/Line.tsx';
import type { AxisSpec, Interval } from '../../plot/scales.ts';

export type ShownActivation = Extract<ActivationName, 'sigmoid' | 'tanh' | 'relu'>;
export const shownActivations: readonly ShownActivation[] = ['sigmoid', 'tanh', 'relu'];

export const zRange = [-6, 6] as const;
/** A neuron counts as saturated where a step in z moves its answer by less than a fiftieth of it. */
export const flatBelow = 0.02;

interface Shape {
  /** The formula in plain text, for the heading. */
  formula: string;
  value: AxisSpec;
  slope: AxisSpec;
  /** Where the slope is largest, and what to say of it. */
  steepest: { z: number; slope: number; words: string };
}

export const shapes: Record<ShownActivation, Shape> = {
  sigmoid: {
    formula: 'σ(z) = 1 / (1 + e⁻ᶻ)',
    value: { domain: [0, 1], ticks: [0, 0.5, 1] },
    slope: { domain: [0, 0.3], ticks: [0, 0.1, 0.2, 0.3] },
    steepest: { z: 0, slope: 0.25, words: 'steepest at z = 0: ¼' },
  },
  tanh: {
    formula: 'tanh z',
    value: { domain: [-1, 1], ticks: [-1, 0, 1] },
    slope: { domain: [0, 1.2], ticks: [0, 0.5, 1] },
    steepest: { z: 0, slope: 1, words: 'steepest at z = 0: 1' },
  },
  relu: {
    formula: 'max(0, z)',
    value: { domain: [0, 6], ticks: [0, 2, 4, 6] },
    slope: { domain: [0, 1.2], ticks: [0, 0.5, 1] },
    steepest: { z: 3, slope: 1, words: '1 for every z > 0' },
  },
};

export function valueCurve(name: ShownActivation): SeriesPoint[] {
  return sampleFunction(activations[name].f, zRange, 240);
}

/** The slope over z, with a gap where it jumps. */
export function slopeCurve(name: ShownActivation): SeriesPoint[] {
  const points = sampleFunction(z => activations[name].slope(z), zRange, 240);
  if (name !== 'relu') return points;
  return points.flatMap(point =>
    point.x === 0 ? [point, { x: 0, y: null }, { x: 0, y: 1 }] : [point],
  );
}

/** The stretches of z on which the neuron is saturated. */
export function saturatedZones(name: ShownActivation): Interval[] {
  const zones: [number, number][] = [];
  const steps = 1200;
  let open = false;
  for (let k = 0; k <= steps; k++) {
    const z = zRange[0] + ((zRange[1] - zRange[0]) * k) / steps;
    const flat = Math.abs(activations[name].slope(z)) < flatBelow;
    if (flat && open) zones[zones.length - 1][1] = z;
    else if (flat) zones.push([z, z]);
    open = flat;
  }
  return zones;
}
