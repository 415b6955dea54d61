import type { Pixel } from './boxes.ts';

/**
 * Path data through the points of each run, to a tenth of a pixel. After the first point of a run
 * each says how far it is from the one before: the page is lighter by a third of its curves.
 */
export function pathText(runs: readonly (readonly Pixel[])[], closed = false): string {
  let text = '';
  for (const run of runs) {
    if (run.length === 0) continue;
    // In tenths, so that roundings do not add up.
    let x = 0;
    let y = 0;
    run.forEach((point, k) => {
      const [dx, dy] = [Math.round(10 * point[0]) - x, Math.round(10 * point[1]) - y];
      x += dx;
      y += dy;
      if (k > 0 && dx === 0 && dy === 0) return;
      text += `${k === 0 ? 'M' : 'l'}${tenths(dx)}${dy < 0 ? '' : ' '}${tenths(dy)}`;
    });
    // A single point is a line to itself: a dot, where lines have round ends.
    if (closed || run.length === 1) text += 'Z';
  }
  return text;
}

/** A whole number of tenths as briefly as it can be said: 12.5, −.3, 4. */
const tenths = (value: number): string => String(value / 10).replace(/^(-?)0\./, '$1.');
