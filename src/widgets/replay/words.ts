import { replayOf, type ReplayId, type ReplayState } from '../../experiment/index.ts';
import type { Readouts } from '../../figure/bus.ts';
import { fixed, short } from '../../ui/format.ts';
import { bestOf } from '../training/view.ts';
import { count, countOf, loadingSentence, share, timeLeft } from '../training/words.ts';
import type { Agreement, Committed, ReplayRun } from './committed.ts';
import type { Tally } from './tally.ts';

/** Where the runs came from: program, data and recipe. */
export function recipeSentence(id: ReplayId): string {
  const { published, stages } = replayOf(id);
  const [{ spec }] = stages;
  const { data, network, training } = spec;
  const judged =
    data.evaluateOn === 'test' ? 'the 10,000 test images' : 'the 10,000 for validation';
  const parts = [
    `MNIST: ${learned(id)}, judged on ${judged}`,
    `[${network.sizes.join(', ')}], cross-entropy`,
    id === 'learning-rates' ? 'λ = 5' : `η = ${short(training.learningRate)}`,
    lambdaOf(id),
    'mini-batches of 10',
    'float64',
    `both generators seeded 12345678, as in the program behind ${published}`,
  ];
  return `${parts.filter(Boolean).join('; ')}.`.replaceAll(' = ', '\u00a0=\u00a0');
}

function learned(id: ReplayId): string {
  if (id === 'more-data') return 'the first 100 to 50,000 training images';
  const n = replayOf(id).stages[0].spec.data.trainingSize ?? 0;
  return n === 50000 ? 'all 50,000 training images' : `the first ${count(n)} training images`;
}

function lambdaOf(id: ReplayId): string {
  if (id === 'learning-rates') return '';
  if (id === 'more-data') return 'λ = n/10,000';
  const { regularization } = replayOf(id).stages[0].spec.training;
  return `λ = ${short(regularization?.lambda ?? 0)}`;
}

/** How far what came with the book agrees with the numbers published in 2014. */
export function publishedSentence(id: ReplayId, { published, runs }: Committed): string {
  const counts = published.filter(({ measure }) => measure.endsWith('Accuracy'));
  const costs = published.filter(({ measure }) => measure.endsWith('Cost'));
  const parted = published.filter(({ parts }) => parts !== null);
  const chaotic = parted.filter(({ same, of }) => same < 0.5 * of);
  if (chaotic.length === 0 || id === 'regularized-full') {
    return [
      counts.length > 0 && `${whole(counts)} accuracies equal the numbers published in 2014`,
      costs.length > 0 && costWords(costs, counts.length > 0),
    ]
      .filter(Boolean)
      .join('; ')
      .concat('.');
  }
  const sound = published.filter(agreement => !chaotic.includes(agreement));
  const first = Math.min(...chaotic.map(({ parts }) => parts ?? 0));
  const where = runs.length > 1 ? `; ${runs[chaotic[0].run].label}` : 'Ours';
  const until =
    first === 0
      ? `${where} parts from it within the first epoch`
      : `${where} equals the published run for ${first} epochs on every measure and parts in the ${ordinal(first + 1)}`;
  const begin = sound.length > 0 ? costWords(sound, false) : '';
  return `${begin}${until}, where rounding takes over.`;
}

const sum = (agreements: readonly Agreement[], key: 'same' | 'of') =>
  agreements.reduce((total, agreement) => total + agreement[key], 0);

function whole(agreements: readonly Agreement[]): string {
  const [same, of] = [sum(agreements, 'same'), sum(agreements, 'of')];
  return same === of ? `All ${count(of)}` : `${count(same)} of ${count(of)}`;
}

function costWords(agreements: readonly Agreement[], inner: boolean): string {
  const largest = Math.max(...agreements.map(agreement => agreement.largest));
  const [same, of] = [sum(agreements, 'same'), sum(agreements, 'of')];
  if (same < of) return `no cost is off by more than ${short(largest, 2)}`;
  const all = inner ? `all ${count(of)}` : `All ${count(of)}`;
  return `${all} costs are within ${short(largest, 1)} of ${inner ? 'theirs' : 'those published in 2014'}`;
}

const ordinal = (n: number) => ['first', 'second', 'third', 'fourth'][n - 1] ?? `${n}th`;

