/** Boxes around words in a plot: all lengths in pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
export type Pixel = readonly [number, number];

export function boxAround([x, y]: Pixel, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

export function inside(box: Box, area: Box): boolean {
  return (
    box.left >= area.left &&
    box.right <= area.right &&
    box.top >= area.top &&
    box.bottom <= area.bottom
  );
}

export function overlap(a: Box, b: Box, margin: number): boolean {
  return (
    a.left - margin < b.right &&
    b.left - margin < a.right &&
    a.top - margin < b.bottom &&
    b.top - margin < a.bottom
  );
}

/** The shortest way from a box to a point; 0 where the point lies in the box. */
export function gapTo(box: Box, [x, y]: Pixel): number {
  return Math.sqrt(squaredGap(box, x, x, y, y));
}

/** The square of the shortest way between two boxes. */
export function squaredGap(
  box: Box,
  left: number,
  right: number,
  top: number,
  bottom: number,
): number {
  const dx = Math.max(0, box.left - right, left - box.right);
  const dy = Math.max(0, box.top - bottom, top - box.bottom);
  return dx * dx + dy * dy;
}
