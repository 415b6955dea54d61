import { colorOf } from '../../plot/quantities.ts';
import { percent } from '../../ui/format.ts';
import type { Method } from './plan.ts';

export const titles: Record<Method, string> = {
  grid: 'grid',
  random: 'random',
  bayesian: 'Bayesian',
};
/** The three are told apart by their dashes and their names. */
export const dashes: Record<Method, string | undefined> = {
  grid: undefined,
  random: '7 4',
  bayesian: '2 4',
};

/** How deep a tint an accuracy has, 0 to 1: half right or less is paper, all right the whole colour. */
const depthOf = (share: number): number => Math.min(1, Math.max(0, 2 * share - 1));

/** The tint, mixed in a space in which equal steps look equal. */
export const tintOf = (share: number): string =>
  `color-mix(in oklab, ${colorOf('evaluation')} ${(100 * depthOf(share)).toFixed(1)}%, var(--paper))`;

/** Black or white is legible on any tint; which one also depends on the theme: see search.css. */
export function inkClass(share: number): string {
  const depth = depthOf(share);
  return depth < 0.64 ? 'se-pale' : depth < 0.825 ? 'se-middling' : 'se-deep';
}

/** A share as it stands in a coin: whole per cents, without the sign. */
export const coinText = (share: number): string => percent(share, 0).replace(/\D+$/, '');
