import type { EpochMeasures } from '../../core/training-options.ts';
import type { ExperimentSpec, ExperimentState } from '../../experiment/index.ts';
import { fixed, percent, short } from '../../ui/format.ts';
import { at, bestOf, type Run, type RunData } from './view.ts';

/** A count as a share: two decimals where ten thousand or more examples make them worth having. */
export function share(correct: number, of: number): string {
  return percent(correct / of, of >= 10000 ? 2 : 1);
}

export const count = (value: number): string => fixed(value, 0);

/** "926 of 1,000" */
export const countOf = (correct: number, of: number): string => `${count(correct)} of ${count(of)}`;

/** Which data a run is on, and how that compares with the published runs. */
export function dataSentence(data: RunData): string {
  const { source, training, evaluation } = data;
  const judged = `judged on ${count(evaluation.count)} others`;
  if (source === 'mnist-10k') {
    const part = `${count(training.count)} of MNIST’s first 10,000 training digits`;
    return `Learns from ${part}, ${judged}; the published runs learned from 50,000.`;
  }
  if (training.name.includes('your files')) {
    return `Learns from ${count(training.count)} images of your own files, ${judged}.`;
  }
  const all = training.count === 50000;
  return all
    ? `Learns from 50,000 MNIST digits, as the published runs did, ${judged}.`
    : `Learns from the first ${count(training.count)} of MNIST’s 50,000 training digits, ${judged}; most published runs learned from all 50,000.`;
}

/** "[784, 30, 10], cross-entropy, η = 0.5" and whatever else is out of the ordinary. */
export function specPhrase(spec: ExperimentSpec): string {
  const { network, training } = spec;
  const parts = [
    `[${network.sizes.join(', ')}]`,
    network.cost,
    `η = ${short(training.learningRate)}`,
  ];
  if (training.miniBatchSize !== 10) parts.push(`mini-batches of ${training.miniBatchSize}`);
  const { regularization, momentum, dropout } = training;
  if (regularization) {
    parts.push(`${regularization.kind.toUpperCase()} with λ = ${short(regularization.lambda)}`);
  }
  if (momentum) parts.push(`momentum ${short(momentum)}`);
  if (dropout) parts.push(`dropout ${short(dropout)}`);
  return parts.join(', ');
}

/** "about 12 s left"; nothing below a second. */
export function timeLeft(seconds: number | null): string {
  if (seconds === null || !Number.isFinite(seconds) || seconds < 1) return '';
  if (seconds < 90) return `about ${Math.ceil(seconds)} s left`;
  return `about ${Math.round(seconds / 60)} min left`;
}

/** The result of a run in a sentence or two: best epoch and last, each called what it is. */
export function resultSentence(run: Run): string {
  const { epochs, data } = run;
  const last = epochs.at(-1);
  const best = bestOf(epochs);
  if (!last || !data) return 'No epoch is finished yet.';
  const of = data.evaluation.count;
  const after = `after ${epochs.length} ${epochs.length === 1 ? 'epoch' : 'epochs'}`;
  if (!best || last.evaluationAccuracy === undefined) return `Trained: ${after}.`;
  const now = `${share(last.evaluationAccuracy, of)} of the evaluation digits right ${after}`;
  if (best.passes === epochs.length) return `${now}, its best (${countOf(best.correct, of)}).`;
  return `${now}; best epoch ${best.passes}, ${share(best.correct, of)} (${countOf(best.correct, of)}).`;
}

