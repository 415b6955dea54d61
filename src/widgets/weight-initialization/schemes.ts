import { fixed, percent } from '../../ui/format.ts';
import { saturatedFrom } from '../../experiment/index.ts';
import { beyond } from './normal.ts';

/** How weights are drawn: N(0, 1), or N(0, 1/n) for a neuron with n inputs. Biases: N(0, 1). */
export const schemeNames = ['large', 'scaled'] as const;
export type Scheme = (typeof schemeNames)[number];

export const titles: Record<Scheme, string> = { large: 'old start', scaled: 'new start' };
export const colours: Record<Scheme, string> = { large: 'var(--ink-2)', scaled: 'var(--weight)' };
export const dashes: Record<Scheme, string | undefined> = { large: '6 4', scaled: undefined };

/** The standard deviation of z when a share of the inputs is 1 and the others are 0: (X16). */
export function sdOf(scheme: Scheme, inputs: number, active: number): number {
  const ones = Math.round(active * inputs);
  return Math.sqrt((scheme === 'large' ? ones : ones / inputs) + 1);
}

/** The share of draws whose output lies outside [0.01, 0.99]. */
export const saturatedShare = (sd: number): number => beyond(saturatedFrom, sd);

/** A share in words of the text: whole per cents, two decimals below one, plainly none. */
export function saturation(share: number): string {
  if (share === 0) return '0 %';
  return percent(share, share < 0.01 ? 2 : 0);
}

/** Three significant figures: 22.4, 1.22. */
export const sdText = (sd: number): string => fixed(sd, sd < 10 ? 2 : sd < 100 ? 1 : 0);
