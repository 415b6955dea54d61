import { colorOf, dashOf } from '../../plot/quantities.ts';
import { niceDomain, type AxisSpec } from '../../plot/scales.ts';
import { short } from '../../ui/format.ts';
import type { BandPoint } from '../training/Band.tsx';
import { bandOf } from '../training/bands.ts';
import type { Curve } from '../training/CurveChart.tsx';
import type { Seeds } from '../training/useSeeds.ts';
import type { CurvePoint, Run } from '../training/view.ts';
import { count } from '../training/words.ts';
import { publishedBests } from './committed.ts';
import { isCost, setOf, valueOf } from './measures.ts';
import type { CurveSettings, RunName, SeriesName } from './settings.ts';
import { shown } from './words.ts';

export interface ChartView {
  key: 'accuracy' | 'cost';
  title: string;
  curves: Curve[];
  /** The published run, under a run of the reader's own. */
  under: Curve[];
  bands: { key: string; color: string; points: BandPoint[] }[];
  /** Published bests, as rings. */
  rings: { key: string; x: number; y: number; color: string }[];
  y: AxisSpec;
}

export interface Shown {
  settings: CurveSettings;
  runs: Readonly<Record<RunName, Run>>;
  /** The published runs, where `runs` are the reader's. */
  published: Readonly<Record<RunName, Run>> | null;
  names: readonly RunName[];
  seeds: Seeds;
  window: readonly [number, number];
}

/** The plots of what is to be shown: costs in one, accuracies in the other. */
export function chartsOf(view: Shown): ChartView[] {
  const { show } = view.settings;
  return [chartOf(view, 'accuracy'), chartOf(view, 'cost')].filter(({ key }) =>
    show.some(name => isCost(name) === (key === 'cost')),
  );
}

function chartOf(view: Shown, key: 'accuracy' | 'cost'): ChartView {
  const { settings, runs, published, names, seeds, window } = view;
  const series = settings.show.filter(name => isCost(name) === (key === 'cost'));
  const curvesOf = (of: Readonly<Record<RunName, Run>>) =>
    series.flatMap(name => names.map(run => curveOf(view, name, run, of[run])));
  const curves = curvesOf(runs);
  const under = published ? curvesOf(published) : [];
  const bands =
    key === 'cost' && settings.penalty === 'without'
      ? []
      : series.flatMap(name =>
          names.map(run => ({
            key: `${name}-${run}`,
            color: colorOf(setOf(name)),
            points: within(bandOf(seeds.results, run, fieldOf(name), countIn(seeds, name)), window),
          })),
        );
  const values = [
    ...[...curves, ...under].flatMap(({ points }) => points.map(({ y }) => y)),
    ...(publishedBests[settings.run] && key === 'accuracy' ? [90] : []),
    ...bands.flatMap(({ points }) => points.flatMap(({ low, high }) => [low, high])),
  ];
  const rings = key === 'accuracy' ? ringsOf(settings, series, window) : [];
  return {
    key,
    rings,
    title: titleOf(series, settings),
    curves,
    under,
    bands,
    y: {
      domain: niceDomain(values),
      title: key === 'cost' ? 'mean cost of an image' : 'images right, %',
    },
  };
}

function ringsOf(
  { run }: CurveSettings,
  series: readonly SeriesName[],
  [from, to]: readonly [number, number],
) {
  const best = publishedBests[run];
  return series.flatMap(name => {
    const one = best?.[setOf(name)];
    if (!one || one.epoch < from || one.epoch > to) return [];
    return [{ key: name, x: one.epoch, y: one.percent, color: colorOf(setOf(name)) }];
  });
}

const fieldOf = (name: SeriesName) =>
  ({
    'training-cost': 'trainingCost',
    'evaluation-cost': 'evaluationCost',
    'training-accuracy': 'trainingAccuracy',
    'evaluation-accuracy': 'evaluationAccuracy',
  })[name] as 'trainingCost' | 'evaluationCost' | 'trainingAccuracy' | 'evaluationAccuracy';

const countIn = (seeds: Seeds, name: SeriesName) =>
  isCost(name) ? null : (seeds.data?.[setOf(name)].count ?? 0);

/** Bands count passes from 1, these figures epochs from 0. */
function within(points: BandPoint[], [from, to]: readonly [number, number]): BandPoint[] {
  return points
    .map(point => ({ ...point, x: point.x - 1 }))
    .filter(({ x }) => x >= from && x <= to);
}

function curveOf({ settings, names, window }: Shown, name: SeriesName, key: RunName, run: Run) {
  const set = setOf(name);
  const [from, to] = window;
  const points: CurvePoint[] = run.epochs
    .filter(({ epoch }) => epoch >= from && epoch <= to)
    .map(measures => ({ x: measures.epoch, y: valueOf(measures, name, run, settings.penalty) }));
  const lambda = run.spec.training.regularization?.lambda ?? 0;
  const of = run.data?.[set].count ?? 100;
  const curve: Curve = {
    id: `${name}-${key}`,
    label: `${set === 'training' ? 'training' : 'test'}${names.length > 1 ? `, λ = ${short(lambda)}` : ''}`,
    color: colorOf(set),
    dash: key === 'plain' ? '1.5 4' : dashOf(set),
    points,
    format: value =>
      isCost(name)
        ? shown(name, value, run)
        : `${shown(name, value, run)} (${count(Math.round((value * of) / 100))})`,
  };
  return curve;
}

function titleOf(series: readonly SeriesName[], { penalty, lambda }: CurveSettings): string {
  if (series.length === 0) return '';
  const what = isCost(series[0]) ? 'Cost' : 'Accuracy';
  const where =
    series.length > 1
      ? ''
      : setOf(series[0]) === 'training'
        ? ' on the training images'
        : ' on the test images';
  const how = what === 'Cost' && lambda > 0 ? `, ${penalty} the penalty` : '';
  return `${what}${where}${how}`;
}