/** What the run is doing, for the line above the controls. */
export function statusSentence(state: ExperimentState | null, run: Run): string {
  if (!state || state.status === 'idle') {
    if (state?.loading) return loadingSentence(state.loading);
    if (run.origin === 'here') return 'Ready. Press Start.';
    const { spec, epochs } = run;
    return `First result, computed ahead (${specPhrase(spec)}, ${epochs.length} epoch${epochs.length === 1 ? '' : 's'}, seed ${spec.seed ?? 1}); press Start to run it here. ${resultSentence(run)}`;
  }
  const { status, progress, loading } = state;
  if (status === 'loading') return loadingSentence(loading);
  if (status === 'failed') return state.message ?? 'The run failed. Press Start to try again.';
  if (status === 'running' || status === 'paused') {
    const paused = status === 'paused';
    if (!progress) return paused ? `Paused. ${resultSentence(run)}` : 'Running.';
    const where = `${paused ? 'Paused in epoch' : 'Epoch'} ${progress.epoch + 1} of ${state.spec.training.epochs}`;
    const how =
      progress.phase === 'evaluating'
        ? 'judging'
        : `${countOf(progress.examples, progress.of)} images`;
    return [where, how, paused ? '' : timeLeft(progress.secondsLeft)].filter(Boolean).join(' · ');
  }
  return `${endPhrase(state)} ${resultSentence(run)}`.trim();
}

/** What else the reader should know of the run: not what the status line says already. */
export function newsOf(state: ExperimentState | null): string | null {
  if (!state || state.status === 'failed' || state.end?.message) return null;
  return state.message;
}

/** A past epoch that is looked at. */
export function pastSentence(run: Run, epoch: number): string {
  const measures = at(run.epochs, epoch);
  const found = measures && run.data ? `: ${measuresPhrase(measures, run.data)}` : '';
  return epoch === 0
    ? 'Looking at the network before its training.'
    : `Looking at epoch ${epoch} of ${run.epochs.length}${found}.`;
}

export function loadingSentence(loading: ExperimentState['loading']): string {
  if (!loading) return 'Getting ready.';
  if (loading.what === 'a free worker') return 'Waiting for a free worker.';
  const how = loading.share === null ? '' : `, ${percent(loading.share, 0)}`;
  return `Fetching ${loading.what}${how}.`;
}

/** Why a run ended. Divergence in words, in place of the numbers that no longer exist. */
export function endPhrase(state: Pick<ExperimentState, 'end' | 'status' | 'spec'>): string {
  const { end, status } = state;
  if (!end) return status === 'stopped' ? 'Stopped.' : '';
  if (end.reason === 'diverged') {
    const rate = short(state.spec.training.learningRate);
    return `The training diverged in epoch ${end.epochs + 1}: the weights or the cost grew beyond all numbers. Try a smaller learning rate than ${rate}, or a smaller λ.`;
  }
  if (end.reason === 'early-stopping') return `Stopped early: ${end.message ?? 'no improvement'}.`;
  if (end.reason === 'schedule')
    return `Stopped: ${end.message ?? 'the schedule came to its end'}.`;
  return 'Done.';
}

/** What is said aloud: at every fifth of a run and at its end, never twenty times a second. */
export function announcement(state: ExperimentState | null, run: Run): string {
  if (!state || state.status === 'idle') return '';
  if (state.status !== 'running') {
    return state.status === 'loading' ? 'Loading.' : statusSentence(state, run);
  }
  const band = Math.max(1, Math.ceil(state.spec.training.epochs / 5));
  const done = band * Math.floor(run.epochs.length / band);
  const measures = at(run.epochs, done);
  if (!measures || !run.data) return 'Running.';
  return `Epoch ${done} of ${state.spec.training.epochs}: ${measuresPhrase(measures, run.data)}.`;
}

function measuresPhrase(measures: EpochMeasures, data: RunData): string {
  const { trainingAccuracy, evaluationAccuracy } = measures;
  const parts: string[] = [];
  if (trainingAccuracy !== undefined) {
    parts.push(`training ${share(trainingAccuracy, data.training.count)}`);
  }
  if (evaluationAccuracy !== undefined) {
    parts.push(`evaluation ${share(evaluationAccuracy, data.evaluation.count)}`);
  }
  return parts.join(', ') || 'measured';
}
