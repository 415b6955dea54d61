import { useState, useSyncExternalStore } from 'react';

const never = () => () => {};

/**
 * Whether what this draws stood on the page already, prerendered, when the figure came alive. So it
 * stays for as long as this is shown.
 */
export function useStanding(): boolean {
  const takenOver = useSyncExternalStore(
    never,
    () => false,
    () => !import.meta.env.SSR,
  );
  const [standing] = useState(takenOver);
  return standing;
}
