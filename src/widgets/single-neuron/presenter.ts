import { fixed, list, powerOfTen, share, short, small } from '../../ui/format.ts';
import type { Readouts } from '../../figure/bus.ts';
import type { UrlValues } from '../../figure/link.ts';
import { costsOf } from './settings.ts';
import type { NeuronState } from './state.ts';
import { epochs, fastestEpoch, overshotAt, type Moment, type ShownCost } from './trajectory.ts';

export type Runs = Record<ShownCost, readonly Moment[]>;

export const formats = {
  parameter: (value: number) => (Math.abs(value) < 1e5 ? fixed(value, 2) : powerOfTen(value)),
  output: (value: number) => share(value),
  cost: (value: number) => small(value),
  slope: (value: number) => small(value),
  speed: (value: number) => small(value),
  /** As it is typed: 0.15, 1e9. */
  learningRate: (value: number) =>
    value < 1e6 ? short(value) : value.toExponential().replace('+', ''),
};

/** Every number the text may follow, formatted as the figure shows it. */
export function readoutsOf(runs: Runs, state: NeuronState): Readouts {
  const readouts: Readouts = { epoch: String(state.epoch) };
  const prefixes: [string, ShownCost][] = [
    ['', costsOf(state.cost)[0]],
    ['quadratic.', 'quadratic'],
    ['crossEntropy.', 'cross-entropy'],
  ];
  for (const [prefix, cost] of prefixes) {
    const moments = runs[cost];
    const now = moments[state.epoch];
    const numbers: Readouts = {
      w: formats.parameter(now.w),
      b: formats.parameter(now.b),
      output: formats.output(now.output),
      cost: formats.cost(now.cost),
      slope: formats.slope(now.slope),
      speed: formats.speed(now.speed),
      eta: formats.learningRate(state.learningRates[cost]),
      outputAtStart: formats.output(moments[0].output),
      outputAtEnd: formats.output(moments[epochs].output),
      fastestEpoch: String(fastestEpoch(moments)),
    };
    for (const [name, text] of Object.entries(numbers)) readouts[prefix + name] = text;
  }
  return readouts;
}

/** The result as it stands, for those who do not see the plots. */
export function summaryOf(runs: Runs, state: NeuronState): string {
  const { w, b } = state.start;
  const begin = `Start: weight ${formats.parameter(w)}, bias ${formats.parameter(b)}.`;
  const sentences = costsOf(state.cost).map(cost => {
    const moments = runs[cost];
    const now = moments[state.epoch];
    const rate = `${cost} cost, learning rate ${formats.learningRate(state.learningRates[cost])}`;
    const place = `output ${formats.output(now.output)}, cost ${formats.cost(now.cost)}, slope ${formats.slope(now.slope)}, learning speed ${formats.speed(now.speed)}`;
    if (state.reached < epochs) return `With the ${rate}: ${place}.`;
    const end = `After ${epochs} epochs the output is ${formats.output(moments[epochs].output)}`;
    return `With the ${rate}: ${place}. ${end}; it learned fastest at epoch ${fastestEpoch(moments)}.`;
  });
  return `${begin} Epoch ${state.epoch} of ${epochs}. ${sentences.join(' ')}`;
}

/** What a step that is far too long does, in words; null where nothing of the kind happened. */
export function overshootOf(runs: Runs, state: NeuronState): string | null {
  const stories = costsOf(state.cost).flatMap(cost => {
    const epoch = overshotAt(runs[cost]);
    if (epoch === null || epoch > state.reached) return [];
    const { w } = runs[cost][epoch];
    const rate = formats.learningRate(state.learningRates[cost]);
    return [
      `under the ${cost} cost with η = ${rate} (epoch ${epoch}: w = ${formats.parameter(w)})`,
    ];
  });
  if (stories.length === 0) return null;
  return (
    `The steps are too long: the neuron is thrown so far down the sigmoid ${list(stories)} that ` +
    'its output and its gradient are 0 to the last digit. Its answer happens to be right, but it ' +
    'is saturated, and no further example could move it. Try a smaller learning rate.'
  );
}

/** The settings that a link to this state has to carry. */
export function linkOf(state: NeuronState): UrlValues {
  const { w, b } = state.start;
  const values: UrlValues = {
    w,
    b,
    cost: state.cost,
    eta: state.learningRates[costsOf(state.cost)[0]],
  };
  if (state.cost === 'both') values.crossEntropyEta = state.learningRates['cross-entropy'];
  values.epoch = state.epoch;
  return values;
}
