import type { BandPoint } from './Band.tsx';
import type { ComparedCost } from './settings.ts';
import type { SeedResult } from './useSeeds.ts';

/** The lowest and highest share right, in per cent, of the runs that reached each epoch. */
export function bandOf(
  results: readonly SeedResult[],
  cost: ComparedCost,
  of: number,
): BandPoint[] {
  if (results.length < 2 || of === 0) return [];
  const longest = Math.max(...results.map(result => result.correct[cost].length));
  return Array.from({ length: longest }, (_, epoch) => {
    const values = results.flatMap(result => result.correct[cost][epoch] ?? []);
    return {
      x: epoch + 1,
      low: (100 * Math.min(...values)) / of,
      high: (100 * Math.max(...values)) / of,
    };
  });
}
