import type { EpochMeasures } from '../../core/training-options.ts';
import type { ExperimentSpec, ExperimentState } from '../../experiment/index.ts';

/** A run as it is drawn and told, wherever it comes from. */
export interface Run {
  epochs: readonly EpochMeasures[];
  spec: ExperimentSpec;
  data: RunData | null;
  /** Run in this page, or computed ahead by the same program. */
  origin: 'here' | 'ahead';
}
export interface RunData {
  source: string;
  training: { name: string; count: number };
  evaluation: { name: string; count: number };
}

/** Epochs as the reader counts them: 1 is the state after one pass through the data, 0 before any. */
export const passes = (measures: EpochMeasures): number => measures.epoch + 1;

export interface Best {
  passes: number;
  correct: number;
}

/** The first epoch with the most evaluation examples right. */
export function bestOf(epochs: readonly EpochMeasures[]): Best | null {
  let best: Best | null = null;
  for (const measures of epochs) {
    const correct = measures.evaluationAccuracy;
    if (correct === undefined || (best && correct <= best.correct)) continue;
    best = { passes: passes(measures), correct };
  }
  return best;
}

export function at(epochs: readonly EpochMeasures[], after: number): EpochMeasures | null {
  return epochs.find(measures => passes(measures) === after) ?? null;
}

export interface CurvePoint {
  x: number;
  y: number | null;
}
export type Measure =
  'trainingCost' | 'trainingAccuracy' | 'evaluationCost' | 'evaluationAccuracy' | 'penalty';

/** One measure over the epochs; counts as shares of `of` in per cent. Infinite costs are gaps. */
export function curve(
  epochs: readonly EpochMeasures[],
  measure: Measure,
  of: number | null = null,
): CurvePoint[] {
  return epochs.flatMap(measures => {
    const value = measures[measure];
    if (value === undefined) return [];
    const y = of === null ? value : (100 * value) / of;
    return [{ x: passes(measures), y: Number.isFinite(y) ? y : null }];
  });
}

/** An axis of whole epochs: no half ones between, however few there are. */
export function epochAxis(upTo: number) {
  return {
    domain: [0, upTo] as const,
    title: 'epochs of training',
    format: (value: number) => (Number.isInteger(value) ? String(value) : ''),
  };
}

/** From the ten below the lowest to 100 %: an axis that stays still while a run grows. */
export function accuracyDomain(curves: readonly (readonly CurvePoint[])[]): [number, number] {
  const values = curves.flat().flatMap(point => (point.y === null ? [] : [point.y]));
  const lowest = Math.min(90, ...values);
  return [Math.max(0, 10 * Math.floor((lowest - 0.5) / 10)), 100];
}

/** Whether there is a run, or a loaded network, of the reader's own to show. */
export function isOwn(state: ExperimentState | null): state is ExperimentState {
  if (!state) return false;
  const { status, epochs, spec } = state;
  return status !== 'idle' || epochs.length > 0 || spec.network.initialNetwork !== undefined;
}
