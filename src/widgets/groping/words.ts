import type { DataInUse, ExperimentSpec, ExperimentState } from '../../experiment/index.ts';
import type { Readouts } from '../../figure/bus.ts';
import { missing, short } from '../../ui/format.ts';
import { loadingSentence, specPhrase } from '../training/words.ts';
import { decayFactor, factorText, memory } from './decay.ts';
import { publishedHundreds } from './published.ts';
import { IMAGES, scaledLambda, type Dials, type PresetName } from './settings.ts';
import { answersText, distinct, type Shown } from './view.ts';

/** "η = 10, λ = 20, [784, 10]" */
export function dialsText(dials: Dials): string {
  const { eta, hidden } = dials;
  const sizes = hidden > 0 ? `[784, ${hidden}, 10]` : '[784, 10]';
  return `η\u00a0=\u00a0${short(eta)}, λ\u00a0=\u00a0${short(scaledLambda(dials))}, ${sizes}`;
}

const OVERFLOW =
  'In the next epoch the weights passed the largest number that the computer has, and there the run ended.';

/** What a run gave, in words. */
export function resultSentence(shown: Shown): string {
  const { correct, of, answers, overflowed } = shown;
  if (correct.length === 0) return overflowed ? OVERFLOW : 'No epoch is finished yet.';
  const best = Math.max(...correct);
  const last = correct[correct.length - 1];
  const level = Math.min(...correct) === best;
  const score = level
    ? `${best} of ${of} right after ${correct.length === 1 ? 'one epoch' : `every one of ${correct.length} epochs`}`
    : `From ${Math.min(...correct)} to ${best} of ${of} right in ${correct.length} epochs, ${last} at the end`;
  const known = answers.flatMap(counts => (counts ? [counts] : []));
  const alone = known.length === correct.length && known.every(counts => distinct(counts) === 1);
  const said = alone
    ? 'after each epoch one answer to every image'
    : `at the end, ${answersText(answers[answers.length - 1])}`;
  return `${score}; ${said}.${overflowed ? ` ${OVERFLOW}` : ''}`;
}

export function statusSentence(
  state: ExperimentState | undefined,
  shown: Shown,
  dials: Dials,
): string {
  if (!state) {
    const scaled = dials.n === IMAGES ? '' : ', the same λ/n';
    return `Our run on 1,000 digits, computed ahead (${dialsText(dials)}${scaled}). ${resultSentence(shown)}`;
  }
  if (state.status === 'failed')
    return state.message ?? 'The run failed. Press Start to try again.';
  if (state.status === 'loading' && shown.correct.length === 0) {
    return loadingSentence(state.loading);
  }
  const going = state.status === 'running' || state.status === 'paused';
  const where = going ? `Epoch ${shown.correct.length} of ${shown.planned}. ` : '';
  return `${where}${resultSentence(shown)}`;
}

/** What a run of the reader's own is made of. */
export function ownSentence(spec: ExperimentSpec, { training, evaluation }: DataInUse): string {
  return `${specPhrase(spec)}. Learned from ${training.name}, judged on ${evaluation.name}.`;
}

/** What was published for a setting. */
export function publishedSentence(run: PresetName): string {
  if (run === 'E15') {
    return 'Published, for 50,000 training and 10,000 validation images: 1,030, 990, 1,009, …, 1,009, 983, 967 right.';
  }
  return `Published, for MNIST’s first 1,000 training and 100 validation images: ${publishedHundreds[run].join(', ')}, … of 100 right.`;
}

export function readoutsOf(dials: Dials, shown: Shown): Readouts {
  const remembered = memory(dials);
  const answers = shown.answers[shown.answers.length - 1];
  const known = shown.correct.length > 0;
  return {
    factor: factorText(decayFactor(dials)),
    memory: remembered === null ? missing : short(remembered, 2),
    correct: known ? String(shown.correct[shown.correct.length - 1]) : missing,
    best: known ? String(Math.max(...shown.correct)) : missing,
    distinctAnswers: answers ? String(distinct(answers)) : missing,
  };
}
