import { flagSetting, numberSetting, type Setting } from '../../figure/reading.ts';
import type { UrlValues } from '../../figure/link.ts';
import type { SchemaOf } from '../../figure/useSettings.ts';
import { middle, tenPoints, type Measured, type Pricing } from './fit.ts';

/** Measurements stay within this range, whatever the axes show. */
export const heightRange = [0, 10] as const;
export const penaltyRange = { min: 1e-8, max: 1000 };
/** The slider's part of it. */
export const penaltySlider = { min: 1e-5, max: 10 };

const height = numberSetting({ min: heightRange[0], max: heightRange[1] });
const place = numberSetting({ min: 1, max: tenPoints.length, integer: true });

const endSetting: Setting<5 | 7> = {
  read(input) {
    const end = Number(input);
    return end === 5 || end === 7 ? { value: end } : { expected: '5 or 7' };
  },
};

/** One point put elsewhere, all others as they were measured: { index: 8, y: 8.1 }, from 1 to 10. */
const moveSetting: Setting<readonly number[]> = {
  read(input) {
    const { index, y } = Object(input) as { index?: unknown; y?: unknown };
    const at = place.read(index);
    const to = height.read(y);
    if (!('value' in at) || !('value' in to)) {
      return { expected: 'an index from 1 to 10 and a y from 0 to 10' };
    }
    return { value: tenPoints.map((point, i) => (i === at.value - 1 ? to.value : point.y)) };
  },
};

/** All ten heights, as a link carries them: "1.8;2.2;…". */
const heightsSetting: Setting<readonly number[]> = {
  read(input) {
    const read = String(input)
      .split(';')
      .map(part => height.read(part));
    const heights = read.flatMap(one => ('value' in one ? [one.value] : []));
    return heights.length === tenPoints.length && read.length === tenPoints.length
      ? { value: heights }
      : { expected: 'ten heights from 0 to 10, separated by semicolons' };
  },
};

export interface PolynomialState extends Pricing {
  /** Of the polynomial fitted; 0: none. */
  degree: number;
  /** Whether y = 2x is drawn. */
  line: boolean;
  xMax: 5 | 7;
  /** Where the curve is read. */
  x: number;
  heights: readonly number[];
  /** Heights that are to be taken over, as a command names them. */
  move: readonly number[] | null;
  /** The reader draws a curve before any is fitted. */
  sketch: boolean;
}

export const schema: SchemaOf<PolynomialState> = {
  degree: numberSetting({ min: 0, max: 9, integer: true }),
  penalty: numberSetting({ min: 0, max: penaltyRange.max }),
  unit: numberSetting({ min: 0.1, max: 100 }),
  centre: numberSetting({ min: -10, max: 10 }),
  line: flagSetting,
  xMax: endSetting,
  x: numberSetting({ min: 0, max: 7 }),
  heights: heightsSetting,
  move: moveSetting,
  sketch: flagSetting,
};

export const plain: PolynomialState = {
  degree: 0,
  penalty: 0,
  unit: 7,
  centre: 0,
  line: false,
  xMax: 5,
  x: 5,
  heights: tenPoints.map(point => point.y),
  move: null,
  sketch: false,
};

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

/** The settings that a link to this state has to carry. */
export function linkOf(state: PolynomialState): UrlValues {
  const { degree, penalty, unit, centre, line, xMax, x, heights, sketch } = state;
  return {
    degree,
    ...(penalty > 0 && { penalty, unit, centre }),
    line,
    xMax,
    x,
    ...(sketch && { sketch }),
    ...(moved(state) && { heights: heights.join(';') }),
  };
}
