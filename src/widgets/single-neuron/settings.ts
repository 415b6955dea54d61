import { choiceSetting, flagSetting, numberSetting, type Setting } from '../../figure/reading.ts';
import { epochs, type ShownCost, type Start } from './trajectory.ts';

export type CostView = ShownCost | 'both';

/** Widest range of w and b, typed or linked: z stays well within double precision. */
export const parameterRange = { min: -10, max: 10 };
export const learningRateRange = { min: 0.0001, max: 1e12 };
/** The slider's part of it. */
export const learningRateSlider = { min: 0.005, max: 10 };

export type LearningRates = Partial<Record<ShownCost, number>>;

const one = numberSetting(learningRateRange);
const names: Record<string, ShownCost> = { quadratic: 'quadratic', crossEntropy: 'cross-entropy' };

/** One number for the cost shown, or { quadratic, crossEntropy }. */
const learningRateSetting: Setting<number | LearningRates> = {
  read(input) {
    if (typeof input !== 'object' || input === null) return one.read(input);
    const rates: LearningRates = {};
    for (const [name, given] of Object.entries(input)) {
      const result = one.read(given);
      if (!(name in names) || !('value' in result)) {
        return { expected: 'a number, or numbers named quadratic and crossEntropy' };
      }
      rates[names[name]] = result.value;
    }
    return { value: rates };
  },
};

export const schema = {
  w: numberSetting(parameterRange),
  b: numberSetting(parameterRange),
  cost: choiceSetting<CostView>(['quadratic', 'cross-entropy', 'both']),
  /** Of the cost shown; with both shown, of the quadratic one. */
  eta: learningRateSetting,
  crossEntropyEta: numberSetting(learningRateRange),
  epoch: numberSetting({ min: 0, max: epochs, integer: true }),
  /** The reader draws the curve they expect before the run is shown. */
  sketch: flagSetting,
  /** All six plots rather than three. */
  views: choiceSetting(['three', 'all']),
  run: flagSetting,
  reset: flagSetting,
};

/** η differs: the same number means different things under different costs. */
export const usualLearningRates: Record<ShownCost, number> = {
  quadratic: 0.15,
  'cross-entropy': 0.05,
};

export const presets: readonly { value: string; start: Start }[] = [
  { value: 'wrong', start: { w: 0.6, b: 0.9 } },
  { value: 'badly-wrong', start: { w: 2, b: 2 } },
];

export function presetOf({ w, b }: Start): string | null {
  return presets.find(({ start }) => start.w === w && start.b === b)?.value ?? null;
}

/** The costs drawn; the first is the one that unprefixed readouts speak of. */
export function costsOf(view: CostView): readonly ShownCost[] {
  return view === 'both' ? ['quadratic', 'cross-entropy'] : [view];
}
