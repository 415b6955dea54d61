import { useMemo } from 'react';
import type { Pixel } from './boxes.ts';
import { pathText } from './pathText.ts';
import { usePlot } from './PlotContext.ts';
import type { Interval, Scale } from './scales.ts';
import { thin } from './thin.ts';

/** A point of a series; y is null (or not finite) where there is no value, and the line has a gap. */
export interface SeriesPoint {
  x: number;
  y: number | null;
}

export interface Stroke {
  color?: string;
  /** Never colour alone: an SVG dash pattern, such as "6 4". */
  dash?: string;
  width?: number;
  opacity?: number;
  className?: string;
}

export function Line({ points, ...stroke }: { points: readonly SeriesPoint[] } & Stroke) {
  const { id, x, y } = usePlot();
  const path = useMemo(() => {
    const drawn = points.map(point => place(point, x, y));
    const near = drawn.map((pixel, i) => (pixel ? keepNear(drawn[i - 1] ?? null, pixel) : null));
    return pathText(unbroken(near).map(thin));
  }, [points, x, y]);
  return (
    <path
      className={['plot-line', stroke.className].filter(Boolean).join(' ')}
      d={path}
      clipPath={`url(#${id}-clip)`}
      style={{
        stroke: stroke.color,
        strokeDasharray: stroke.dash,
        strokeWidth: stroke.width,
        opacity: stroke.opacity,
      }}
    />
  );
}

/** The runs of a line between its gaps. */
function unbroken(pixels: readonly (Pixel | null)[]): Pixel[][] {
  const runs: Pixel[][] = [[]];
  for (const pixel of pixels) {
    if (pixel) runs[runs.length - 1].push(pixel);
    else runs.push([]);
  }
  return runs.filter(run => run.length > 0);
}

/** How far outside the plot, in pixels, anything is drawn: browsers choke on lines of a million. */
const farthest = 3000;

function place(point: SeriesPoint, x: Scale, y: Scale): Pixel | null {
  if (point.y === null) return null;
  const pixel: Pixel = [x(point.x), y(point.y)];
  return pixel.every(Number.isFinite) ? pixel : null;
}

/** The same way from the point before, but not so far; the direction on the screen is kept. */
export function keepNear(before: Pixel | null, pixel: Pixel): Pixel {
  const size = Math.max(Math.abs(pixel[0]), Math.abs(pixel[1]));
  if (size <= farthest) return pixel;
  const from = before && before.every(one => Math.abs(one) <= farthest) ? before : null;
  const [x0, y0] = from ?? [0, 0];
  const share = farthest / size;
  return [x0 + share * (pixel[0] - x0), y0 + share * (pixel[1] - y0)];
}

/** The points of y = f(x), close enough together to look smooth. */
export function sampleFunction(
  f: (x: number) => number,
  [low, high]: Interval,
  samples = 200,
): SeriesPoint[] {
  return Array.from({ length: samples + 1 }, (_, k) => {
    const x = low + ((high - low) * k) / samples;
    return { x, y: f(x) };
  });
}
