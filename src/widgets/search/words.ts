import { fixed, list, percent, short } from '../../ui/format.ts';
import type { Trial as Trained } from '../training/useTrials.ts';
import { countOf, share } from '../training/words.ts';
import { titles } from './look.ts';
import { firstRandom, type Dials, type Method, type Proposal } from './plan.ts';
import { bestOf, lastOf, valuesTried, type Search, type Trial } from './trials.ts';

const named: Record<Method, string> = {
  grid: 'Grid search',
  random: 'Random search',
  bayesian: 'Bayesian search',
};

export const dialsText = ({ eta, lambda }: Dials): string =>
  `η\u00a0=\u00a0${short(eta)}, λ\u00a0=\u00a0${short(lambda)}`;

export const imagesOf = ({ data }: Search): number => data?.evaluation.count ?? 1000;

/** What became of a trial: "88.9 % (889 of 1,000)". */
export function outcomeText(trial: Trial, of: number): string {
  const right = lastOf(trial);
  if (right !== null) return `${share(right, of)} (${countOf(right, of)})`;
  return outcomes[trial.state];
}
const outcomes = {
  done: 'not measured',
  waiting: 'waiting for its turn',
  diverged: 'diverged: it grew beyond all numbers, and counts as chance',
  failed: 'could not be run',
};

export const trialText = (trial: Trial, of: number): string =>
  `trial ${trial.id}, ${dialsText(trial)}: ${outcomeText(trial, of)}`;

const plural = (count: number, what: string) =>
  `${count} different ${count === 1 ? 'value' : 'values'} of ${what}`;

/** "3 different values of η and 3 different values of λ" */
export function valuesText({ trials }: Search): string {
  const { etas, lambdas } = valuesTried(trials);
  return `${plural(etas.length, 'η')} and ${plural(lambdas.length, 'λ')}`;
}

/** The search as it stands. */
export function searchSentence(search: Search, running: boolean): string {
  const { method, trials, planned } = search;
  const of = imagesOf(search);
  const ended = trials.filter(({ state }) => state !== 'waiting');
  const best = bestOf(trials);
  const far = running
    ? `${named[method]}: ${ended.length} of ${planned} trials done`
    : ended.length < planned
      ? `${named[method]}, stopped after ${ended.length} of ${planned} trials`
      : `${named[method]}, ${planned} trials`;
  const found = best
    ? `${running ? 'best so far' : 'best'} ${outcomeText(best, of)} at ${dialsText(best)}, trial ${best.id}`
    : 'no result yet';
  const diverged = trials.filter(({ state }) => state === 'diverged').length;
  return [
    `${far}; ${found}.`,
    ended.length > 0 ? `Tried: ${valuesText(search)}.` : '',
    diverged > 0
      ? `${diverged} diverged: the weights grew beyond all numbers, and the trial counts as chance.`
      : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Why a trial was made where it was. */
export function whySentence(method: Method, trial: Trial, reason: Proposal | null): string {
  if (method === 'grid') return `Trial ${trial.id} stands in the middle of its rectangle.`;
  if (method === 'random') return `Trial ${trial.id} stands where chance put it.`;
  if (!reason) {
    return `Trial ${trial.id} is one of the first ${firstRandom}, which are drawn at random: a model needs something to begin with.`;
  }
  return `Trial ${trial.id} was chosen: ${reasonText(reason)}`;
}

function reasonText({ mean, low, high, best }: Proposal): string {
  const expects = `the model expected ${percent(mean)} here, and between ${percent(low)} and ${percent(high)} within one standard deviation`;
  const because =
    mean >= best
      ? `It was hopeful: the best so far was ${percent(best)}.`
      : `That is less than the best so far, ${percent(best)}: it was the doubt that drew it here.`;
  return `${expects}. ${because} Nowhere else was the expected improvement greater.`;
}

/** The methods against each other, as far as their trials differ in η and λ alone. */
export function comparisonSentence(searches: readonly Search[]): string {
  const told = searches.flatMap(search => {
    const best = bestOf(search.trials);
    if (!best) return [];
    const right = share(lastOf(best) ?? 0, imagesOf(search));
    return [`${titles[search.method]} ${right} after ${endedOf(search)} trials`];
  });
  return told.length > 1 ? `Best so far: ${list(told)}.` : '';
}

const endedOf = ({ trials }: Search) => trials.filter(({ state }) => state !== 'waiting').length;

/** Trials, their data and their networks; and whether the settings are others by now. */
export function trialsSentence(search: Search, outdated: boolean): string {
  const spec = search.trials[0]?.spec;
  if (!spec) return '';
  const { data, training } = spec;
  const epochs = `${training.epochs} ${training.epochs === 1 ? 'epoch' : 'epochs'}`;
  const each = `Each trial: [784, 30, 10], ${fixed(data.trainingSize ?? 0, 0)} training images, ${epochs}, judged on ${fixed(imagesOf(search), 0)} validation images after the last`;
  const ahead = search.origin === 'ahead' ? 'Computed ahead by the same program, ' : '';
  const toDo = outdated
    ? ' The settings have changed since: press Search.'
    : ahead && ' Press Search to run it here.';
  return `${each}. ${ahead || 'All from '}seed ${spec.seed ?? 1}.${toDo}`;
}

/** What the text beside the figure can quote. */
export function readoutsOf(search: Search, compared: readonly Search[]): Record<string, string> {
  const best = bestOf(search.trials);
  const { etas, lambdas } = valuesTried(search.trials);
  const bests = compared.map(one => {
    const found = bestOf(one.trials);
    return [one.method, found ? share(lastOf(found) ?? 0, imagesOf(one)) : '–'];
  });
  return {
    best: best ? share(lastOf(best) ?? 0, imagesOf(search)) : '–',
    bestEta: best ? short(best.eta) : '–',
    bestLambda: best ? short(best.lambda) : '–',
    etas: String(etas.length),
    lambdas: String(lambdas.length),
    trials: String(endedOf(search)),
    ...(Object.fromEntries(bests) as Record<string, string>),
  };
}

/** The chosen trial on images that took no part in the search. */
export function verdictSentence(trial: Trial, of: number, test: Trained): string {
  if (test.problem !== null) return test.problem;
  if (!test.result) return 'Training it again, to be measured on the test digits.';
  const right = test.result.epochs.at(-1)?.evaluationAccuracy;
  const images = test.result.data?.evaluation.count;
  if (right === undefined || images === undefined)
    return 'It diverged: there is nothing to measure.';
  const validation = lastOf(trial);
  const there =
    validation === null
      ? ''
      : `, against ${share(validation, of)} of those that the search went by`;
  return `${share(right, images)} of ${fixed(images, 0)} test digits, which took no part${there}.`;
}
