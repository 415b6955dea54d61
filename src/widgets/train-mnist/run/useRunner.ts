import { useCallback, useState } from 'react';
import type { Experiment, ExperimentSpec, ExperimentState } from '../../../experiment/index.ts';
import type { Verbs } from './Controls.tsx';
import { sameSpec } from '../../training/spec.ts';
import type { Run } from '../../training/view.ts';

interface RunnerOptions {
  experiment: Experiment | null;
  state: ExperimentState | null;
  /** The settings for a new run; null while they cannot be used. */
  next: ExperimentSpec | null;
  /** The run on show, kept for comparison when another one starts. */
  run: Run;
  onStart(): void;
}

const ended = (status: ExperimentState['status'] | undefined) =>
  status === 'done' || status === 'stopped' || status === 'failed';

/** What the buttons do, and which run this is: a new generation is a new network. */
export function useRunner({ experiment, state, next, run, onStart }: RunnerOptions) {
  const [generation, setGeneration] = useState(0);
  const [before, setBefore] = useState<Run | null>(null);

  const renew = useCallback(() => setGeneration(number => number + 1), []);
  /** Takes the chosen settings over where they differ, keeping what was on show. */
  const prepare = (spec: ExperimentSpec | null, anew: boolean): boolean => {
    if (!experiment || !spec) return false;
    const now = experiment.store.getState();
    const other = !sameSpec(now.spec, spec);
    if (other || anew) {
      setBefore(run.epochs.length > 0 ? run : before);
      renew();
      experiment.setSpec(spec);
    }
    onStart();
    return true;
  };
  const begin = (spec: ExperimentSpec | null) => {
    if (prepare(spec, state?.status !== 'idle')) experiment?.start();
  };
  const verbs: Verbs = {
    start: () => begin(next),
    pause: () => experiment?.pause(),
    resume: () => {
      onStart();
      experiment?.resume();
    },
    stepBatch: () => {
      if (prepare(next, ended(state?.status))) experiment?.stepBatch();
    },
    stepEpoch: () => {
      if (prepare(next, ended(state?.status))) experiment?.stepEpoch();
    },
    stop: () => experiment?.stop(),
    continueFrom: epoch => {
      renew();
      onStart();
      experiment?.continueFrom(epoch);
    },
  };
  /** Shows other settings at once, before any run with them: a loaded network. */
  const load = (spec: ExperimentSpec) => {
    if (prepare(spec, true)) onStart();
  };
  const reset = (spec: ExperimentSpec) => {
    setBefore(null);
    renew();
    experiment?.stop();
    experiment?.setSpec(spec);
    onStart();
  };
  return { verbs, begin, load, reset, generation, before };
}
