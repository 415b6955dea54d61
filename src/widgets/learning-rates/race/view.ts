import type { ExperimentState } from '../../../experiment/index.ts';
import { colorOf } from '../../../plot/quantities.ts';
import { niceDomain, type AxisSpec } from '../../../plot/scales.ts';
import { fixed, list, short } from '../../../ui/format.ts';
import type { Curve } from '../../training/CurveChart.tsx';
import { sameSpec } from '../../training/spec.ts';
import { courseOf, type RateRun } from './published.ts';
import { specIn } from '../../training/useRuns.ts';
import { rateNames, stages } from './settings.ts';

export const heights = [0.3, 1.2] as const;
export const publishedAxis: AxisSpec = { domain: heights, title: 'mean cost of an image' };

export const epochName = (epoch: number): string => `epoch ${epoch}`;

export const epochAxis = (epochs: number): AxisSpec => ({
  domain: [0, Math.max(1, epochs - 1)],
  title: 'epoch, counted from 0',
  format: value => (Number.isInteger(value) ? String(value) : ''),
});

const dashes = [undefined, '7 4', '2 4'];

/** All of them are training costs, and told apart by their dash and their label. */
export function curvesOf(runs: readonly RateRun[]): Curve[] {
  return runs.map(({ rate, costs }, k) => ({
    id: rateNames[k],
    label: `η\u00a0=\u00a0${short(rate)}`,
    color: colorOf('training'),
    dash: dashes[k],
    points: costs.map((y, x) => ({ x, y: Number.isFinite(y) ? y : null })),
    format: value => (value < 100 ? fixed(value, 4) : short(value)),
  }));
}

export function axisOf(runs: readonly RateRun[]): AxisSpec {
  const values = runs.flatMap(({ costs }) => [...costs]);
  const domain = values.length > 0 ? niceDomain(values) : heights;
  return { domain, title: 'mean cost of an image' };
}

type States = Readonly<Partial<Record<string, ExperimentState>>>;

/** Whether the runs on show are the published ones, trained again. */
export const areStages = ({ low }: States): boolean =>
  low !== undefined && sameSpec(low.spec, specIn(stages.low));

/** The runs in this page as they stand. */
export function ownRuns(states: States): RateRun[] {
  return rateNames.flatMap(name => {
    const state = states[name];
    if (!state) return [];
    const costs = state.epochs.map(({ trainingCost }) => trainingCost ?? NaN);
    return [{ rate: state.spec.training.learningRate, costs }];
  });
}

/** Three curves in a sentence. */
export function courseSentence(runs: readonly RateRun[], whose = 'Training cost'): string {
  const told = runs.flatMap(({ rate, costs }) => {
    if (costs.length === 0) return [];
    const { last, lowest, lowestEpoch, ups, steps } = courseOf(costs);
    const where =
      lowestEpoch === costs.length - 1
        ? 'its lowest'
        : `lowest ${fixed(lowest, 4)} after epoch ${lowestEpoch}`;
    return [
      `η\u00a0=\u00a0${short(rate)} ends at ${fixed(last, 4)} (${where}; ${ups} of ${steps} steps up)`,
    ];
  });
  return told.length > 0 ? `${whose}: ${list(told)}.` : 'No epoch is finished yet.';
}
