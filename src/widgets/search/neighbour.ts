import type { Dials } from './plan.ts';

/**
 * The trial that a key leads to: left and right to the next smaller or larger η, up and down to the
 * next larger or smaller λ, Home and End to the first and the last made. null: the key is not for it.
 */
export function neighbour(
  trials: readonly (Dials & { id: number })[],
  from: Dials & { id: number },
  key: string,
): number | null {
  if (key === 'Home') return trials[0]?.id ?? null;
  if (key === 'End') return trials.at(-1)?.id ?? null;
  if (key === 'Enter' || key === ' ') return from.id;
  const across = { ArrowLeft: -1, ArrowRight: 1 }[key];
  const up = { ArrowDown: -1, ArrowUp: 1 }[key];
  const by = across ?? up;
  if (by === undefined) return null;
  const first = across === undefined ? 'lambda' : 'eta';
  const second = across === undefined ? 'eta' : 'lambda';
  const line = [...trials].sort((a, b) => a[first] - b[first] || a[second] - b[second]);
  const place = line.findIndex(({ id }) => id === from.id) + by;
  return (line[place] ?? from).id;
}
