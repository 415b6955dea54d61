import { colorOf, dashOf } from '../../plot/quantities.ts';
import { niceDomain, type AxisSpec, type Interval } from '../../plot/scales.ts';
import { fixed, short } from '../../ui/format.ts';
import type { Curve } from '../training/CurveChart.tsx';
import { count, share } from '../training/words.ts';
import { bestUntil, WINDOW, type Measured, type Rule, type Verdict } from './rules.ts';

/** Epochs are counted from 0 here, as in the published results. */
export const epochName = (epoch: number): string => `epoch ${epoch}`;

export function epochAxis(epochs: number): AxisSpec {
  return {
    domain: [0, Math.max(1, epochs - 1)],
    title: 'epoch, counted from 0',
    format: value => (Number.isInteger(value) ? String(value) : ''),
  };
}

/** The axis is for what comes after the steep beginning: this share of the epochs, or three. */
const BEGINNING = 0.03;

export function accuracyAxis({ correct, of }: Measured, epochs: number): AxisSpec {
  const from = Math.max(3, Math.round(BEGINNING * epochs));
  const values = correct.slice(Math.min(from, correct.length - 1)).map(c => (100 * c) / of);
  const domain: Interval = values.length > 0 ? niceDomain(values) : [60, 100];
  return { domain, title: 'images right, %' };
}

export function accuracyCurves({ correct, of }: Measured, { stop, bestEpoch }: Verdict): Curve[] {
  const format = (value: number) => {
    const right = Math.round((value * of) / 100);
    return `${share(right, of)} (${count(right)})`;
  };
  let best = 0;
  return [
    {
      id: 'best',
      label: 'best so far',
      color: 'var(--ink-3)',
      dash: '1 4',
      points: correct.map((value, x) => ({ x, y: (100 * (best = Math.max(best, value))) / of })),
      format,
      faint: true,
    },
    {
      id: 'evaluation',
      label: 'accuracy',
      color: colorOf('evaluation'),
      dash: correct.length > 60 ? undefined : dashOf('evaluation'),
      points: correct.map((value, x) => ({ x, y: (100 * value) / of })),
      format,
      ring: stop === null && correct.length === 0 ? undefined : bestEpoch,
    },
  ];
}

/** What a rule looks at, as a plot: its title, its axis, a value in words. */
export interface Watch {
  title: string;
  axis: AxisSpec;
  format(value: number): string;
  /** The limit in words. */
  limit: string;
}

export function watchOf(rule: Rule): Watch {
  switch (rule.kind) {
    case 'patience':
      return {
        title: 'What the rule watches: epochs since the best',
        axis: { domain: [0, Math.max(4, 1.5 * rule.patience)], title: 'epochs' },
        format: value => count(value),
        limit: `${rule.patience}: stop`,
      };
    case 'growing':
      return {
        title: 'What the rule watches: epochs so far, over those the best took',
        axis: { domain: [1, 1 + 1.6 * (rule.times - 1)], title: 'times' },
        format: value => fixed(value, 2),
        limit: `${short(rule.times)} times: stop, from the tenth epoch on`,
      };
    case 'trend':
      return {
        title: `What the rule watches: the slope of a line through the last ${WINDOW} accuracies`,
        axis: { domain: [-0.05, 0.15], title: 'points an epoch' },
        format: value => fixed(value, 4),
        limit: `below ${short(rule.slope)}: stop`,
      };
    case 'deterioration':
      return {
        title: 'What the rule watches: the cost above its lowest',
        axis: { domain: [0, 2 * rule.rise], title: '%' },
        format: value => `${fixed(value, 1)} %`,
        limit: `above ${short(rule.rise)} %: stop`,
      };
  }
}

/** As far as the rule lets the training go. */
export function watchCurve({ watched, stop }: Verdict, watch: Watch): Curve {
  return {
    id: 'watched',
    label: '',
    color: 'var(--ink)',
    points: watched.slice(0, stop === null ? undefined : stop + 1).map((y, x) => ({ x, y })),
    format: watch.format,
  };
}

/** What stopping cost, in points, and the epochs it saved; null where it never stops. */
export function bargainOf(measured: Measured, verdict: Verdict, planned: number) {
  const whole = bestUntil(measured.correct, null);
  const { stop, best } = verdict;
  return {
    whole,
    lost: (100 * (whole.best - best)) / measured.of,
    saved: stop === null ? 0 : planned - (stop + 1),
  };
}
