import { boxAround, gapTo, type Box, type Pixel } from '../../plot/boxes.ts';
import { textWidth } from '../../plot/labels.ts';

export interface Spot {
  dx: number;
  dy: number;
  anchor: 'start' | 'middle' | 'end';
}

/** Where the name of a coin stands: above it, below, or beside it, clear of the others if it can be. */
export function spotFor(
  coin: Pixel,
  others: readonly Pixel[],
  text: string,
  radius: number,
  area: Box,
): Spot {
  const width = textWidth(text, 12.5);
  const beside = radius + 9;
  const spots: (Spot & { middle: number })[] = [
    { dx: 0, dy: -radius - 13, anchor: 'middle', middle: 0 },
    { dx: 0, dy: radius + 15, anchor: 'middle', middle: 0 },
    { dx: beside, dy: 0, anchor: 'start', middle: beside + width / 2 },
    { dx: -beside, dy: 0, anchor: 'end', middle: -beside - width / 2 },
  ];
  const boxes = spots.map(({ middle, dy }) =>
    boxAround([coin[0] + middle, coin[1] + dy], width, 13),
  );
  const inside = boxes.map(box => box.left >= area.left && box.right <= area.right + 6);
  const within = boxes.map(
    (box, k) => inside[k] && box.top >= area.top - 8 && box.bottom <= area.bottom - 11,
  );
  const clear = boxes.map(
    (box, k) => within[k] && others.every(other => gapTo(box, other) > radius + 1),
  );
  const found = clear.indexOf(true) >= 0 ? clear.indexOf(true) : within.indexOf(true);
  const { dx, dy, anchor } = spots[Math.max(0, found)];
  return { dx, dy, anchor };
}
