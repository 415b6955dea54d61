import type { Series } from '../../plot/SeriesChart.tsx';
import { colorOf, dashOf } from '../../plot/quantities.ts';
import type { Moment, ShownCost } from './trajectory.ts';

export interface ShownRun {
  cost: ShownCost;
  moments: readonly Moment[];
}

/** One line a cost, of any number of the neuron's over the epochs. */
export function seriesOf(
  shown: readonly ShownRun[],
  value: (moment: Moment, run: ShownRun) => number,
): Series[] {
  return shown.map(run => ({
    id: run.cost,
    label: run.cost,
    color: colorOf(run.cost),
    dash: dashOf(run.cost),
    points: run.moments.map((moment, epoch) => ({ x: epoch, y: value(moment, run) })),
  }));
}

/**
 * The cost itself or, with two costs side by side, its share of what it was at the start: the
 * two are measured in different units, and only their shapes can be compared.
 */
export function costSeries(shown: readonly ShownRun[]): Series[] {
  if (shown.length === 1) return seriesOf(shown, moment => moment.cost);
  return seriesOf(shown, (moment, { moments }) =>
    moments[0].cost > 0 ? moment.cost / moments[0].cost : 0,
  );
}

/** w and b, one line each; with two costs, those of cross-entropy dashed. */
export function parameterSeries(shown: readonly ShownRun[]): Series[] {
  const [{ moments }] = shown;
  // Started alike, w and b stay alike: w is then a broad pale line under b.
  const alike = moments[0].w === moments[0].b;
  return (['w', 'b'] as const).flatMap(name =>
    shown.map((run, index) => ({
      id: `${run.cost}-${name}`,
      label: shown.length > 1 ? `${name}, ${run.cost}` : name,
      shortLabel: index === 0 ? name : '',
      color: colorOf(name === 'w' ? 'weight' : 'bias'),
      dash: shown.length > 1 ? dashOf(run.cost) : undefined,
      width: alike && name === 'w' ? 6 : undefined,
      opacity: alike && name === 'w' ? 0.45 : undefined,
      points: run.moments.map((moment, epoch) => ({ x: epoch, y: moment[name] })),
    })),
  );
}
