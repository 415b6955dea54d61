import { colorOf } from '../../plot/quantities.ts';
import { fixed, short, small } from '../../ui/format.ts';
import type { Penalty } from './decay.ts';

export const strokeOf: Record<Penalty, { color: string; dash?: string }> = {
  l2: { color: colorOf('weight') },
  l1: { color: 'var(--ink)', dash: '7 4' },
};

export const weightText = (w: number): string => fixed(w, 2);
/** Three decimals for a weight that may be small. */
export const smallWeightText = (w: number): string => small(w, 3);
export const takenText = (amount: number): string => short(amount, 2);
export const priceText = (lambda: number): string => short(lambda, 3);

/** A factor just below 1, with the digits that tell it from 1: 0.99995. */
export function factorText(factor: number, least = 4): string {
  const away = Math.abs(1 - factor);
  const decimals = away === 0 ? 0 : Math.max(least, Math.min(8, Math.ceil(-Math.log10(away))));
  return fixed(factor, decimals);
}
