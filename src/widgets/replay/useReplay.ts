import { useEffect, useRef, useState } from 'react';
import { createReplay, type LiveReplay, type ReplayState } from '../../experiment/index.ts';
import { useKernelFault } from '../training/useKernelFault.ts';
import type { Drawing } from '../training/useShown.ts';
import type { ReplaySettings } from './settings.ts';

/** Milliseconds between two drawings: epochs may take less than a frame. */
const rest = 100;

/** The replay that the reader runs, if there is one, and its state as it should be drawn now. */
export function useReplay({ onScreen, reducedMotion }: Drawing) {
  const [live, setLive] = useState<(ReplaySettings & { handle: LiveReplay }) | null>(null);
  const [state, setState] = useState<ReplayState | null>(null);
  const handle = live?.handle ?? null;
  useKernelFault(state?.current.kernelFault);
  const latest = useRef(handle);

  useEffect(() => {
    latest.current = handle;
    return () => handle?.dispose();
  }, [handle]);
  useEffect(() => {
    if (!handle) return setState(null);
    let timer = 0;
    const show = () => {
      clearTimeout(timer);
      timer = 0;
      setState(handle.store.getState());
    };
    show();
    const unsubscribe = handle.store.subscribe((now, before) => {
      if (now.status !== before.status) show();
      else if (onScreen && !reducedMotion) timer ||= window.setTimeout(show, rest);
    });
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, [handle, onScreen, reducedMotion]);

  return {
    /** What is run, or was. */
    live: state ? live : null,
    state,
    start(settings: ReplaySettings) {
      const next = createReplay(settings.replay, settings.nudged);
      setLive({ ...settings, handle: next });
      next.start();
    },
    pause: () => handle?.pause(),
    resume: () => handle?.resume(),
    clear: () => setLive(null),
  };
}
