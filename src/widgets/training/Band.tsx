import { useMemo } from 'react';
import type { Pixel } from '../../plot/boxes.ts';
import { pathText } from '../../plot/pathText.ts';
import { usePlot } from '../../plot/PlotContext.ts';

export interface BandPoint {
  x: number;
  low: number;
  high: number;
}

/** From the lowest to the highest of several runs, epoch by epoch. */
export function Band({ points, color }: { points: readonly BandPoint[]; color: string }) {
  const { id, x, y } = usePlot();
  const path = useMemo(() => {
    const edge = (height: 'low' | 'high') =>
      points.map((point): Pixel => [x(point.x), y(point[height])]);
    return pathText([[...edge('low'), ...edge('high').reverse()]], true);
  }, [points, x, y]);
  return (
    <path className="run-band" d={path} clipPath={`url(#${id}-clip)`} style={{ fill: color }} />
  );
}
