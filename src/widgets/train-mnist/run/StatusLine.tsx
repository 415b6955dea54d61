import type { ReactNode } from 'react';
import type { ExperimentState } from '../../../experiment/index.ts';

interface StatusLineProps {
  state: ExperimentState | null;
  sentence: string;
  dataSentence: string;
  /** What can be done from here: to go on from a past epoch. */
  children?: ReactNode;
}

/** What the run is doing and on which data; the room for the bar is kept when there is none. */
export function StatusLine({ state, sentence, dataSentence, children }: StatusLineProps) {
  const share = shareDone(state);
  const ended = state?.status === 'failed' || state?.end?.reason === 'diverged';
  return (
    <div className="run-status">
      <progress
        className="run-progress"
        aria-label="The run so far"
        max={1}
        value={share ?? 0}
        style={{ visibility: share === null ? 'hidden' : 'visible' }}
      />
      <div className="run-say">
        <p
          className={ended ? 'run-sentence run-ended' : 'run-sentence'}
          role={ended ? 'alert' : undefined}
        >
          {sentence}
        </p>
        {children}
      </div>
      <p className="run-data">{dataSentence}</p>
    </div>
  );
}

function shareDone(state: ExperimentState | null): number | null {
  if (!state) return null;
  if (state.status === 'loading') return state.loading?.share ?? 0;
  if (state.status !== 'running' && state.status !== 'paused') return null;
  const { progress, spec, epochs } = state;
  const within = progress ? progress.examples / Math.max(1, progress.of) : 0;
  const done = progress ? progress.epoch + within : epochs.length;
  return Math.min(1, done / Math.max(1, spec.training.epochs));
}
