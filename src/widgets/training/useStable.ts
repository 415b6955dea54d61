import { useCallback, useEffect, useRef } from 'react';

/**
 * A handler that stays the same object while what it does follows the figure's state, so that
 * parts which did not change need not be drawn again twenty times a second.
 */
export function useStable<Arguments extends unknown[], Result>(
  handler: (...given: Arguments) => Result,
): (...given: Arguments) => Result {
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  return useCallback((...given: Arguments) => latest.current(...given), []);
}
