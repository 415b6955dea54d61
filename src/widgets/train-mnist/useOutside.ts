import { useEffect, useRef } from 'react';
import type { ExperimentSpec } from '../../experiment/index.ts';
import { onCommand } from '../../figure/bus.ts';
import { runInLink } from './settings/specLink.ts';

export interface OutsideHandlers {
  onLink(result: { spec: ExperimentSpec } | { problem: string }): void;
  onCommand(command: Record<string, unknown>): void;
}

/** Settings from outside the figure: once those of the link that opened the page, then commands. */
export function useOutside(figureId: string, ready: boolean, handlers: OutsideHandlers): void {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    if (!ready) return;
    const linked = runInLink(window.location.href, figureId);
    if (linked) latest.current.onLink(linked);
    return onCommand(figureId, command => latest.current.onCommand(command));
  }, [figureId, ready]);
}
