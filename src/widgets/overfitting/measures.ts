import type { EpochMeasures } from '../../core/training-options.ts';
import type { Run } from '../training/view.ts';
import type { PenaltyView, SeriesName } from './settings.ts';

/** Whether a series is of costs; costs and accuracies never share a plot. */
export const isCost = (name: SeriesName): boolean => name.endsWith('-cost');
export const setOf = (name: SeriesName): 'training' | 'evaluation' =>
  name.startsWith('training') ? 'training' : 'evaluation';

const fields = {
  'training-cost': 'trainingCost',
  'evaluation-cost': 'evaluationCost',
  'training-accuracy': 'trainingAccuracy',
  'evaluation-accuracy': 'evaluationAccuracy',
} as const satisfies Record<SeriesName, keyof EpochMeasures>;

/** One epoch's value: a cost, with or without its penalty, or a share right in per cent. */
export function valueOf(
  measures: EpochMeasures,
  name: SeriesName,
  { data }: Run,
  penalty: PenaltyView,
): number | null {
  const value = measures[fields[name]];
  const of = data?.[setOf(name)].count;
  if (value === undefined || !of) return null;
  if (!isCost(name)) return (100 * value) / of;
  const bare = penalty === 'without' ? value - (measures.penalty ?? 0) / of : value;
  return Number.isFinite(bare) ? bare : null;
}

/** The first epoch with the lowest, or highest, value; null before there is any. */
export function extremeOf(
  run: Run,
  name: SeriesName,
  penalty: PenaltyView,
): { epoch: number; value: number } | null {
  let found: { epoch: number; value: number } | null = null;
  for (const measures of run.epochs) {
    const value = valueOf(measures, name, run, penalty);
    if (value === null) continue;
    const better = !found || (isCost(name) ? value < found.value : value > found.value);
    if (better) found = { epoch: measures.epoch, value };
  }
  return found;
}

/** The value at an epoch, counted from 0. */
export function valueAt(
  run: Run,
  name: SeriesName,
  epoch: number,
  penalty: PenaltyView,
): number | null {
  const measures = run.epochs[epoch];
  return measures ? valueOf(measures, name, run, penalty) : null;
}
