import { usePlot } from './PlotContext.ts';

interface BarProps {
  /** Where along the axis of names the bar stands. */
  at: number;
  /** Its two ends on the axis of values. */
  from?: number;
  to: number;
  /** Along which axis it is measured. */
  along?: 'x' | 'y';
  /** Its thickness, and how far its middle is from `at`, in pixels. */
  thickness?: number;
  offset?: number;
  color?: string;
  /** An outline rather than a filled bar, with an SVG dash pattern: never colour alone. */
  open?: boolean;
  dash?: string;
}

/** One bar, between the axis and its value; an open one is drawn just inside its edges. */
export function Bar(props: BarProps) {
  const { at, from = 0, to, along = 'x', thickness = 16, offset = 0, color, open, dash } = props;
  const plot = usePlot();
  const [names, values] = along === 'x' ? [plot.y, plot.x] : [plot.x, plot.y];
  if (!Number.isFinite(to)) return null;
  const inset = open ? 0.75 : 0;
  const middle = names(at) + offset;
  const start = Math.min(values(from), values(to)) + inset;
  const length = Math.abs(values(to) - values(from)) - 2 * inset;
  const across = { start: middle - thickness / 2 + inset, length: thickness - 2 * inset };
  const box =
    along === 'x'
      ? { x: start, width: Math.max(0, length), y: across.start, height: across.length }
      : { x: across.start, width: across.length, y: start, height: Math.max(0, length) };
  return (
    <rect
      className={open ? 'plot-bar plot-bar-open' : 'plot-bar'}
      {...box}
      rx={1.5}
      style={open ? { stroke: color, strokeDasharray: dash } : { fill: color }}
    />
  );
}

/** A short stroke across a bar, at a value it had before or should have. */
export function Notch(props: Omit<BarProps, 'from' | 'open' | 'dash'>) {
  const { at, to, along = 'x', thickness = 16, offset = 0, color } = props;
  const plot = usePlot();
  const [names, values] = along === 'x' ? [plot.y, plot.x] : [plot.x, plot.y];
  if (!Number.isFinite(to)) return null;
  const middle = names(at) + offset;
  const [start, end] = [middle - thickness / 2 - 4, middle + thickness / 2 + 4];
  const value = values(to);
  const line =
    along === 'x'
      ? { x1: value, x2: value, y1: start, y2: end }
      : { x1: start, x2: end, y1: value, y2: value };
  return <line className="plot-notch" {...line} style={{ stroke: color }} />;
}
