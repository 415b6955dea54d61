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
