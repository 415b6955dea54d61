import { useEffect, useState } from 'react';
import type { Experiment, ExperimentState } from '../../experiment/index.ts';
import { useKernelFault } from './useKernelFault.ts';

export interface Drawing {
  /** False while the figure cannot be seen: it trains on, and nothing is drawn. */
  onScreen: boolean;
  /** Results only: what is shown changes when a run pauses or ends. */
  reducedMotion: boolean;
}

/** Milliseconds between two renewals of the words on progress within an epoch. */
const progressRest = 120;

const moving = (state: ExperimentState) => state.status === 'running' || state.status === 'loading';

/** The states of some experiments as they should be drawn now: at most once a frame. */
export function useShown(
  experiments: readonly Experiment[],
  { onScreen, reducedMotion }: Drawing,
): readonly ExperimentState[] {
  const [shown, setShown] = useState<readonly ExperimentState[]>([]);
  useKernelFault(shown.find(({ kernelFault }) => kernelFault)?.kernelFault);

  useEffect(() => {
    let frame = 0;
    let timer = 0;
    const cancel = () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      frame = timer = 0;
    };
    const show = () => {
      cancel();
      const states = experiments.map(({ store }) => store.getState());
      setShown(before => (before.length + states.length === 0 ? before : states));
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
    const unsubscribe = experiments.map(({ store }) => store.subscribe(changed));
    return () => {
      for (const stop of unsubscribe) stop();
      cancel();
    };
  }, [experiments, onScreen, reducedMotion]);

  return shown;
}
