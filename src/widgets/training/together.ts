import type { ExperimentState } from '../../experiment/index.ts';
import { list } from '../../ui/format.ts';
import type { RunsStatus } from './useRuns.ts';
import { endPhrase, loadingSentence } from './words.ts';

type States = Readonly<Partial<Record<string, ExperimentState>>>;
type Titles = Readonly<Record<string, string>>;

/**
 * What runs that go together are doing, in one sentence: what went wrong, what they wait for, or
 * how far each is. null when there is nothing of the kind to say, before they start and once they
 * have ended well: the figure has its own words for those.
 */
export function togetherSentence(
  status: RunsStatus,
  states: States,
  titles: Titles,
): string | null {
  if (status === 'idle') return null;
  const names = Object.keys(titles).filter(name => states[name]);
  const troubles = names.flatMap(name => troubleOf(titles[name], states[name]));
  if (troubles.length > 0) return troubles.join(' ');
  if (status === 'ended') return null;
  const found = names.flatMap(name => states[name] ?? []);
  const waiting = found.find(state => state.status === 'loading');
  const started = found.some(({ epochs, progress }) => epochs.length > 0 || progress !== null);
  if (status === 'running' && waiting && !started) return loadingSentence(waiting.loading);
  const where = names.map(name => {
    const state = states[name];
    return `${titles[name]} ${state?.epochs.length ?? 0} of ${state?.spec.training.epochs ?? 0}`;
  });
  return `${status === 'paused' ? 'Paused. ' : ''}Epochs done: ${list(where)}.`;
}

function troubleOf(title: string, state: ExperimentState | undefined): string[] {
  if (state?.status === 'failed') {
    return [`${title}: ${state.message ?? 'the run failed; press Start again.'}`];
  }
  return state?.end?.reason === 'diverged' ? [`${title}: ${endPhrase(state)}`] : [];
}
