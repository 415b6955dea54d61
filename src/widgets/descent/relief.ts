import { log } from '../../core/elementary.ts';
import type { Pixel } from '../../plot/boxes.ts';
import { pathText } from '../../plot/pathText.ts';
import type { Interval } from '../../plot/scales.ts';
import { thin } from '../../plot/thin.ts';
import { plus, surfaces, type SurfaceName, type Vector } from './surfaces.ts';
import { stepsDrawn } from './ways.ts';

/** The surface as it stands in the picture: a stretch of ground, and how high it is drawn. */
interface Stage {
  x: Interval;
  y: Interval;
  /** Costs from the lowest to the highest of this stretch, onto 0 … 1. */
  height(cost: number): number;
  /** What a height of 1 is drawn as, as a share of the width of the ground. */
  lift: number;
  /** How far above the horizon the eye is, in radians: high enough to look over the front wall. */
  above: number;
}

/** Along the gorge nothing could be seen at true height. */
const logarithmic = (highest: number) => (cost: number) =>
  log(1 + cost / 10) / log(1 + highest / 10);

const stages: Record<SurfaceName | 'wide-gorge', Stage> = {
  bowl: { x: [-1, 1], y: [-1, 1], height: cost => cost / 2, lift: 0.52, above: 0.8 },
  valley: { x: [-1, 1], y: [-1, 1], height: cost => cost / 11, lift: 0.42, above: 0.95 },
  saddle: {
    x: [-1.2, 1.2],
    y: [-1.2, 1.2],
    height: cost => (cost + 1.44) / 2.88,
    lift: 0.5,
    above: 0.7,
  },
  rosenbrock: {
    x: [-1.6, 1.6],
    y: [-0.6, 2],
    height: logarithmic(1000),
    lift: 0.38,
    above: 0.95,
  },
  'wide-gorge': {
    x: [-2, 2],
    y: [-3.6, 2.6],
    height: logarithmic(5800),
    lift: 0.38,
    above: 0.95,
  },
};

/** The picture’s size in its own units. */
export const picture = { width: 380, height: 208 };

const cells = 16;
/** The ground is turned a little. */
const turn = -0.45;
const [cosTurn, sinTurn] = [Math.cos(turn), Math.sin(turn)];

/** A view of one surface: where a place on it is in the picture. */
export interface View {
  /** null outside the stretch of ground that is drawn. */
  place(w: Vector): Pixel | null;
  /** From the back to the front: the light and the dark cells of each strip. */
  strips: readonly { light: string; dark: string }[];
}

export function viewOf(name: SurfaceName, wide: boolean): View {
  const stage = stages[name === 'rosenbrock' && wide ? 'wide-gorge' : name];
  const [cosAbove, sinAbove] = [Math.cos(stage.above), Math.sin(stage.above)];
  const { cost } = surfaces[name];
  const [width, depth] = [stage.x[1] - stage.x[0], stage.y[1] - stage.y[0]];
  const project = (w: Vector): Pixel => {
    const x = (w[0] - stage.x[0]) / width - 0.5;
    const y = (w[1] - stage.y[0]) / depth - 0.5;
    const away = x * sinTurn + y * cosTurn;
    const up = stage.lift * stage.height(cost(w));
    return [x * cosTurn - y * sinTurn, -(away * sinAbove + up * cosAbove)];
  };
  const corner = (i: number, j: number): Pixel =>
    project([stage.x[0] + (width * i) / cells, stage.y[0] + (depth * j) / cells]);
  const grid = Array.from({ length: cells + 1 }, (_, j) =>
    Array.from({ length: cells + 1 }, (_, i) => corner(i, j)),
  );
  const fit = fitting(grid.flat());
  const strips = Array.from({ length: cells }, (_, k) => {
    const j = cells - 1 - k;
    const parity = (even: boolean) =>
      Array.from({ length: cells }, (_, i) => i)
        .filter(i => ((i + j) % 2 === 0) === even)
        .map(i => [grid[j][i], grid[j][i + 1], grid[j + 1][i + 1], grid[j + 1][i]].map(fit));
    return { light: pathText(parity(true), true), dark: pathText(parity(false), true) };
  });
  const inside = ([x, y]: Vector) =>
    x >= stage.x[0] && x <= stage.x[1] && y >= stage.y[0] && y <= stage.y[1];
  return { place: w => (inside(w) ? fit(project(w)) : null), strips };
}

/** Fills the picture with these points, a margin left free. */
function fitting(points: readonly Pixel[]): (point: Pixel) => Pixel {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [
    Math.min(...xs),
    Math.max(...xs),
    Math.min(...ys),
    Math.max(...ys),
  ];
  const margin = 10;
  const scale = Math.min(
    (picture.width - 2 * margin) / (right - left),
    (picture.height - 2 * margin) / (bottom - top),
  );
  const [dx, dy] = [
    (picture.width - scale * (right + left)) / 2,
    (picture.height - scale * (bottom + top)) / 2,
  ];
  return ([x, y]) => [scale * x + dx, scale * y + dy];
}

/** A piece of a way over the surface, from where the one before ended to a step. */
export interface Piece {
  step: number;
  /** null where it is not on the ground that is drawn. */
  points: readonly (Pixel | null)[];
}

/** Up to this step, the ground is followed between two places. */
const followed = 100;

/** The way over the surface, piece by piece. */
export function trackOf(view: View, places: readonly Vector[]): Piece[] {
  return stepsDrawn(places.length - 1).map((step, k, steps) => {
    if (k === 0) return { step, points: [view.place(places[0])] };
    const from = places[steps[k - 1]];
    const way = plus(places[step], from, -1);
    const parts = step <= followed ? 8 : 1;
    const points = Array.from({ length: parts + 1 }, (_, part) =>
      view.place(plus(from, way, part / parts)),
    );
    return { step, points: (points.every(at => at !== null) ? thin(points) : points).slice(1) };
  });
}

/** The way as far as it has been gone, as SVG has it. It breaks where it leaves the ground. */
export function trackTo(track: readonly Piece[], reached: number): string {
  let run: Pixel[] = [];
  const runs = [run];
  for (const { step, points } of track) {
    if (step > reached) break;
    for (const at of points) {
      if (at) run.push(at);
      else if (run.length > 0) runs.push((run = []));
    }
  }
  return pathText(runs);
}
