import type { SourceName } from '../../experiment/index.ts';
import {
  choiceSetting,
  flagSetting,
  listSetting,
  numberSetting,
  textSetting,
  type Values,
} from '../../figure/reading.ts';
import { fitNames, type FitName } from './fits.ts';
import { seriesNames, sizes, type SeriesName } from './results.ts';

export type AxisKind = 'linear' | 'log';
export type Measure = 'accuracy' | 'error';

export const schema = {
  axis: choiceSetting<AxisKind>(['linear', 'log']),
  measure: choiceSetting<Measure>(['accuracy', 'error']),
  series: listSetting(choiceSetting<SeriesName>(seriesNames)),
  /** Where the cursor stands: a training size. */
  n: numberSetting({ min: sizes[0], max: 1e7 }),
  /** An accuracy in per cent at which training sizes are compared; 0: none. */
  level: numberSetting({ min: 0, max: 100 }),
  /** Curves carried on beyond the points; naming them makes a figure of extrapolations. */
  fits: listSetting(choiceSetting<FitName>(fitNames)),
  /** The smallest size that the curves are fitted to. */
  fitFrom: numberSetting({ min: sizes[0], max: 5000 }),
  /** Where the axis ends. */
  xMax: numberSetting({ min: 50000, max: 1e7 }),
  /** Ask for the support vector machine's curve before it is shown. */
  sketch: flagSetting,
  /** Show the sketch that was made in the figure of this id. */
  sketchOf: textSetting,
  source: choiceSetting<SourceName>(['mnist-10k', 'mnist']),
  seed: numberSetting({ min: 0, max: 2 ** 32 - 1, integer: true }),
  run: flagSetting,
  reset: flagSetting,
};

export interface Shown {
  axis: AxisKind;
  measure: Measure;
  series: readonly SeriesName[];
  n: number;
  level: number | null;
  fits: readonly FitName[];
  fitFrom: number;
  xMax: number;
  source: SourceName;
  seed: number;
}

const initial: Shown = {
  axis: 'log',
  measure: 'accuracy',
  series: ['network'],
  n: 1000,
  level: null,
  fits: [],
  fitFrom: 100,
  xMax: 50000,
  source: 'mnist-10k',
  seed: 1,
};

/** The sizes that the curves may be fitted from: at least four points are left. */
export const fitStarts = [100, 1000, 5000] as const;

/** The settings taken over; a size goes to the nearest that the figure has. */
export function shownFrom(values: Values<typeof schema>, base: Shown = initial): Shown {
  const { level, ...given } = values;
  const next = { ...base, ...pick(given) };
  if (level !== undefined) next.level = level === 0 ? null : level;
  next.n = nearestTo(next.n, sizesTo(next.xMax));
  next.fitFrom = nearestTo(next.fitFrom, fitStarts);
  return next;
}

function pick(values: Partial<Values<typeof schema>>): Partial<Shown> {
  const { axis, measure, series, n, fits, fitFrom, xMax, source, seed } = values;
  const all = { axis, measure, series, n, fits, fitFrom, xMax, source, seed };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** The nine sizes, and beyond them the round ones up to the end of the axis. */
export function sizesTo(xMax: number): number[] {
  const round = [1e5, 2e5, 5e5, 1e6, 2e6, 5e6, 1e7];
  return [...sizes, ...round.filter(n => n <= xMax)];
}

export function nearestTo(n: number, among: readonly number[]): number {
  const away = among.map(size => Math.abs(Math.log(size / n)));
  return among[away.indexOf(Math.min(...away))];
}
