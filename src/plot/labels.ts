import { boxAround, inside, overlap, type Box, type Pixel } from './boxes.ts';
import { distance, trace, type Traced } from './traced.ts';

export interface Labelled {
  id: string;
  text: string;
  /** The drawn line, left to right. */
  line: readonly Pixel[];
}
export interface Placement {
  id: string;
  /** The middle of the text. */
  x: number;
  y: number;
}

/** Inter's average advance: near enough for room to be left. */
export function textWidth(text: string, fontSize = 12): number {
  let units = 0;
  for (const character of text)
    units += /[iljtf.,:;'|! ]/.test(character) ? 0.34 : /[mwMW@%]/.test(character) ? 0.88 : 0.58;
  return units * fontSize;
}

/** How close a label may come, in pixels: to where it points, to its own line, and to all else. */
interface Spacing {
  gap: number;
  clear: number;
  clearance: number;
}
const roomy: Spacing = { gap: 5, clear: 2, clearance: 4 };
const tight: Spacing = { gap: 2.5, clear: 1.5, clearance: 2 };
const enough = 28;
/** Points of a line, at the most, beside which a place is looked for. */
const tried = 120;

interface LabelOptions {
  fontSize?: number;
  /** Other words, to be kept clear of. */
  avoid?: readonly Box[];
  /** A larger area, for a label that finds no place in the first. */
  spare?: Box;
}

/**
 * A place for each line's label: beside its own line, clear of all lines and of other labels, and
 * nearer its own line than any other. Where there is little room it moves closer. A label that fits
 * nowhere even so is left out (null).
 */
export function placeLabels(
  lines: readonly Labelled[],
  area: Box,
  { fontSize = 12, avoid = [], spare = area }: LabelOptions = {},
): (Placement | null)[] {
  const taken: Box[] = [...avoid];
  const traced = lines.map(line => trace(line.line, 6));
  const place =
    (within: Box, spacing: Spacing) =>
    ({ id, text }: Labelled, index: number) => {
      const width = textWidth(text, fontSize);
      const middle = bestPlace(width, fontSize, traced, index, taken, within, spacing);
      if (!middle) return null;
      taken.push(boxAround(middle, width, fontSize));
      return { id, x: middle[0], y: middle[1] };
    };
  const placed = lines.map(place(area, roomy));
  const closer = place(spare, tight);
  return placed.map((at, index) => at ?? closer(lines[index], index));
}

/** The best middle for a label beside one of the lines, as it is spaced; null if it has no room. */
function bestPlace(
  width: number,
  height: number,
  lines: readonly Traced[],
  index: number,
  taken: readonly Box[],
  area: Box,
  { gap, clear, clearance }: Spacing,
): Pixel | null {
  const { points } = lines[index];
  const stride = Math.ceil(points.length / tried);
  const around = offsets(width, height, gap);
  let best: { middle: Pixel; score: number } | null = null;
  // From the right, where the better places are: the further left, the more need no closer look.
  for (let k = points.length - 1; k >= 0; k -= stride) {
    const point = points[k];
    const rightward = (point[0] - area.left) / (area.right - area.left);
    for (const offset of around) {
      const dy = offset[1];
      // Close to its own line, well away from others, rather above it and right of the middle.
      const alone = enough + 4 * rightward - 6 * Math.sign(dy);
      if (best && alone - 1.5 * clear <= best.score) continue;
      const middle: Pixel = [point[0] + offset[0], point[1] + dy];
      const box = boxAround(middle, width, height);
      if (!inside(box, area) || taken.some(other => overlap(other, box, clearance))) continue;
      const own = distance(box, lines[index], clear);
      if (own < clear || (best && alone - 1.5 * own <= best.score)) continue;
      const apart = Math.max(own, clearance);
      let others = Infinity;
      for (let other = 0; other < lines.length && others >= apart; other++) {
        if (other !== index) others = Math.min(others, distance(box, lines[other], apart));
      }
      if (others < clearance || others <= own) continue;
      const score = alone - enough + Math.min(others, enough) - 1.5 * own;
      if (!best || score > best.score) best = { middle, score };
    }
  }
  return best?.middle ?? null;
}

/**
 * Heights for labels that stand in a column (at the ends of lines): each as near as it can be to
 * where it wants to be, `gap` apart, in order, within the limits.
 */
export function dodge(wanted: readonly number[], gap: number, low: number, high: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a] - wanted[b]);
  const placed = wanted.slice();
  let floor = low;
  for (const index of order) {
    placed[index] = Math.max(placed[index], floor);
    floor = placed[index] + gap;
  }
  let ceiling = high;
  for (const index of order.reverse()) {
    placed[index] = Math.min(placed[index], ceiling);
    ceiling = placed[index] - gap;
  }
  return placed;
}

function offsets(width: number, fontSize: number, gap: number): Pixel[] {
  const up = 0.5 * fontSize + gap;
  const side = 0.5 * width + gap + 1;
  return [
    [0, -up],
    [0, up],
    [side, -0.6 * up],
    [side, 0.6 * up],
    [-side, -0.6 * up],
    [-side, 0.6 * up],
    [side, 0],
    [-side, 0],
  ];
}
