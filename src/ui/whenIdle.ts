/**
 * Runs once the browser has time to spare, at the latest after `within` milliseconds; where a
 * browser cannot tell (Safari), a moment later.
 */
export function whenIdle(run: () => void, within = 2000): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(run, { timeout: within });
  else setTimeout(run, 50);
}
