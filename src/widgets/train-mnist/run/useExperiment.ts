import { useEffect, useState } from 'react';
import {
  createExperiment,
  type Experiment,
  type ExperimentSpec,
  type ExperimentState,
} from '../../../experiment/index.ts';

export interface Drawing {
  /** False while the figure cannot be seen: it trains on, and nothing is drawn. */
  onScreen: boolean;
  /** Results only: what is shown changes when the run pauses or ends. */
  reducedMotion: boolean;
}

/** Milliseconds between two renewals of the words on progress within an epoch. */
const progressRest = 120;

const moving = (state: ExperimentState) => state.status === 'running' || state.status === 'loading';

/** An experiment of the figure's own, and its state as it should be drawn now. */
export function useExperiment(
  spec: ExperimentSpec,
  { onScreen, reducedMotion }: Drawing,
): { experiment: Experiment | null; state: ExperimentState | null } {
  const [experiment, setExperiment] = useState<Experiment | null>(null);
  const [state, setState] = useState<ExperimentState | null>(null);

  useEffect(() => {
    const created = createExperiment(spec);
    setExperiment(created);
    setState(created.store.getState());
    return () => created.dispose();
    // The figure's own spec does not change; what the reader chooses goes through setSpec.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  useEffect(() => {
    if (!experiment) return;
    let frame = 0;
    let timer = 0;
    const cancel = () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      frame = timer = 0;
    };
    const show = () => {
      cancel();
      setState(experiment.store.getState());
    };
    const changed = (now: ExperimentState, before: ExperimentState) => {
      const quiet = !onScreen || reducedMotion;
      if (quiet && now.status === before.status && moving(now)) return;
      // A hidden tab has no frames, but its end should still be told.
      if (document.visibilityState === 'hidden') show();
      else if (now.status !== before.status || now.epochs !== before.epochs) {
        frame ||= requestAnimationFrame(show);
      } else timer ||= window.setTimeout(show, progressRest);
    };
    show();
    const unsubscribe = experiment.store.subscribe(changed);
    return () => {
      unsubscribe();
      cancel();
    };
  }, [experiment, onScreen, reducedMotion]);

  return { experiment, state };
}
