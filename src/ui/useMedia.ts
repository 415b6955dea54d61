import { useCallback, useSyncExternalStore } from 'react';

/** Whether a media query holds; false until the page is awake. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    useCallback(
      (changed: () => void) => {
        const media = window.matchMedia(query);
        media.addEventListener('change', changed);
        return () => media.removeEventListener('change', changed);
      },
      [query],
    ),
    () => window.matchMedia(query).matches,
    () => false,
  );
}

/** True where the reader asked for less movement: show results, not animation. */
export const useReducedMotion = (): boolean => useMedia('(prefers-reduced-motion: reduce)');

/** True while the page is printed: a figure that waits for a guess shows its results there. */
export const useOnPaper = (): boolean => useMedia('print');
