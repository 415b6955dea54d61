import type { ReplayId } from '../../experiment/index.ts';
import { replayOf } from '../../experiment/index.ts';
import { colorOf, dashOf } from '../../plot/quantities.ts';
import { niceDomain, type AxisSpec } from '../../plot/scales.ts';
import { fixed, powerOfTen, short } from '../../ui/format.ts';
import type { Curve } from '../training/CurveChart.tsx';
import { accuracyDomain, curve, epochAxis } from '../training/view.ts';
import { count, share } from '../training/words.ts';
import type { Committed, ReplayRun } from './committed.ts';
import { driftOf } from './tally.ts';

export interface Chart {
  key: string;
  title: string;
  curves: Curve[];
  /** The results that came with the book, where the curves are of a run in this page. */
  under: Curve[];
  x: AxisSpec;
  y: AxisSpec;
  /** Epochs, or sizes, that there are so far. */
  reached: number;
  /** What a place on the x axis is called. */
  nameOf?(at: number): string;
}

type Runs = readonly ReplayRun[];

const tested = 10000;

const cost = (value: number) => fixed(value, 4);
const right = (of: number) => (value: number) => {
  const correct = Math.round((value * of) / 100);
  return `${share(correct, of)} (${count(correct)})`;
};
const longest = (runs: Runs) => Math.max(0, ...runs.map(({ epochs }) => epochs.length));

/** What a replay shows: `here` is the run in this page, null where there is none. */
export function chartsOf(id: ReplayId, ahead: Committed, here: Runs | null): Chart[] {
  const runs = here ?? ahead.runs;
  const chart = (key: string, title: string, y: AxisSpec, curvesOf: (runs: Runs) => Curve[]) => ({
    key,
    title,
    y,
    curves: curvesOf(runs),
    under: here ? curvesOf(ahead.runs) : [],
    x: epochAxis(longest(ahead.runs)),
    reached: longest(runs),
  });
  if (id === 'more-data') return [sizesChart(ahead, here)];
  if (id === 'learning-rates') {
    const curvesOf = (of: Runs) => of.map((run, k) => costCurve(run, k));
    const y = costAxis(curvesOf(ahead.runs));
    return [chart('cost', 'Cost on the training images', y, curvesOf)];
  }
  if (id.startsWith('weight-initialization')) {
    const curvesOf = (of: Runs) => of.map((run, k) => accuracyCurve(run, k));
    const y = accuracyAxis(curvesOf(ahead.runs));
    return [chart('accuracy', 'Accuracy on the validation images', y, curvesOf)];
  }
  const n = replayOf(id).stages[0].spec.data.trainingSize ?? 0;
  const accuracies = ([run]: Runs) => (run ? bothAccuracies(run, n) : []);
  const costs = ([run]: Runs) => (run ? bothCosts(run) : []);
  return [
    chart('accuracy', 'Accuracy', accuracyAxis(accuracies(ahead.runs)), accuracies),
    chart('cost', 'Cost', costAxis(costs(ahead.runs)), costs),
  ];
}

const accuracyAxis = (curves: readonly Curve[]): AxisSpec => ({
  domain: accuracyDomain(curves.map(({ points }) => points)),
  title: 'images right, %',
});
const costAxis = (curves: readonly Curve[]): AxisSpec => ({
  domain: niceDomain(
    curves.flatMap(({ points }) => points.map(({ y }) => y)),
    { include: [0] },
  ),
  title: 'cost',
});

function bothAccuracies({ epochs }: ReplayRun, n: number): Curve[] {
  return (['training', 'evaluation'] as const).map(set => ({
    id: set,
    label: set === 'training' ? 'training' : 'test',
    color: colorOf(set),
    dash: dashOf(set),
    points: curve(epochs, `${set}Accuracy`, set === 'training' ? n : tested),
    format: right(set === 'training' ? n : tested),
  }));
}

function bothCosts({ epochs }: ReplayRun): Curve[] {
  return (['training', 'evaluation'] as const).map(set => ({
    id: set,
    label: set === 'training' ? 'training' : 'test',
    color: colorOf(set),
    dash: dashOf(set),
    points: curve(epochs, `${set}Cost`),
    format: cost,
  }));
}

const dashes = [undefined, '7 4', '2 4'];

const accuracyCurve = ({ label, epochs }: ReplayRun, k: number): Curve => ({
  id: label,
  label: label.replace(' weights', ''),
  color: k === 0 ? colorOf('evaluation') : 'var(--ink-2)',
  dash: dashes[k],
  points: curve(epochs, 'evaluationAccuracy', tested),
  format: right(tested),
});

const costCurve = ({ label, epochs }: ReplayRun, k: number): Curve => ({
  id: label,
  label,
  color: colorOf('training'),
  dash: dashes[k],
  points: curve(epochs, 'trainingCost'),
  format: cost,
});

/** Sizes 100, 200, 500, 1,000 … are as good as evenly spread on a logarithmic axis: 1, 2, 3, 4 … */
function sizesChart(ahead: Committed, here: Runs | null): Chart {
  const labels = ahead.runs.map(({ label }) => label.replace(' images', ''));
  const curvesOf = (runs: Runs): Curve[] => [
    {
      id: 'evaluation',
      label: 'after 1.5 million lessons',
      color: colorOf('evaluation'),
      points: runs.flatMap(({ epochs }, k) =>
        curve(epochs, 'evaluationAccuracy', tested).map(({ y }) => ({ x: k + 1, y })),
      ),
      format: right(tested),
    },
  ];
  const done = (here ?? ahead.runs).filter(({ epochs }) => epochs.length > 0).length;
  return {
    key: 'accuracy',
    title: 'Accuracy on the validation images',
    curves: curvesOf(here ?? ahead.runs),
    under: here ? curvesOf(ahead.runs) : [],
    x: {
      domain: [0.6, labels.length + 0.4],
      title: 'training images (log scale)',
      ticks: labels.map((_, k) => k + 1),
      format: value => labels[value - 1] ?? '',
    },
    y: { domain: [60, 100], title: 'images right, %' },
    reached: done,
    nameOf: at => (at === 0 ? 'no size yet' : `${labels[at - 1]} images`),
  };
}

/** How far a change of one bias by 10⁻¹³ has travelled, run by run. */
export function driftChart(ahead: Committed, here: Runs | null): Chart | null {
  if (!ahead.drifts) return null;
  const labelOf = (k: number) => (ahead.runs.length > 1 ? ahead.runs[k].label : '');
  const line = (points: Curve['points'], k: number): Curve => ({
    id: `drift-${k}`,
    label: labelOf(k),
    color: colorOf('error'),
    dash: dashes[k],
    points,
    format: value => short(value, 2),
  });
  const known = ahead.drifts.map((drift, k) =>
    line(
      drift.map((value, epoch) => ({ x: epoch + 1, y: value || null })),
      k,
    ),
  );
  const found = here?.map(({ epochs }, k) => line(driftOf(epochs, ahead.runs[k].epochs), k));
  return {
    key: 'drift',
    title: 'How far the training cost is off when one bias starts off by 10⁻¹³',
    curves: found ?? known,
    under: found ? known : [],
    x: epochAxis(longest(ahead.runs)),
    y: {
      kind: 'log',
      domain: [1e-18, 1],
      ticks: [1e-16, 1e-12, 1e-8, 1e-4, 1],
      format: value => (value === 1 ? '1' : powerOfTen(value, 1).replace('1 × ', '')),
      title: 'difference in cost (log scale)',
    },
    reached: longest(here ?? ahead.runs),
  };
}
