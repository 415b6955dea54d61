import type { Readouts } from '../../figure/bus.ts';
import { fixed, missing, short } from '../../ui/format.ts';
import { penaltyTitles, rateOf, restOf, stepsPerEpoch, type Penalty } from './decay.ts';
import { factorText, priceText, weightText } from './look.ts';
import type { OneWeightState } from './settings.ts';

export type Courses = readonly { kind: Penalty; weights: readonly (number | null)[] }[];

const textOf = (w: number | null | undefined): string =>
  w === null || w === undefined ? missing : weightText(w);

/** What a step and an epoch multiply a weight by under L2. */
export function factorsOf(state: OneWeightState): { step: number; epoch: number } {
  const step = 1 - rateOf(state);
  return { step, epoch: step ** stepsPerEpoch(state.n) };
}

export function readoutsOf(state: OneWeightState, courses: Courses): Readouts {
  const { step, epoch } = factorsOf(state);
  const readouts: Readouts = {
    epoch: String(state.epoch),
    factorPerStep: factorText(step),
    factorPerEpoch: Math.abs(epoch) < 10 ? fixed(epoch, 4) : short(epoch),
  };
  courses.forEach(({ kind, weights }, k) => {
    const rest = restOf(kind, state);
    const numbers: Readouts = {
      end: textOf(weights[weights.length - 1]),
      w: textOf(weights[state.epoch]),
      rest: textOf(rest),
    };
    for (const [name, text] of Object.entries(numbers)) {
      readouts[`${kind}.${name}`] = text;
      if (k === 0) readouts[name] = text;
    }
  });
  return readouts;
}

export function summaryOf(state: OneWeightState, courses: Courses): string {
  const { w, eta, lambda, n, epochs, curvature, wanted, epoch } = state;
  const sentences = [
    `A weight starts at ${weightText(w)}, with η = ${short(eta)}, λ = ${priceText(lambda)} and ${fixed(n, 0)} training images, ${fixed(stepsPerEpoch(n), 0)} steps an epoch.`,
    curvature > 0
      ? `The data pull it towards ${weightText(wanted)}, with k = ${short(curvature)}.`
      : 'The data do not pull at it.',
  ];
  for (const { kind, weights } of courses) {
    const end = weights[weights.length - 1];
    const name = penaltyTitles[kind];
    if (end === null) sentences.push(`Under ${name} it is thrown about ever further.`);
    else {
      const rest = restOf(kind, state);
      const aim = rest === null ? '' : ` It would come to rest at ${weightText(rest)}.`;
      sentences.push(
        `Under ${name} it is at ${textOf(weights[epoch])} after ${epoch} epochs and at ${weightText(end)} after ${epochs}.${aim}`,
      );
    }
  }
  return sentences.join(' ');
}

/** A step that overshoots by more than it started with, in words. */
export function overshootOf(state: OneWeightState, courses: Courses): string | null {
  if (courses.every(({ weights }) => weights[weights.length - 1] !== null)) return null;
  const factor = 1 - state.eta * (state.curvature + state.lambda / state.n);
  return (
    `Each step multiplies the distance to the place of rest by ${short(factor)}: the weight is ` +
    'thrown from side to side, further every time. Try a smaller λ, a smaller k or a smaller η.'
  );
}
