import {
  choice,
  custom,
  declare,
  flag,
  list,
  number,
  words,
  type SettingsOf,
} from '../../figure/declare.ts';
import { numberSetting } from '../../figure/reading.ts';
import { seed, source } from '../training/spec.ts';
import { sizeText } from './axes.ts';
import { fitNames } from './fits.ts';
import { seriesNames, sizes } from './results.ts';

/** The sizes that the curves may be fitted from: at least four points are left. */
export const fitStarts = [100, 1000, 5000] as const;

const level = numberSetting({ min: 0, max: 100 });

export const settings = declare({
  axis: choice(
    { linear: 'linear', log: 'logarithmic' },
    { default: 'log', label: 'Axis of training sizes' },
  ),
  measure: choice(
    { accuracy: 'accuracy', error: 'mistakes' },
    { default: 'accuracy', label: 'What is shown' },
  ),
  /** Where the cursor stands: a training size. */
  n: number({ min: sizes[0], max: 1e7, default: 1000 }),
  /** The smallest size that the curves are fitted to. */
  fitFrom: number({
    min: sizes[0],
    max: 5000,
    default: 100,
    label: 'fitted from',
    choices: fitStarts.map(n => ({ value: n, label: sizeText(n) })),
  }),
  /** Where the axis ends. */
  xMax: number({ min: 50000, max: 1e7, default: 50000 }),
  source,
  seed,
  series: list(choice(seriesNames), { default: ['network'] }),
  /** Curves carried on beyond the points; naming them makes a figure of extrapolations. */
  fits: list(choice(fitNames), { default: [] }),
  /** An accuracy in per cent at which training sizes are compared; in a link 0 stands for none. */
  level: custom<number | null>({
    default: null,
    read(input) {
      const result = level.read(input);
      return 'value' in result && result.value === 0 ? { value: null } : result;
    },
    text: (value: number | null) => value ?? 0,
  }),
  /** Ask for the support vector machine's curve before it is shown. */
  sketch: flag({ from: 'chapter' }),
  /** Show the sketch that was made in the figure of this id. */
  sketchOf: words({ default: '', from: 'chapter' }),
});

export type Shown = SettingsOf<typeof settings>;
export type AxisKind = Shown['axis'];
export type Measure = Shown['measure'];

/** A size goes to the nearest that the figure has. */
export const settled = (next: Shown): Shown => ({
  ...next,
  n: nearestTo(next.n, sizesTo(next.xMax)),
  fitFrom: nearestTo(next.fitFrom, fitStarts),
});

/** The nine sizes, and beyond them the round ones up to the end of the axis. */
export function sizesTo(xMax: number): number[] {
  const round = [1e5, 2e5, 5e5, 1e6, 2e6, 5e6, 1e7];
  return [...sizes, ...round.filter(n => n <= xMax)];
}

export function nearestTo(n: number, among: readonly number[]): number {
  const away = among.map(size => Math.abs(Math.log(size / n)));
  return among[away.indexOf(Math.min(...away))];
}
