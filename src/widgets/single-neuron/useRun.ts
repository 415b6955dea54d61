import { useEffect } from 'react';

const epochsPerSecond = 60;

/** While running, tells how many epochs have passed since the last frame. */
export function useRun(running: boolean, advance: (by: number) => void): void {
  useEffect(() => {
    if (!running) return;
    let last: number | null = null;
    let owed = 0;
    let frame = requestAnimationFrame(function tick(now) {
      // A slow frame counts for at most a quarter of a second: a run never jumps.
      if (last !== null) owed += Math.min(0.25, (now - last) / 1000) * epochsPerSecond;
      last = now;
      const whole = Math.floor(owed);
      owed -= whole;
      if (whole > 0) advance(whole);
      frame = requestAnimationFrame(tick);
    });
    return () => cancelAnimationFrame(frame);
  }, [running, advance]);
}
