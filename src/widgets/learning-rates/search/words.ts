import { list, short } from '../../../ui/format.ts';
import { answers, threshold, type Trial } from './answers.ts';

export type Marks = Readonly<Record<number, boolean>>;

/** The largest rate marked as falling and the smallest that is not. */
export function bracketOf(trials: readonly Trial[], marks: Marks) {
  const marked = (falls: boolean) =>
    trials.filter(({ id }) => marks[id] === falls).map(({ eta }) => eta);
  const falling = marked(true);
  const rising = marked(false);
  return {
    falls: falling.length > 0 ? Math.max(...falling) : null,
    rises: rising.length > 0 ? Math.min(...rising) : null,
  };
}

/** What to do next, from what the reader has marked. */
export function hintOf(trials: readonly Trial[], marks: Marks): string {
  const unmarked = trials.filter(({ id, state }) => state !== 'waiting' && marks[id] === undefined);
  if (unmarked.length > 0) {
    const which = unmarked.map(({ eta }) => short(eta));
    return `Look at η = ${list(which)}: does the cost fall at every epoch, from the first? Mark it in the table.`;
  }
  const { falls, rises } = bracketOf(trials, marks);
  if (falls === null) return `Nothing falls yet. Go down: try ${short((rises ?? 1) / 10)}.`;
  if (rises === null) return `All of them fall. Go up: try ${short(falls * 10)}.`;
  if (rises <= falls) {
    return `You marked ${short(falls)} as falling and ${short(rises)}, which is no larger, as not. Look at them again, or try one between.`;
  }
  if (rises / falls > 5) {
    return `The threshold is between ${short(falls)} and ${short(rises)}: its order of magnitude is ${short(10 ** Math.floor(Math.log10(falls) + 1e-9))}. Refine it, or answer.`;
  }
  return `Between ${short(falls)} and ${short(rises)}. That is near enough to answer.`;
}

/** What our own trials say to the reader's answer. */
export function verdictOf(answer: number): string {
  const tally = list(answers.map(({ eta, fell, of }) => `${short(eta)} in ${fell} of ${of}`));
  const ratio = answer / threshold;
  const judged =
    ratio > 10 ** -0.5 && ratio < 10 ** 0.5
      ? 'the same order of magnitude as yours'
      : ratio > 1
        ? `smaller than yours by a factor of ${short(ratio, 2)}`
        : `larger than yours by a factor of ${short(1 / ratio, 2)}`;
  return `You say ${short(answer)}. We made the same trials from five seeds, five epochs each on these 8,000 digits. The cost fell at every epoch, at η = ${tally}. The largest that nearly always falls is ${short(threshold)}, ${judged}. Published, for 50,000 digits, where an epoch is six times as long: 0.1 for the order, 0.5 when refined.`;
}

/** The trials so far, in a sentence. */
export function trialsSentence(trials: readonly Trial[], spent: number): string {
  const done = trials.filter(({ state }) => state === 'done');
  const told = done.map(
    ({ eta, costs }) =>
      `η = ${short(eta)} from ${costs[0].toFixed(3)} to ${(costs.at(-1) ?? 0).toFixed(3)}`,
  );
  return `Training cost, first to last epoch: ${list(told)}. Epochs spent here: ${spent}.`;
}
