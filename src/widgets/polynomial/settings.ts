import { custom, declare, flag, number, type SettingsOf } from '../../figure/declare.ts';
import { numberSetting, type Reading } from '../../figure/reading.ts';
import { short } from '../../ui/format.ts';
import { middle, tenPoints, type Measured } from './fit.ts';

/** Measurements stay within this range, whatever the axes show. */
export const heightRange = [0, 10] as const;
export const penaltyText = (penalty: number): string => short(penalty, 2);

const height = numberSetting({ min: heightRange[0], max: heightRange[1] });
const place = numberSetting({ min: 1, max: tenPoints.length, integer: true });

/** One point put elsewhere, all others as they were measured: { index: 8, y: 8.1 }, from 1 to 10. */
function readMove(input: unknown): Reading<readonly number[]> {
  const { index, y } = Object(input) as { index?: unknown; y?: unknown };
  const at = place.read(index);
  const to = height.read(y);
  if (!('value' in at) || !('value' in to)) {
    return { expected: 'an index from 1 to 10 and a y from 0 to 10' };
  }
  return { value: tenPoints.map((point, i) => (i === at.value - 1 ? to.value : point.y)) };
}

/** All ten heights, as a link carries them: "1.8;2.2;…". */
function readHeights(input: unknown): Reading<readonly number[]> {
  const read = String(input)
    .split(';')
    .map(part => height.read(part));
  const heights = read.flatMap(one => ('value' in one ? [one.value] : []));
  return heights.length === tenPoints.length && read.length === tenPoints.length
    ? { value: heights }
    : { expected: 'ten heights from 0 to 10, separated by semicolons' };
}

export const settings = declare({
  /** Of the polynomial fitted; 0: none. */
  degree: number({
    min: 0,
    max: 9,
    integer: true,
    default: 0,
    slider: {},
    format: value => (value === 0 ? 'none' : String(value)),
  }),
  /** λ, the price on coefficients, of x measured from `centre` in units of `unit`. */
  penalty: number({
    min: 0,
    max: 1000,
    default: 0,
    link: 'changed',
    label: 'price λ',
    symbol: 'λ',
    slider: { min: 1e-5, max: 10, log: true, typed: 1e-8 },
    format: penaltyText,
  }),
  unit: number({ min: 0.1, max: 100, default: 7 }),
  centre: number({ min: -10, max: 10, default: 0 }),
  /** Whether y = 2x is drawn. */
  line: flag({ label: 'y = 2x' }),
  xMax: custom<5 | 7>({
    read: input => {
      const end = Number(input);
      return end === 5 || end === 7 ? { value: end } : { expected: '5 or 7' };
    },
    default: 5,
    control: { kind: 'number', label: 'x to', min: 5, max: 7, choices: [5, 7] },
  }),
  /** Where the curve is read. */
  x: number({ min: 0, max: 7, default: 5 }),
  /** The reader draws a curve before any is fitted. */
  sketch: flag({ link: 'changed' }),
  heights: custom<readonly number[]>({
    read: readHeights,
    default: tenPoints.map(point => point.y),
    text: heights => heights.join(';'),
    link: 'changed',
  }),
  /** Heights that are to be taken over, as a command names them. */
  move: custom<readonly number[] | null>({ read: readMove, default: null, text: () => null }),
});

export type PolynomialState = SettingsOf<typeof settings>;

/** Points that were sent elsewhere are there, and nothing is read outside the frame. */
export function settled(state: PolynomialState): PolynomialState {
  return {
    ...state,
    heights: state.move ?? state.heights,
    move: null,
    x: Math.min(state.x, state.xMax),
  };
}

export function pointsOf(state: PolynomialState): Measured[] {
  return tenPoints.map(({ x }, i) => ({ x, y: state.heights[i] }));
}

export const moved = (state: PolynomialState): boolean =>
  state.heights.some((y, i) => y !== tenPoints[i].y);

export const fromMiddle = (state: PolynomialState): boolean => state.centre === middle.centre;
