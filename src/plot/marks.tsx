import type { ReactNode } from 'react';
import { usePlot } from './PlotContext.ts';
import { clamp } from './scales.ts';

interface DotProps {
  x: number;
  y: number | null;
  color?: string;
  radius?: number;
  /** An open ring rather than a filled dot. */
  open?: boolean;
  /** A value above or below the plot shows as an arrowhead at its edge. */
  beyond?: boolean;
}

export function Dot({ x, y, color, radius = 4.5, open = false, beyond = false }: DotProps) {
  const plot = usePlot();
  if (y === null || !Number.isFinite(y) || !Number.isFinite(x)) return null;
  const { left, right, top, bottom } = plot.area;
  const cx = plot.x(x);
  const cy = plot.y(y);
  // Nowhere on a logarithmic axis: a value of 0, or below.
  if (!Number.isFinite(cy)) return null;
  if (cx < left - 2 || cx > right + 2) return null;
  if (cy < top - 2 || cy > bottom + 2) {
    if (!beyond) return null;
    const tip = cy < top ? `${cx} ${top - 4}` : `${cx} ${bottom + 4}`;
    const base = cy < top ? top + 5 : bottom - 5;
    return (
      <path
        className="plot-dot"
        d={`M${tip}L${cx + 6} ${base}H${cx - 6}Z`}
        style={{ fill: color }}
      />
    );
  }
  return (
    <circle
      className={open ? 'plot-dot plot-dot-open' : 'plot-dot'}
      cx={cx}
      cy={cy}
      r={radius}
      style={open ? { stroke: color } : { fill: color }}
    />
  );
}

/** A straight line across the plot at one x or one y. */
export function Rule({
  x,
  y,
  color,
  dash = '2 3',
}: {
  x?: number;
  y?: number;
  color?: string;
  dash?: string;
}) {
  const plot = usePlot();
  const at = x === undefined ? {} : { x1: plot.x(x), x2: plot.x(x) };
  const across = y === undefined ? {} : { y1: plot.y(y), y2: plot.y(y) };
  return (
    <line
      className="plot-rule"
      x1={plot.area.left}
      x2={plot.area.right}
      y1={plot.area.top}
      y2={plot.area.bottom}
      {...at}
      {...across}
      style={{ stroke: color, strokeDasharray: dash }}
    />
  );
}

/** A lightly shaded stretch of the x axis. */
export function Zone({ from, to, color }: { from: number; to: number; color?: string }) {
  const { x, area } = usePlot();
  const left = clamp(x(from), [area.left, area.right]);
  const right = clamp(x(to), [area.left, area.right]);
  return (
    <rect
      className="plot-zone"
      x={Math.min(left, right)}
      width={Math.abs(right - left)}
      y={area.top}
      height={area.bottom - area.top - 0.5}
      style={{ fill: color }}
    />
  );
}

interface TextProps {
  x: number;
  y: number;
  dx?: number;
  dy?: number;
  anchor?: 'start' | 'middle' | 'end';
  color?: string;
  strong?: boolean;
  /** Without the halo: for words on a shaded ground. */
  plain?: boolean;
  children: ReactNode;
}

/** Words in the plot, at a point of its axes and a distance in pixels, with a halo of paper. */
export function Text(props: TextProps) {
  const { x, y, dx = 0, dy = 0, anchor = 'start', color, strong, plain, children } = props;
  const plot = usePlot();
  return (
    <text
      className={`plot-text${strong ? ' plot-text-strong' : ''}${plain ? ' plot-text-plain' : ''}`}
      x={plot.x(x) + dx}
      y={plot.y(y) + dy}
      dy="0.35em"
      textAnchor={anchor}
      style={{ fill: color }}
      aria-hidden="true"
    >
      {children}
    </text>
  );
}
