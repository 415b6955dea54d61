import type { EpochMeasures } from '../../core/training-options.ts';
import { colorOf } from '../../plot/quantities.ts';
import { niceDomain, type AxisSpec } from '../../plot/scales.ts';
import { fixed, short } from '../../ui/format.ts';
import type { Curve } from '../training/CurveChart.tsx';
import { curve, passes, type CurvePoint, type Run } from '../training/view.ts';
import { count, share } from '../training/words.ts';
import type { RunName } from './settings.ts';

export type Pair = Readonly<Record<RunName, Run>>;

export const titles: Record<RunName, string> = { schedule: 'schedule', constant: 'constant η' };

/** Epochs after which η was divided: the next one was trained at a smaller rate. */
export function divisions(epochs: readonly EpochMeasures[]): number[] {
  return epochs.slice(1).flatMap((measures, k) => {
    return measures.learningRate < epochs[k].learningRate ? [passes(epochs[k])] : [];
  });
}

/** In the order they are drawn: the schedule's lies on top. */
const drawn: readonly RunName[] = ['constant', 'schedule'];

const strokes: Record<RunName, { dash?: string; plain?: string }> = {
  schedule: {},
  constant: { dash: '7 4', plain: 'var(--ink-2)' },
};

const line = (name: RunName, quantity: 'training' | 'evaluation' | null) => ({
  id: name,
  label: titles[name],
  color: strokes[name].plain ?? (quantity ? colorOf(quantity) : 'var(--ink)'),
  dash: strokes[name].dash,
});

export function costCurves(pair: Pair): Curve[] {
  return drawn.map(name => ({
    ...line(name, 'training'),
    points: curve(pair[name].epochs, 'trainingCost'),
    format: value => fixed(value, 4),
  }));
}

export function accuracyCurves(pair: Pair): Curve[] {
  return drawn.flatMap(name => {
    const { epochs, data } = pair[name];
    if (!data) return [];
    const of = data.evaluation.count;
    return {
      ...line(name, 'evaluation'),
      points: curve(epochs, 'evaluationAccuracy', of),
      format: (value: number) => {
        const right = Math.round((value * of) / 100);
        return `${share(right, of)} (${count(right)})`;
      },
    };
  });
}

export function rateCurves(pair: Pair): Curve[] {
  return drawn.map(name => ({
    ...line(name, null),
    points: steps(pair[name].epochs),
    format: short,
  }));
}

/** η over each epoch, from its beginning to its end. */
export function steps(epochs: readonly EpochMeasures[]): CurvePoint[] {
  return epochs.flatMap(({ epoch, learningRate: y }) => [
    { x: epoch, y },
    { x: epoch + 1, y },
  ]);
}

/** Epochs of the steep beginning: what comes after it decides how a plot is scaled. */
const BEGINNING = { cost: 8, accuracy: 3 };

export function costAxis(curves: readonly Curve[]): AxisSpec {
  const values = curves.flatMap(({ points }) => points.slice(BEGINNING.cost).map(({ y }) => y));
  return {
    domain: values.length > 0 ? niceDomain(values) : [0, 1],
    title: 'mean cost of an image',
  };
}

export function accuracyAxis(curves: readonly Curve[]): AxisSpec {
  const values = curves.flatMap(({ points }) => points.slice(BEGINNING.accuracy).map(({ y }) => y));
  return {
    domain: values.length > 0 ? niceDomain(values) : [90, 100],
    title: 'validation images right, %',
  };
}

export function rateAxis(eta: number, stopAt: number): AxisSpec {
  return {
    kind: 'log',
    domain: [eta / stopAt, 1.3 * eta],
    ticks: ticksOf(eta, stopAt),
    format: value => short(value, 2),
    title: 'learning rate (log scale)',
  };
}

/** η₀ and a few fractions of it. */
function ticksOf(eta: number, stopAt: number): number[] {
  const by = stopAt > 1000 ? 32 : stopAt > 30 ? 8 : 2;
  const ticks: number[] = [];
  for (let rate = eta; rate >= (0.99 * eta) / stopAt; rate /= by) ticks.push(rate);
  return ticks;
}
