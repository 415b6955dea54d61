import type { AxisSpec } from '../../plot/scales.ts';
import { fixed, short } from '../../ui/format.ts';
import type { AxisKind, Measure, Shown } from './settings.ts';

/** Where a size stands on the x axis. Its logarithm is taken here, so that a sketch is even in it. */
export const placeOf = (axis: AxisKind, n: number): number => (axis === 'log' ? Math.log10(n) : n);
export const sizeAt = (axis: AxisKind, x: number): number => (axis === 'log' ? 10 ** x : x);

export const sizeText = (n: number): string => fixed(n, 0);
const sizeTick = (n: number): string => (n >= 1e6 ? `${short(n / 1e6)} million` : sizeText(n));

export function xAxis({ axis, xMax }: Pick<Shown, 'axis' | 'xMax'>): AxisSpec {
  const title = 'training images';
  if (axis === 'linear') {
    return { domain: [0, xMax], title, format: value => (value === 0 ? '0' : sizeTick(value)) };
  }
  const round = [100, 1000, 10000, ...(xMax < 100000 ? [xMax] : []), 100000, 1e6, 1e7];
  const ticks = round.filter(n => n <= xMax);
  return {
    domain: [2, Math.log10(xMax)],
    title,
    ticks: ticks.map(Math.log10),
    format: value => sizeTick(Math.round(10 ** value)),
  };
}

/** In per cent. Mistakes against the logarithm of the size are drawn logarithmically too. */
export function yAxis({ axis, measure, series, fits, xMax }: Shown): AxisSpec {
  const both = series.includes('svm');
  if (measure === 'accuracy') {
    return { domain: [both ? 20 : 60, 100], title: 'validation images right, %' };
  }
  const title = 'validation images wrong, %';
  if (axis === 'linear') return { domain: [0, both ? 80 : 40], title };
  return {
    domain: [xMax > 50000 || fits.length > 0 ? 1 : 2, both ? 100 : 50],
    kind: 'log',
    title,
    ticks: [1, 2, 5, 10, 20, 50, 100],
    format: String,
  };
}

/** What is drawn of an accuracy: itself, or the mistakes. */
export const measured = (measure: Measure, accuracy: number): number =>
  measure === 'accuracy' ? accuracy : 100 - accuracy;

export const percentText = (value: number, decimals = 2): string => `${fixed(value, decimals)} %`;
