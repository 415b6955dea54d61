import { useEffect, useState } from 'react';
import type { Experiment } from '../../../experiment/index.ts';
import { forgetLeftRun, leftRun, rememberRun, type LeftRun } from './leftRun.ts';

/** Keeps the figure's run from visit to visit while it is under way; gives the one left before. */
export function useLeftRun(figureId: string, experiment: Experiment | null) {
  const [left, setLeft] = useState<LeftRun | null>(null);
  useEffect(() => {
    const kept = leftRun(figureId);
    if (kept) setLeft(kept);
  }, [figureId]);
  useEffect(
    () =>
      experiment?.store.subscribe((now, before) => {
        if (now.epochs === before.epochs && now.status === before.status) return;
        if (now.status !== 'idle') setLeft(null);
        rememberRun(figureId, now);
      }),
    [figureId, experiment],
  );
  const forget = () => {
    setLeft(null);
    forgetLeftRun(figureId);
  };
  return { left, forget };
}
