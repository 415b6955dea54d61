import { area } from 'd3-shape';
import { useMemo } from 'react';
import { usePlot } from '../../plot/PlotContext.ts';

export interface BandPoint {
  x: number;
  low: number;
  high: number;
}

/** From the lowest to the highest of several runs, epoch by epoch. */
export function Band({ points, color }: { points: readonly BandPoint[]; color: string }) {
  const { id, x, y } = usePlot();
  const path = useMemo(
    () =>
      area<BandPoint>()
        .x(point => x(point.x))
        .y0(point => y(point.low))
        .y1(point => y(point.high))
        .digits(1)([...points]) ?? '',
    [points, x, y],
  );
  return (
    <path className="run-band" d={path} clipPath={`url(#${id}-clip)`} style={{ fill: color }} />
  );
}
