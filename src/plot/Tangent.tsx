import { usePlot } from './PlotContext.ts';

interface TangentProps {
  x: number;
  y: number;
  /** dy/dx in the axes' own units. */
  slope: number;
  color?: string;
  dash?: string;
  /** Half its length, in pixels: every tangent is drawn equally long. */
  reach?: number;
}

export function Tangent({ x, y, slope, color, dash, reach = 34 }: TangentProps) {
  const plot = usePlot();
  const px = plot.x(x);
  const py = plot.y(y);
  const dx = plot.x(x + 1) - px;
  const dy = plot.y(y + slope) - py;
  const scale = reach / Math.hypot(dx, dy);
  if (!Number.isFinite(scale) || !Number.isFinite(px) || !Number.isFinite(py)) return null;
  if (px < plot.area.left - 1 || px > plot.area.right + 1) return null;
  return (
    <line
      className="plot-tangent"
      x1={px - dx * scale}
      x2={px + dx * scale}
      y1={py - dy * scale}
      y2={py + dy * scale}
      style={{ stroke: color, strokeDasharray: dash }}
    />
  );
}
