import {
  choiceSetting,
  listSetting,
  listText,
  numberSetting,
  type Setting,
} from '../../figure/reading.ts';
import type { UrlValues } from '../../figure/link.ts';
import type { SchemaOf } from '../../figure/useSettings.ts';
import { methodNames, type MethodName } from './methods.ts';
import type { Journey } from './path.ts';
import { surfaceNames, surfaces, type SurfaceName, type Vector } from './surfaces.ts';

/** What the lower plot shows. */
export type Measure = 'distance' | 'cost';

export interface DescentState extends Journey {
  methods: readonly MethodName[];
  /** Where the cursor stands. */
  step: number;
  measure: Measure;
  /** How much of the way is drawn at first; the rest waits for the reader. */
  shown: number;
}

export const etaRange = { min: 1e-6, max: 100 };
export const muRange = { min: -3, max: 3 };
export const newtonRange = { min: 0.01, max: 3 };
export const noiseRange = { min: 0, max: 10 };
export const mostSteps = 12000;

const coordinate = numberSetting({ min: -4, max: 4 });
const pair = listSetting(coordinate, 2, 2);
const startSetting: Setting<Vector> = {
  read(input) {
    const read = pair.read(input);
    if (!('value' in read)) return { expected: 'two numbers from −4 to 4' };
    return { value: [read.value[0], read.value[1]] };
  },
};

export const schema: SchemaOf<DescentState> = {
  surface: choiceSetting(surfaceNames),
  methods: listSetting(choiceSetting(methodNames), methodNames.length, 1),
  eta: numberSetting(etaRange),
  mu: numberSetting(muRange),
  newtonEta: numberSetting(newtonRange),
  noise: numberSetting(noiseRange),
  seed: numberSetting({ min: 1, max: 4294967295, integer: true }),
  start: startSetting,
  steps: numberSetting({ min: 1, max: mostSteps, integer: true }),
  step: numberSetting({ min: 0, max: mostSteps, integer: true }),
  measure: choiceSetting<Measure>(['distance', 'cost']),
  shown: numberSetting({ min: 0, max: mostSteps, integer: true }),
};

export const plain: DescentState = {
  surface: 'bowl',
  methods: ['gradient'],
  eta: 0.1,
  mu: 0.9,
  newtonEta: 1,
  noise: 0,
  seed: 1,
  start: surfaces.bowl.usualStart,
  steps: 40,
  step: 0,
  measure: 'distance',
  shown: mostSteps,
};

export function settled(state: DescentState): DescentState {
  const ordered = methodNames.filter(one => state.methods.includes(one));
  return {
    ...state,
    // The same list stays the same list: ways are walked anew only when something changes.
    methods: ordered.join() === state.methods.join() ? state.methods : ordered,
    step: Math.min(state.step, state.steps),
    measure: surfaces[state.surface].minimum ? state.measure : 'cost',
  };
}

/** The settings that a link to this state has to carry. */
export function linkOf(state: DescentState): UrlValues {
  const { surface, methods, eta, mu, newtonEta, noise, seed, start, steps, step, measure } = state;
  return {
    surface,
    methods: listText(methods),
    eta,
    mu,
    newtonEta,
    ...(noise > 0 && { noise, seed }),
    start: listText(start),
    steps,
    step,
    measure,
  };
}

/** What each surface begins with when the reader changes to it. */
export const usual: Record<SurfaceName, Partial<DescentState>> = {
  bowl: { eta: 0.1, steps: 40 },
  valley: { eta: 0.04, steps: 100 },
  saddle: { eta: 0.1, steps: 25 },
  rosenbrock: { eta: 0.001, steps: 2000 },
};

/** How far the slider for η goes; more can be typed. */
export const etaSlider: Record<SurfaceName, { max: number; step: number }> = {
  bowl: { max: 1.2, step: 0.01 },
  valley: { max: 0.12, step: 0.001 },
  saddle: { max: 0.5, step: 0.01 },
  rosenbrock: { max: 0.002, step: 0.0001 },
};
