import { line as lineShape, curveLinear } from 'd3-shape';
import { useMemo } from 'react';
import { usePlot } from './PlotContext.ts';
import type { Interval } from './scales.ts';

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
  const path = useMemo(
    () =>
      lineShape<SeriesPoint>()
        .defined(
          point => point.y !== null && Number.isFinite(point.y) && Number.isFinite(x(point.x)),
        )
        .x(point => x(point.x))
        .y(point => y(point.y ?? 0))
        .curve(curveLinear)
        .digits(1)([...points]) ?? '',
    [points, x, y],
  );
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
