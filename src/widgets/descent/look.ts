import { colorOf } from '../../plot/quantities.ts';
import { fixed, short, small } from '../../ui/format.ts';
import type { MethodName } from './methods.ts';

/** Each method's colour and dash, on the map, over the steps and on its switch. */
export const strokes: Record<MethodName, { color: string; dash?: string }> = {
  gradient: { color: 'var(--ink)' },
  momentum: { color: colorOf('quadratic'), dash: '9 4' },
  nesterov: { color: colorOf('cross-entropy'), dash: '3 4' },
  newton: { color: colorOf('training'), dash: '14 4' },
  conjugate: { color: colorOf('evaluation'), dash: '10 3 2 3' },
  bfgs: { color: colorOf('bias'), dash: '2 3' },
};

/** One line alone needs no dash to be told by. */
export function strokeAmong(method: MethodName, count: number): { color: string; dash?: string } {
  return count > 1 ? strokes[method] : { color: strokes[method].color };
}

/** Three decimals, or powers of ten where those would say 0. */
export const distanceText = (distance: number): string =>
  distance >= 1000 ? short(distance) : small(distance, 3);

/** Three digits, and one decimal from 1,000 on: 4.73, 1,411.8, 0.056. */
export const costText = (cost: number): string =>
  Math.abs(cost) >= 1000 && Math.abs(cost) < 1e6 ? fixed(cost, 1) : short(cost, 3);

export const placeText = (value: number): string =>
  Math.abs(value) >= 1000 ? short(value) : fixed(value, 2);
export const rateText = (value: number): string => short(value, 3);
