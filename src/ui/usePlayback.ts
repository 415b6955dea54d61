import { useEffect, useRef } from 'react';

/** While running, tells how many steps have passed since the last frame, at so many a second. */
export function usePlayback(
  running: boolean,
  stepsPerSecond: number,
  advance: (by: number) => void,
): void {
  const latest = useRef(advance);
  useEffect(() => {
    latest.current = advance;
  });
  useEffect(() => {
    if (!running) return;
    let last: number | null = null;
    let owed = 0;
    let frame = requestAnimationFrame(function tick(now) {
      // A slow frame counts for at most a quarter of a second: a run never jumps.
      if (last !== null) owed += Math.min(0.25, (now - last) / 1000) * stepsPerSecond;
      last = now;
      const whole = Math.floor(owed);
      owed -= whole;
      if (whole > 0) latest.current(whole);
      frame = requestAnimationFrame(tick);
    });
    return () => cancelAnimationFrame(frame);
  }, [running, stepsPerSecond]);
}
