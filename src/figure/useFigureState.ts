import { useEffect, useRef } from 'react';
import { onCommand } from './bus.ts';
import { stateFromUrl } from './link.ts';

/**
 * Hands a figure the settings that come from outside it, after its first render: once those of
 * the link that opened the page, and then every command sent by a button in the text.
 */
export function useFigureState(
  figureId: string,
  apply: (settings: Record<string, unknown>, from: 'link' | 'command') => void,
): void {
  const latest = useRef(apply);
  useEffect(() => {
    latest.current = apply;
  });
  useEffect(() => {
    const linked = stateFromUrl(window.location.href, figureId);
    if (linked) latest.current(linked, 'link');
    return onCommand(figureId, command => latest.current({ ...command }, 'command'));
  }, [figureId]);
}
