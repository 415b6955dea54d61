import { scaleLinear, scaleLog, type ScaleContinuousNumeric } from 'd3-scale';

export type Scale = ScaleContinuousNumeric<number, number>;
export type Interval = readonly [number, number];

export interface AxisSpec {
  domain: Interval;
  kind?: 'linear' | 'log';
  /** What the axis shows, with its unit: "epoch", "accuracy (%)". */
  title?: string;
  /** Where the ticks stand; by default a handful of round numbers. */
  ticks?: readonly number[];
  format?(value: number): string;
}

export function makeScale(axis: AxisSpec, range: Interval): Scale {
  const scale: Scale = axis.kind === 'log' ? scaleLog() : scaleLinear();
  return scale.domain([...axis.domain]).range([...range]);
}

/** Both axes with one unit equally long, in a rectangle of pixels: one of them is widened evenly. */
export function equalled(
  x: AxisSpec,
  y: AxisSpec,
  width: number,
  height: number,
): { x: AxisSpec; y: AxisSpec } {
  const [xSpan, ySpan] = [x.domain[1] - x.domain[0], y.domain[1] - y.domain[0]];
  const perPixel = Math.max(xSpan / width, ySpan / height);
  return { x: widened(x, perPixel * width), y: widened(y, perPixel * height) };
}

function widened(axis: AxisSpec, span: number): AxisSpec {
  const middle = (axis.domain[0] + axis.domain[1]) / 2;
  return { ...axis, domain: [middle - span / 2, middle + span / 2] };
}

export interface Tick {
  value: number;
  label: string;
}

/** About `count` ticks, labelled alike: 0.0, 0.5, 1.0 become 0, 0.5, 1. */
export function ticksOf(axis: AxisSpec, scale: Scale, count: number): Tick[] {
  const values = axis.ticks ?? scale.ticks(count);
  const [low, high] = extentOf(axis.domain);
  const byDefault = scale.tickFormat(count);
  const format = axis.format ?? (value => trimZeros(byDefault(value)));
  return values
    .filter(value => value >= low && value <= high)
    .map(value => ({ value, label: format(value) }))
    .filter(tick => tick.label !== '');
}

function trimZeros(label: string): string {
  return label.includes('.') ? label.replace(/\.?0+$/, '') : label;
}

export function extentOf(domain: Interval): [number, number] {
  return domain[0] <= domain[1] ? [domain[0], domain[1]] : [domain[1], domain[0]];
}

/**
 * A round interval around the finite values, a little larger than they are; `include` is always
 * in it. Without any finite value: the included ones, or 0 to 1.
 */
export function niceDomain(
  values: Iterable<number | null>,
  options: { include?: readonly number[]; ticks?: number } = {},
): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const value of [...values, ...(options.include ?? [])]) {
    if (value === null || !Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) return [0, 1];
  if (low === high) return low === 0 ? [0, 1] : [Math.min(0, 2 * low), Math.max(0, 2 * low)];
  const [from, to] = scaleLinear()
    .domain([low, high])
    .nice(options.ticks ?? 4)
    .domain();
  return [from, to];
}

export function clamp(value: number, [low, high]: Interval): number {
  return Math.min(high, Math.max(low, value));
}