/** What becomes of a rounding error, and why. */
export const roundingSentences: Partial<Record<ReplayId, string>> = {
  overfitting:
    'Every computer rounds, in the sixteenth digit, and in its own order. On a thousand images the network soon gets all of them right, its errors die away, and with them whatever a rounding changed: that is why these 400 epochs can be had again exactly.',
  regularized:
    'Weight decay shrinks the traces of every rounding along with the weights: they stay where they began, in the fourteenth decimal and beyond, for 400 epochs.',
  'regularized-full':
    'With 50,000 images there is always something left to learn, and a rounding error grows, from the thirteenth decimal to the fifth in 30 epochs. Weight decay holds it down: the counts can be had again, nearly all of them, and the costs to about five digits.',
  'overfitting-full':
    'Without regularisation nothing holds a rounding error down. In four epochs it grows from the fourteenth decimal to the third, as large as the scatter of the curve itself. From there on the run and its double are two different runs of the same kind, and no computer but the one of 2014, adding in the same order, would give its numbers again.',
  'learning-rates':
    'At η = 0.025 and η = 0.25 a rounding error stays in the fifteenth decimal. At η = 2.5 every step overshoots, what was a little apart is thrown further apart, and before the first epoch is over it has reached the second decimal: this run cannot be had again, only its like.',
};

/** The result so far, in a sentence. */
export function summaryOf(id: ReplayId, all: readonly ReplayRun[]): string {
  const runs = all.filter(({ epochs }) => epochs.length > 0);
  if (runs.length === 0) return 'No epoch is finished yet.';
  if (id === 'more-data') {
    const [first, last] = [runs[0], runs[runs.length - 1]].map(({ label, epochs }) => {
      const correct = epochs.at(-1)?.evaluationAccuracy ?? 0;
      return `${share(correct, 10000)} with ${label}`;
    });
    return `${first}, ${last}, after as many lessons.`;
  }
  if (id === 'learning-rates') {
    const ends = runs.map(({ label, epochs }) => {
      return `${fixed(epochs.at(-1)?.trainingCost ?? 0, 3)} at ${label}`;
    });
    return `Training cost after the last epoch: ${ends.join(', ')}.`;
  }
  const bests = runs.flatMap(({ label, epochs }) => {
    const best = bestOf(epochs);
    const last = epochs.at(-1)?.evaluationAccuracy;
    if (!best || last === undefined) return [];
    const which = runs.length > 1 ? `${label}: ` : '';
    return [
      `${which}best epoch ${share(best.correct, 10000)} (epoch ${best.passes}), last ${share(last, 10000)}`,
    ];
  });
  return `Right, of 10,000 images, ${bests.join('; ')}.`;
}

const values = ({ identical, of }: Tally) =>
  of === 0 ? 'nothing to compare yet' : `${countOf(identical, of)} values identical`;

export function statusSentence(
  id: ReplayId,
  state: ReplayState | null,
  tally: Tally,
  { nudged, missing }: { nudged: boolean; missing: boolean },
): string {
  if (!state || state.status === 'idle') {
    const again = missing ? '' : '; press Run and your computer does it again';
    return `Computed ahead by the book’s own runner${again}.`;
  }
  if (state.status === 'failed') return state.message ?? 'The replay has failed; press Run again.';
  if (state.status === 'done') return `${values(tally)}. ${verdict(id, tally, nudged)}`;
  const { loading, progress } = state.current;
  if (loading && tally.of === 0) return loadingSentence(loading);
  const { stages } = replayOf(id);
  const { label, spec } = stages[state.stage];
  const which = stages.length > 1 ? `Run ${state.stage + 1} of ${stages.length} (${label}), ` : '';
  const epoch = Math.min(spec.training.epochs, (progress?.epoch ?? 0) + 1);
  const where = `${which}epoch ${count(epoch)} of ${count(spec.training.epochs)}`;
  const left = state.status === 'running' ? timeLeft(progress?.secondsLeft ?? null) : '';
  const moving = `${capital(where)}${left && `, ${left}${stages.length > 1 ? ' in this run' : ''}`}`;
  return `${state.status === 'paused' ? 'Paused. ' : ''}${moving}: ${values(tally)}.`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function verdict(id: ReplayId, { of, identical, parts, largestCost }: Tally, nudged: boolean) {
  const { label } = replayOf(id).stages[parts?.run ?? 0];
  const run = replayOf(id).stages.length > 1 ? ` of ${label}` : '';
  if (identical === of) {
    return nudged ? 'The change was forgotten.' : 'This computer repeats ours, epoch by epoch.';
  }
  const where = parts ? `The first one off is in epoch ${parts.passes}${run}` : '';
  const how = largestCost > 0 ? `; the largest difference in cost is ${short(largestCost, 2)}` : '';
  return `${where}${how}.`;
}

/** Counts are compared as they are, costs to the tenth decimal. */
export const fineprint = 'Identical means: counts equal, costs equal to ten decimals.';

export function readoutsOf(committed: Committed, tally: Tally): Readouts {
  const readouts: Readouts = {
    identical: count(tally.identical),
    compared: count(tally.of),
    values: count(tally.all),
    published: count(sum(committed.published, 'same')),
  };
  committed.runs.forEach(({ epochs }, k) => {
    const best = bestOf(epochs);
    if (!best) return;
    readouts[`best.${k}`] = share(best.correct, 10000);
    readouts[`last.${k}`] = share(epochs.at(-1)?.evaluationAccuracy ?? 0, 10000);
  });
  return readouts;
}
